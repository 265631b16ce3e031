// Embeds: the frame of another site, loaded when somebody asks for it and not before.

/** Turns the load button of any embed, also of one that comes later, into the frame that it names. */
export function loadEmbedsOnClick(root) {
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-embed]') : null;
    if (button) button.replaceWith(makeFrame(button));
  });
}

function makeFrame(button) {
  const frame = document.createElement('iframe');
  frame.src = button.dataset.embed;
  frame.title = button.dataset.embedTitle;
  frame.className = 'embed__frame';
  frame.allowFullscreen = true;
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.sandbox = 'allow-scripts allow-same-origin allow-popups allow-presentation';
  return frame;
}
