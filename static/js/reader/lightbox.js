// Pictures as large as the window. Without this script the link of a picture leads to its largest file.

/** Lets the link of any picture within, also of one that comes later, open it in the dialog. Arrow keys lead to those
 *  before and after it, Escape closes. What a content warning covers is passed over until somebody has uncovered it. */
export function openPicturesOnClick(root, dialog) {
  // Old browsers have no dialogs.
  if (!dialog?.showModal) return;
  const stage = dialog.querySelector('[data-stage]');
  let shown = '';

  // A pinned update shows its pictures twice.
  const listPictures = () => {
    const links = [...root.querySelectorAll('[data-picture]')];
    const bare = links.filter((link) => !link.closest('details:not([open]), [hidden]'));
    return [...new Map(bare.map((link) => [link.href, link])).values()];
  };
  const show = (link) => {
    const caption = link.closest('figure').querySelector('figcaption');
    const parts = [link.firstElementChild, ...(caption ? [caption] : [])];
    stage.replaceChildren(...parts.map((part) => part.cloneNode(true)));
    for (const part of stage.querySelectorAll('[sizes]')) part.sizes = '100vw';
    shown = link.href;
    dialog.toggleAttribute('data-alone', listPictures().length < 2);
  };
  const step = (by) => {
    const links = listPictures();
    const next = links.at((links.findIndex(({ href }) => href === shown) + by) % links.length);
    if (next) show(next);
  };

  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-picture]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link);
    dialog.showModal();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target.dataset.step) step(Number(target.dataset.step));
    else if (target === dialog || target === stage) dialog.close();
  });
  dialog.addEventListener('keydown', ({ key }) => {
    const isRight = key === 'ArrowRight';
    if (isRight || key === 'ArrowLeft') step(isRight === (document.dir !== 'rtl') ? 1 : -1);
  });
}
