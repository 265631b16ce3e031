/** What frames every page. */
export interface SiteMessages {
  /** Between words of the interface: commaOf of their language. Behind the name of a series stands that of the series, for
   *  which there may be no messages. */
  readonly comma: string;
  /** Without the space behind it. */
  readonly semicolon: string;
  readonly siteName: string;
  readonly siteDescription: string;
  readonly skipToContent: string;
  readonly breadcrumbs: string;
  readonly allTimesGmt: string;
  readonly plainText: string;
  readonly liteVersion: string;
  readonly fullVersion: string;
  readonly keepAsFile: string;
  /** Before the address of the page. */
  readonly savedFrom: string;
  /** @param seq  the newest change that is in it */
  readonly savedAt: (stamp: string, seq: number) => string;
}
