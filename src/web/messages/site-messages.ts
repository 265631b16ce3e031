/** What frames every page. */
export interface SiteMessages {
  /** Between words of the interface, as commaOf has it for their language; behind the name of a series stands that of the series. */
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
