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

/** Puts each part in the place of the one of its name. */
export function putParts(html) {
  for (const part of elementsOf(html)) {
    document.querySelector(`[data-part="${part.dataset.part}"]`)?.replaceWith(part);
  }
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
    known.replaceWith(article);
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
