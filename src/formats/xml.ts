/** XML 1.0 documents. Escaping stands here and nowhere else; decision 0022 says why no library does it. */
import { removeIllegal } from './legal-text.ts';
import { escapeAttribute } from './safe-html.ts';

/** An element with its attributes, and what it holds: text or elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

/** Makes an element. Text and attributes may be anything: what XML cannot carry is left out.
 *  @param name  a name of our own, never one from outside */
export function element(
  name: string,
  content: XmlElement['content'],
  attributes: XmlElement['attributes'] = {},
): XmlElement {
  return { name, attributes, content };
}

/** The document as text, for UTF-8. */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderElement(root)}\n`;
}

function renderElement({ name, attributes, content }: XmlElement): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inner = typeof content === 'string' ? escape(content) : content.map(renderElement).join('');
  return inner === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inner}</${name}>`;
}

/** Every `&` is escaped, also in what looks like an entity: a reader gets back the very text that went in. */
function escape(text: string): string {
  return escapeAttribute(removeIllegal(text)).replaceAll('\r', '&#13;');
}
