// What is written, beside the words, as readers would see it: made by the server, as the page is.

const PAUSE_MS = 400;

/** Shows a preview of a composer while somebody types. */
export function previewAsTyped(form) {
  if (!form.matches('[data-composer]')) return;
  let timer = 0;
  let asking = new AbortController();
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      asking.abort();
      asking = new AbortController();
      void showPreview(form, form.parentElement?.querySelector('[data-preview]'), asking.signal);
    }, PAUSE_MS);
  });
}

async function showPreview(form, place, signal) {
  if (!place) return;
  const { headline, body, photoMediaId } = form.elements;
  if ([headline, body, photoMediaId].every(({ value }) => value.trim() === '')) {
    place.replaceChildren();
    return;
  }
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  try {
    const answer = await fetch('/desk/preview', {
      method: 'POST',
      body: new URLSearchParams(fields),
      signal,
    });
    const text = await answer.text();
    if (answer.ok) place.replaceChildren(HEADING.cloneNode(true), contentOf(text));
  } catch {
    // Without a line, or overtaken by what is typed meanwhile: the preview stays as it is.
  }
}

const HEADING = Object.assign(document.createElement('h3'), {
  id: 'preview',
  textContent: 'As readers would see it',
});

// Of our own server only, and inert.
function contentOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}
