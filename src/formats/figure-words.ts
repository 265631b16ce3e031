/** What is said around photos and embeds, in the language of their page. */

/** Plain text goes in and comes out. */
export interface FigureWords {
  /** What covers a picture: `Content warning: blood.` */
  readonly warning: (words: string) => string;
  readonly showPicture: string;
  /** On the button that loads an embed. */
  readonly showEmbed: (site: string) => string;
  readonly viewOn: (site: string) => string;
}

export const ENGLISH_FIGURE_WORDS: FigureWords = {
  warning: (words) => `Content warning: ${words}.`,
  showPicture: 'Show the picture',
  showEmbed: (site) => `Show it here, from ${site}`,
  viewOn: (site) => `View on ${site}`,
};
