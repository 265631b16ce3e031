/** Who publishes the site. */
import type { Publisher } from '../../formats/json-ld/json-ld.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { ViewContext } from './view-context.ts';

/** The publisher as readers of a language know it. */
export function publisherView(language: string, { publicUrl }: Pick<ViewContext, 'publicUrl'>): Publisher {
  return {
    name: messagesFor(language).siteName,
    url: `${publicUrl}/`,
    // At an address that stays when the file changes.
    logo: { url: `${publicUrl}/apple-touch-icon.png`, width: 180, height: 180 },
  };
}
