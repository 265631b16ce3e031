// Blocks and parts of the page as the server made them, put where they belong.

/** Puts the articles of a fragment in the places of those with their ids, or, where there are none, by their time.
 *  @returns those that were not on the page before */
export function putArticles(html, updates, seq) {
  const added = [];
  for (const article of elementsOf(html)) {
    const known = document.getElementById(article.id);
    if (known) replace(known, article, updates);
    else {
      insert(article, updates);
      added.push(article);
    }
    article.dataset.seq = String(seq);
  }
  if (added.length > 0) updates.querySelector(':scope > .note')?.remove();
  return added;
}

/** Puts each part in the place of the one of its name, in the order of the page. */
export function putParts(html, updates) {
  for (const part of elementsOf(html)) {
    const known = document.querySelector(`[data-part="${part.dataset.part}"]`);
    if (updates.dataset.order === 'asc') turnRound(part);
    if (known) giveWay(known, part);
  }
}

// Parts come newest first.
function turnRound(part) {
  for (const list of [part, ...part.querySelectorAll('*')].filter(({ dataset }) => 'byTime' in dataset)) {
    const items = [...list.querySelectorAll('li')];
    const turned = items.map((item) => item.cloneNode(true)).reverse();
    items.forEach((item, index) => item.replaceWith(turned[index]));
  }
}

// What the reader unfolded stays so, and who stands on a link stays there.
function giveWay(known, fresh) {
  const opened = [...known.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent);
  for (const summary of fresh.querySelectorAll('summary')) {
    if (opened.includes(summary.textContent)) summary.parentNode.open = true;
  }
  const href = known.contains(document.activeElement) && document.activeElement.href;
  known.replaceWith(fresh);
  if (href)
    [...fresh.querySelectorAll('a')].find((link) => link.href === href)?.focus({ preventScroll: true });
}

// Of our own server only, and inert: what a template makes runs nothing.
function elementsOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.children];
}

function replace(known, article, updates) {
  article.hidden = known.hidden;
  article.classList.add('update--changed');
  if (timeOf(known) === timeOf(article)) {
    giveWay(known, article);
    return;
  }
  known.remove();
  insert(article, updates);
}

// Newest first, or last where the page is in the other order; of two of the same time the one told later is the newer.
function insert(article, updates) {
  const time = timeOf(article);
  const others = [...updates.querySelectorAll(':scope > article')];
  const isOldestFirst = updates.dataset.order === 'asc';
  const next = others.find((other) => (isOldestFirst ? timeOf(other) > time : timeOf(other) <= time));
  updates.insertBefore(article, next ?? null);
}

function timeOf(article) {
  return article.querySelector('time')?.dateTime ?? '';
}
