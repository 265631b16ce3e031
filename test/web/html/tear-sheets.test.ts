import { expect, it } from '@jest/globals';
import { createTearSheets } from '../../../src/web/html/tear-sheets.ts';
import { buildEntryPage, buildViewContext } from '../../support/read-models.ts';

const STYLES = { path: '/static/site.css', contentType: 'text/css', body: Buffer.from('p{}') };

it('a tear sheet is made once for what it says, however many ask at once', async () => {
  const sheets = createTearSheets(buildViewContext(), STYLES);
  const page = buildEntryPage();
  const asked = [12, 48].map((second) => sheets.make(page, `2026-03-05T14:00:${String(second)}.000Z`));
  const [first, second] = await Promise.all(asked);
  expect(second).toBe(first);

  const later = await sheets.make(page, '2026-03-05T14:01:00.000Z');
  expect(later.etag).not.toBe(first?.etag);
  const changed = await sheets.make({ ...page, seq: page.seq + 1 }, '2026-03-05T14:01:00.000Z');
  expect(changed.html).toContain('as of change 8');
});
