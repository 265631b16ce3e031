import type { SearchMessages } from '../search-messages.ts';

export const search: SearchMessages = {
  search: {
    search: 'Search',
    inSeries: (name) => `Search ${name}`,
    describe: (name) => `Search ${name}: every day and every update, newest first.`,
    words: 'Words',
    hint: 'Every word has to be there; “words in quotation marks” stand side by side.',
    series: 'Series',
    allSeries: 'All series',
    days: 'Days',
    from: 'From',
    to: 'To',
    count: (count) => (count === 1 ? '1 result' : `${String(count)} results, newest first`),
    more: (count) => `More than ${String(count)} results, newest first`,
    none: 'Nothing was found',
    tryFewer: 'Try fewer words, another spelling, or the beginning of a word.',
    tryWider: 'Look in all series and on all days.',
    pages: 'Pages of results',
    page: (number) => `Page ${String(number)}`,
    newer: 'Newer results',
    older: 'Older results',
    end: (count) => `The newest ${String(count)} results end here. Choose days to find older ones.`,
    tooLong: (max) => `That is too long to search for. Shorten it to ${String(max)} characters.`,
    noDay: (typed) => `“${typed}” is no day. Write it as 2018-06-28.`,
    daysTurned: 'This day is before the first one. Put the earlier day first.',
  },
};
