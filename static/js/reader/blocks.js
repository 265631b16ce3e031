// Blocks and parts of the page as the server made them, put where they belong.

/** Puts the articles of a fragment in the places of those with their ids, or, where there are none, by their time.
 *  @param changed  HTML of the mark for one that is not as it was; may be empty
 *  @returns those that were not on the page before */
export function putArticles(html, updates, changed) {
  const added = [];
  for (const article of elementsOf(html)) {
    const known = document.getElementById(article.id);
    if (known) change(known, article, { updates, changed });
    else {
      insert(article, updates);
      added.push(article);
    }
  }
  if (added.length > 0) updates.querySelector(':scope > .note')?.remove();
  return added;
}

/** Puts each part in the place of the one of its name, in the order of the page. */
export function putParts(html, updates) {
  for (const part of elementsOf(html)) {
    const known = document.querySelector(`[data-part="${part.dataset.part}"]`);
    if (updates.dataset.order === 'asc') turnRound(part);
    if (known) keepFocus(known, part, () => known.replaceWith(part));
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

// Who stands on a link stays there, and what the reader unfolded stays so.
function keepFocus(known, fresh, put) {
  const href = known.contains(document.activeElement) && document.activeElement.href;
  const links = [...fresh.querySelectorAll('a')];
  unfold(known, fresh);
  put();
  if (href) links.find((link) => link.href === href)?.focus({ preventScroll: true });
}

function unfold(known, fresh) {
  const opened = [...known.querySelectorAll('details[open] > summary')].map(foldOf);
  for (const summary of fresh.querySelectorAll('summary')) {
    if (opened.includes(foldOf(summary))) summary.parentNode.open = true;
  }
}

// A summary that counts has a name that stays.
function foldOf({ dataset, textContent }) {
  return dataset.fold ?? textContent;
}

// Of our own server only, and inert: what a template makes runs nothing.
function elementsOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.children];
}

// The element stays, and with it what others know of it: whether it waits, and whether it was seen.
function change(known, article, { updates, changed }) {
  const time = timeOf(known);
  const mark = known.querySelector(':scope > .update__changed');
  mark?.remove();
  known.className = article.className;
  unfold(known, article);
  if (known.innerHTML === article.innerHTML) {
    if (mark) known.append(mark);
    return;
  }
  known.classList.add('update--changed');
  keepFocus(known, article, () => {
    known.replaceChildren(...article.childNodes, ...elementsOf(changed));
    if (timeOf(known) === time) return;
    known.remove();
    insert(known, updates);
  });
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
