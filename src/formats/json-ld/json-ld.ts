/** JSON-LD 1.1 with the words of schema.org, for a `<script type="application/ld+json">`. */
import { removeIllegal } from '../legal-text.ts';

/** Who publishes. */
export interface Publisher {
  readonly name: string;
  /** Absolute. */
  readonly url: string;
  /** A raster. */
  readonly logo: { readonly url: string; readonly width: number; readonly height: number };
}

/** A document as JSON, as renderNode gives it.
 *  @param type  of schema.org: `LiveBlogPosting` */
export function renderJsonLd(type: string, members: Readonly<Record<string, unknown>>): string {
  return renderNode({ '@context': 'https://schema.org', '@type': type, ...members });
}

/** A node as JSON that can stand between `<script>` and `</script>`: nothing in it ends the one or begins another, and
 *  no comment can open that swallows the page. Members without a value, and empty lists, are left out. */
export function renderNode(node: object): string {
  return JSON.stringify(node, leaveOutEmpty).replace(/[<>&\u2028\u2029]/g, escape);
}

/** schema.org/NewsMediaOrganization */
export function publisherNode({ name, url, logo }: Publisher): object {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${url}#publisher`,
    name,
    url,
    logo: { '@type': 'ImageObject', ...logo },
  };
}

function leaveOutEmpty(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return removeIllegal(value);
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
