import { describe, expect, it } from '@jest/globals';
import { entryHeading, entryName, titleBeyondDate } from '../../src/domain/entry.ts';

const SERIES = { name: 'Syria Daily', language: 'en' };
const ARABIC = { name: 'يوميات سوريا', language: 'ar' };

describe('the heading of an entry', () => {
  it.each([
    ['series, date and title', SERIES, 'Rebels Advance', 'Syria Daily, June 28: Rebels Advance'],
    ['the name alone where the title is the date', SERIES, 'June 28', 'Syria Daily, June 28'],
    ['the date of the series’ language', ARABIC, 'تقدم', 'يوميات سوريا، 28 يونيو: تقدم'],
    ['no English date in another language', ARABIC, 'June 28', 'يوميات سوريا، 28 يونيو'],
  ])('is %s', (_, series, title, heading) => {
    expect(entryHeading(series, { day: '2018-06-28', title })).toBe(heading);
  });

  it('begins with the name of the day’s page', () => {
    expect(entryName(SERIES, '2018-06-28')).toBe('Syria Daily, June 28');
  });
});

describe('titleBeyondDate', () => {
  it.each([
    ['June 28', ''],
    ['June 27', 'June 27'],
    ['June 28: Rebels Advance', 'June 28: Rebels Advance'],
  ])('of %j is %j', (title, beyond) => {
    expect(titleBeyondDate({ day: '2018-06-28', title })).toBe(beyond);
  });
});
