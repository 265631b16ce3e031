/** What a piece of HTML would do in a browser that a text of ours must never do. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { FRAME_ORIGINS } from '../../src/formats/frame-origins.ts';

/** Reads the HTML as a browser does.
 *  @returns a line for each element, attribute or URL that no rendered text holds; none for safe HTML */
export function findUnsafeMarkup(html: string): string[] {
  return listNodes(parseFragment(html)).flatMap((node) => {
    if (node.nodeName === '#text' || node.nodeName === '#document-fragment') return [];
    if (!('tagName' in node)) return [`node ${node.nodeName}`];
    return findUnsafeParts(node);
  });
}

/** The text of the HTML as a browser shows it. */
export function readText(html: string): string {
  return listNodes(parseFragment(html))
    .map((node) => ('value' in node ? node.value : ''))
    .join('');
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const HTML = 'http://www.w3.org/1999/xhtml';
const ELEMENTS = new Set(
  'p h3 blockquote ul ol li br em strong a span figure figcaption picture source img details summary button'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'a.href a.rel a.class a.data-picture img.src img.srcset img.sizes img.alt img.width img.height img.loading img.decoding img.fetchpriority source.type source.srcset source.sizes ol.start p.dir h3.dir blockquote.dir li.dir figcaption.dir summary.dir figure.class details.class span.class p.class button.type button.data-embed button.data-embed-kind button.data-embed-from'.split(
    ' ',
  ),
);
const CLASSES = new Set('photo embed slot warning source caption credit label offer reference'.split(' '));

function listNodes(node: Node): Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(listNodes) : [])];
}

function findUnsafeParts(element: Element): string[] {
  const { tagName, namespaceURI, attrs } = element;
  const isKnown = ELEMENTS.has(tagName) && namespaceURI.toString() === HTML;
  const bad = attrs.filter(
    ({ name, value }) => !ATTRIBUTES.has(`${tagName}.${name}`) || !isSafeValue(name, value),
  );
  return [
    ...(isKnown ? [] : [`element ${tagName}`]),
    ...bad.map(({ name, value }) => `${tagName} ${name}="${value}"`),
  ];
}

function isSafeValue(name: string, value: string): boolean {
  switch (name) {
    case 'href':
      return ['http:', 'https:', 'mailto:'].includes(new URL(value, 'https://site.example').protocol);
    case 'src':
      return value.startsWith('/media/');
    case 'srcset':
      return value.split(', ').every((candidate) => /^\/media\/\S+ \d+w$/.test(candidate));
    case 'class':
      return CLASSES.has(value);
    case 'data-embed':
      return FRAME_ORIGINS.includes(new URL(value).origin);
    case 'type':
      return value === 'button' || value.startsWith('image/');
    case 'dir':
      return value === 'auto';
    default:
      return true;
  }
}
