/** What is said around photos and embeds, in the language of their page. */

/** Plain text goes in and comes out. */
export interface FigureWords {
  /** What covers a picture: `Content warning: blood.` */
  readonly warning: (words: string) => string;
  readonly showPicture: string;
  /** The link that stands for a picture: `Photo: Two cranes (84 KB)`.
   *  @param alt        may be empty
   *  @param kilobytes  null where nobody knows */
  readonly photo: (alt: string, kilobytes: number | null) => string;
  /** The link that stands for a picture in a file that is full: `Picture left out of this file for its size:` */
  readonly leftOut: string;
  /** On the button that loads an embed. */
  readonly showEmbed: (site: string) => string;
  readonly viewOn: (site: string) => string;
}

export const ENGLISH_FIGURE_WORDS: FigureWords = {
  warning: (words) => `Content warning: ${words}.`,
  showPicture: 'Show the picture',
  photo: (alt, kilobytes) =>
    `Photo${alt === '' ? '' : `: ${alt}`}${kilobytes === null ? '' : ` (${String(kilobytes)} KB)`}`,
  leftOut: 'Picture left out of this file for its size:',
  showEmbed: (site) => `Show it here, from ${site}`,
  viewOn: (site) => `View on ${site}`,
};
