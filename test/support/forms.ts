/** Forms as a browser fills and sends them. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a form would send: the value of each of its fields by name; of boxes and radios the ticked ones.
 *  @param action  of the form
 *  @throws Error the page has no such form */
export function formOf(html: string, action: string): Record<string, string> {
  const form = elementsOf(parse(html)).find(
    (element) => element.tagName === 'form' && attribute(element, 'action') === action,
  );
  if (!form) throw new Error(`There is no form that goes to ${action}.`);
  return Object.fromEntries(
    elementsOf(form).flatMap((field) => {
      const value = valueOf(field);
      return value === undefined ? [] : [[attribute(field, 'name') ?? '', value]];
    }),
  );
}

function valueOf(field: Element): string | undefined {
  if (attribute(field, 'name') === undefined) return undefined;
  switch (field.tagName) {
    case 'textarea':
      return textOf(field);
    case 'select': {
      const options = elementsOf(field).filter(({ tagName }) => tagName === 'option');
      const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
      return chosen && (attribute(chosen, 'value') ?? textOf(chosen));
    }
    case 'input': {
      const isTicked = attribute(field, 'checked') !== undefined;
      const type = attribute(field, 'type');
      if (type === 'file') return undefined;
      if ((type === 'checkbox' || type === 'radio') && !isTicked) return undefined;
      return attribute(field, 'value') ?? '';
    }
    default:
      return undefined;
  }
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
