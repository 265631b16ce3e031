import { describe, expect, it } from '@jest/globals';
import {
  entryPath,
  historyPath,
  monthPath,
  seriesPath,
  sharePicturePath,
  tagPath,
  updatePath,
  yearPath,
} from '../../src/domain/permalink.ts';

describe('paths of the site', () => {
  it.each([
    ['a series', seriesPath('syria-daily'), '/syria-daily'],
    ['a series in Arabic', seriesPath('سوريا'), '/%D8%B3%D9%88%D8%B1%D9%8A%D8%A7'],
    ['a year', yearPath('syria-daily', 2018), '/syria-daily/2018'],
    ['an early year', yearPath('syria-daily', 976), '/syria-daily/0976'],
    ['a month', monthPath('syria-daily', { year: 2018, month: 6 }), '/syria-daily/2018/06'],
    ['an entry', entryPath('syria-daily', '2018-06-28'), '/syria-daily/2018/06/28'],
    ['a share picture', sharePicturePath('syria-daily', '2018-06-28', '3f2a9c81d0b4'), '/syria-daily/2018/06/28/share-3f2a9c81d0b4.png'],
    ['an update', updatePath('syria-daily', '2018-06-28', 'update-1400'), '/syria-daily/2018/06/28/1400'],
    ['a second update', updatePath('syria-daily', '2018-06-28', 'update-1400-2'), '/syria-daily/2018/06/28/1400-2'],
    ['a history', historyPath('syria-daily', '2018-06-28', 'update-1400'), '/syria-daily/2018/06/28/1400/history'],
    ['a tag', tagPath('idlib-province'), '/tags/idlib-province'],
  ])('lead to %s', (_, path, expected) => {
    expect(path).toBe(expected);
  }); // prettier-ignore
});
