// Changing the page without moving what is being read.

/** Makes a change and scrolls by as much as it moved the block that is in view. */
export function holdPlace(change) {
  const held = scrollY > 0 ? blockInView() : undefined;
  const before = held?.getBoundingClientRect().top ?? 0;
  change();
  const present = held && (held.isConnected ? held : document.getElementById(held.id));
  if (!present || present.hidden) return;
  const moved = present.getBoundingClientRect().top - before;
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
}

function blockInView() {
  const blocks = document.querySelectorAll('main article, main section[id], [data-part]');
  return [...blocks].find((block) => !block.hidden && block.getBoundingClientRect().bottom > 0);
}
