/** Whose frames a page may load once a reader asks for one. */

/** All the origins that frames of embeds come from; the policy of the pages names exactly these. */
export const FRAME_ORIGINS: readonly string[] = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://t.me',
  'https://embed.bsky.app',
];
