/** Where an embed is from, and the frame its site offers for it. */
import { isWebUrl } from './safe-html.ts';

export interface EmbedSource {
  /** As readers know it: `YouTube`; else the true name of the host. */
  readonly name: string;
  /** What a page may load once somebody asks for it; null where the site offers no frame that is safe to load. */
  readonly frame: EmbedFrame | null;
}

export interface EmbedFrame {
  /** An address of one of FRAME_ORIGINS. */
  readonly url: string;
  readonly kind: EmbedKind;
}

/** A video is wider than high; a post grows with its words. */
export type EmbedKind = 'video' | 'post';

/** The source of a page on the web; undefined for any other address.
 *  @example findEmbedSource('https://youtu.be/dQw4w9WgXcQ')
 *           // { name: 'YouTube', frame: { url: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', kind: 'video' } } */
export function findEmbedSource(address: string): EmbedSource | undefined {
  if (!isWebUrl(address)) return undefined;
  const url = new URL(address);
  const host = url.hostname.replace(/^(?:www|m|mobile)\./, '');
  return (
    SITES.get(host)?.(url) ?? {
      name: MASTODON_POST.test(url.pathname) ? `Mastodon (${host})` : host,
      frame: null,
    }
  );
}

/** Whether an address is that of one post or video, and not of a channel or of any other page. */
export function isPostOrVideo(address: string): boolean {
  const source = findEmbedSource(address);
  if (source === undefined) return false;
  const { pathname } = new URL(address);
  return (
    source.frame !== null || MASTODON_POST.test(pathname) || (source.name === 'X' && X_POST.test(pathname))
  );
}

const SITES: ReadonlyMap<string, (url: URL) => EmbedSource> = new Map([
  ['youtube.com', youtube],
  ['youtube-nocookie.com', youtube],
  ['youtu.be', youtube],
  ['vimeo.com', vimeo],
  ['player.vimeo.com', vimeo],
  ['t.me', telegram],
  ['telegram.me', telegram],
  ['bsky.app', bluesky],
  ['x.com', () => ({ name: 'X', frame: null })],
  ['twitter.com', () => ({ name: 'X', frame: null })],
]);

const X_POST = /^\/\w{1,50}\/status\/\d{1,25}(?:\/|$)/;
const MASTODON_POST = /^\/@[\w.-]+(?:@[\w.-]+)?\/\d+\/?$/;

function youtube(url: URL): EmbedSource {
  const path = url.hostname === 'youtu.be' ? `/embed${url.pathname}` : url.pathname;
  const [, inPath = ''] = /^\/(?:shorts|live|embed)\/([\w-]{11})\/?$/.exec(path) ?? [];
  const inQuery = path === '/watch' ? (url.searchParams.get('v') ?? '') : '';
  const [id = ''] = /^[\w-]{11}$/.exec(inPath + inQuery) ?? [];
  const start = readSeconds(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '');
  const query = start === 0 ? '' : `?start=${String(start)}`;
  return withFrame('YouTube', id !== '' && `https://www.youtube-nocookie.com/embed/${id}${query}`, 'video');
}

/** `90`, `90s` or `1h2m3s` as seconds; 0 for anything else. */
function readSeconds(text: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^(?=\d)(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(text) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** A video that is not listed is named by its number and a word. */
function vimeo(url: URL): EmbedSource {
  const [, id, inPath] = /^\/(?:video\/)?(\d{1,12})(?:\/([0-9a-f]{6,20}))?\/?$/.exec(url.pathname) ?? [];
  const [word] = /^[0-9a-f]{6,20}$/.exec(inPath ?? url.searchParams.get('h') ?? '') ?? [];
  const query = word === undefined ? '?dnt=1' : `?h=${word}&dnt=1`;
  return withFrame('Vimeo', id !== undefined && `https://player.vimeo.com/video/${id}${query}`, 'video');
}

function telegram(url: URL): EmbedSource {
  const [, channel = '', post = ''] = /^\/(?:s\/)?([a-z]\w{3,31})\/(\d{1,10})\/?$/i.exec(url.pathname) ?? [];
  return withFrame('Telegram', post !== '' && `https://t.me/${channel}/${post}?embed=1`, 'post');
}

function bluesky(url: URL): EmbedSource {
  const [, author = '', post = ''] =
    /^\/profile\/([a-z0-9.:-]{3,253})\/post\/([a-z0-9]{5,20})\/?$/i.exec(url.pathname) ?? [];
  return withFrame(
    'Bluesky',
    post !== '' && `https://embed.bsky.app/embed/${author}/app.bsky.feed.post/${post}`,
    'post',
  );
}

function withFrame(name: string, url: string | false, kind: EmbedKind): EmbedSource {
  return { name, frame: url === false ? null : { url, kind } };
}
