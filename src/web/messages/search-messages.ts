/** What stands around a search: its form, its results, and what to do when there are none. */
export interface SearchMessages {
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
