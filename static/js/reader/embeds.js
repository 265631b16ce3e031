// Embeds: the frame of another site, loaded when somebody asks for it and not before.

const ALLOWED = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
// Enough for their players and widgets; never our page itself, which a frame could otherwise lead elsewhere.
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';

/** Lets the button of any embed within, also of one that comes later, give way to the frame that it names. */
export function loadEmbedsOnClick(root) {
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-embed]') : null;
    if (!button) return;
    const frame = makeFrame(button);
    button.replaceWith(frame);
    frame.focus();
  });
}

function makeFrame(button) {
  const { embed, embedKind, embedFrom } = button.dataset;
  const words = button.closest('figure')?.querySelector('blockquote')?.textContent ?? '';
  const frame = document.createElement('iframe');
  frame.sandbox = SANDBOX;
  frame.allow = ALLOWED;
  frame.allowFullscreen = true;
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.title = words === '' ? embedFrom : `${embedFrom}: ${words}`;
  frame.dataset.kind = embedKind;
  frame.src = embed;
  return frame;
}
