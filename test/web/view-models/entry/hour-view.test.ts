import { describe, expect, it } from '@jest/globals';
import { hourViews } from '../../../../src/web/view-models/entry/hour-view.ts';
import { buildEntryPage, buildUpdate } from '../../../support/read-models.ts';

const page = buildEntryPage();
const MORNING = ['1140', '1059', '1000', '0959', '0930', '0915', '0910', '0905'].map((stamp) =>
  buildUpdate(stamp),
);
const NIGHT = buildUpdate('0015', { postedAt: '2026-03-06T00:15:00.000Z' });

describe('the hours of a long day', () => {
  it('lead each to the first update of it, newest first, with the date past midnight', () => {
    expect(hourViews([NIGHT, ...MORNING], page)).toEqual([
      { at: '2026-03-06T00:00:00Z', label: '0000, March 6', href: '#update-0015' },
      { at: '2026-03-05T11:00:00Z', label: '1100', href: '#update-1140' },
      { at: '2026-03-05T10:00:00Z', label: '1000', href: '#update-1000' },
      { at: '2026-03-05T09:00:00Z', label: '0900', href: '#update-0905' },
    ]);
  });

  it('are not offered on a day of a few updates', () => {
    expect(hourViews(MORNING, page)).toEqual([]);
  });

  it('are not offered on a day of two hours', () => {
    const updates = ['11', '10'].flatMap((hour) =>
      ['40', '30', '20', '10', '00'].map((minute) => buildUpdate(hour + minute)),
    );
    expect(hourViews(updates, page)).toEqual([]);
  });
});
