/** What every language has to say in the reader's interface. Stamps, dates and names come in ready to show. */
import type { Certainty, Claim } from '../../domain/claim.ts';
import type { CorrectionKind } from '../../domain/revision.ts';
import type { FigureWords } from '../../formats/figure-words.ts';
import type { PluralForms } from './plural.ts';

export interface Messages
  extends
    SiteMessages,
    UpdateMessages,
    EntryMessages,
    FollowingMessages,
    ArchiveMessages,
    SearchMessages,
    ErrorMessages {
  readonly figures: FigureWords;
}

interface SiteMessages {
  /** Without the space behind it. */
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

interface UpdateMessages {
  readonly update: (stamp: string) => string;
  readonly originalEntry: string;
  readonly jumpToOriginal: string;
  readonly permalink: string;
  readonly history: string;
  readonly sources: string;
  readonly tags: string;
  readonly claim: string;
  readonly claims: Readonly<Record<Claim, string>>;
  readonly corrections: Readonly<Record<CorrectionKind, string>>;
  readonly by: (name: string) => string;
  readonly withdrawn: (stamp: string) => string;
  readonly oneUpdateOf: string;
  readonly readWholeDay: string;
  readonly earlierUpdate: string;
  readonly laterUpdate: string;
  readonly historyOf: (update: string) => string;
  readonly historyIntro: string;
  readonly noCorrections: string;
  readonly withdrawnHistory: string;
  readonly backToUpdate: string;
  readonly picture: string;
  readonly previousPicture: string;
  readonly nextPicture: string;
  readonly close: string;
}

interface EntryMessages {
  readonly whereThingsStand: string;
  readonly earlierStandings: string;
  readonly keyEvents: string;
  /** Unfolds the rest of a list. */
  readonly more: string;
  readonly claimGroups: string;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly since: string;
  readonly pinned: string;
  readonly goToUpdate: string;
  readonly updateCount: (count: number) => string;
  readonly latestUpdate: (stamp: string) => string;
  readonly noUpdates: string;
  readonly updates: string;
  readonly order: string;
  readonly newestFirst: string;
  readonly oldestFirst: string;
  readonly related: string;
  readonly pageCorrections: string;
  readonly backLinks: string;
  readonly days: string;
  readonly previousDay: string;
  readonly nextDay: string;
  readonly closed: (stamp: string) => string;
}

/** What an open page says of itself. */
interface FollowingMessages {
  readonly newUpdates: PluralForms;
  readonly updatesSince: PluralForms;
  readonly readToHere: string;
  readonly changed: (stamp: string) => string;
  readonly pause: string;
  readonly resume: string;
  readonly paused: string;
  /** Comes after `paused`. */
  readonly updatesWait: PluralForms;
  readonly reconnecting: string;
  readonly catchingUp: string;
  readonly lineLost: string;
  readonly dayEnded: string;
}

interface ArchiveMessages {
  /** Where a week begins in a calendar: 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly firstWeekday: number;
  readonly recentDays: string;
  readonly archive: string;
  readonly noSeries: string;
  readonly noEntries: string;
  readonly months: string;
  readonly years: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly previousYear: string;
  readonly nextYear: string;
  readonly entryCount: (count: number) => string;
  readonly noDays: string;
  readonly tagged: (tag: string) => string;
  readonly taggedDays: string;
  readonly taggedUpdates: string;
}

interface SearchMessages {
  readonly search: {
    readonly search: string;
    readonly inSeries: (name: string) => string;
    readonly describe: (name: string) => string;
    readonly words: string;
    readonly hint: string;
    readonly series: string;
    readonly allSeries: string;
    readonly days: string;
    readonly from: string;
    readonly to: string;
    readonly count: (count: number) => string;
    readonly more: (count: number) => string;
    readonly none: string;
    readonly tryFewer: string;
    readonly tryWider: string;
    readonly pages: string;
    readonly page: (number: number) => string;
    readonly newer: string;
    readonly older: string;
    readonly end: (count: number) => string;
    readonly tooLong: (max: number) => string;
    readonly noDay: (typed: string) => string;
    readonly daysTurned: string;
  };
}

interface ErrorMessages {
  readonly errorStatus: (status: number) => string;
  readonly errors: Readonly<
    Record<400 | 404 | 410 | 500, { readonly title: string; readonly message: string }>
  >;
  readonly frontPage: string;
}
