/** What a reader finds on a page: its words, headings and links. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface PageContent {
  /** Of the whole body but for what is hidden, white space as a browser shows it. */
  readonly words: string;
  /** In order, each with its level: `h2 ORIGINAL ENTRY`. */
  readonly headings: readonly string[];
  readonly links: readonly { readonly words: string; readonly href: string }[];
  /** Of all elements. */
  readonly ids: readonly string[];
  /** By name or property. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** Reads HTML as a browser does. */
export function readPage(html: string): PageContent {
  const elements = listElements(parse(html));
  const named = (name: RegExp) => elements.filter(({ tagName }) => name.test(tagName));
  return {
    words: wordsOf(named(/^body$/)[0]),
    headings: named(/^h[1-6]$/).map((heading) => `${heading.tagName} ${wordsOf(heading)}`),
    links: named(/^a$/).map((link) => ({ words: wordsOf(link), href: attribute(link, 'href') })),
    ids: elements.map((element) => attribute(element, 'id')).filter((id) => id !== ''),
    metadata: new Map(
      named(/^meta$/).map((meta) => [
        attribute(meta, 'name') || attribute(meta, 'property'),
        attribute(meta, 'content'),
      ]),
    ),
  };
}

/** The words of the element with that id; empty where there is none. */
export function wordsAt(html: string, id: string): string {
  return wordsOf(listElements(parse(html)).find((element) => attribute(element, 'id') === id));
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function listElements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(listElements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function wordsOf(node: Node | undefined): string {
  return node === undefined ? '' : textOf(node).replace(/\s+/g, ' ').trim();
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('attrs' in node && node.attrs.some(({ name }) => name === 'hidden')) return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((attr) => attr.name === name)?.value ?? '';
}
