import { expect, it } from '@jest/globals';
import { useBrowser } from '../support/browser.ts';
import { publishSample } from '../support/sample.ts';
import { useSiteWith } from '../support/site.ts';

const site = useSiteWith(publishSample);
const openPage = useBrowser();

interface Box {
  readonly centre: number;
  readonly middle: number;
}

const FOCUSED_BOX = `(() => {
  const { x, y, width, height } = document.activeElement.getBoundingClientRect();
  return { centre: x + width / 2, middle: y + height / 2 };
})()`;

it.each([
  ['varnmouth-daily', 1280, 1],
  ['varnmouth-daily', 768, 1],
  ['varnmouth-daily', 360, 1],
  ['yawmiyat-varnmouth', 1280, -1],
  ['yawmiyat-varnmouth', 360, -1],
])('Tab goes through the head of %s at %i px as it is read', async (slug, width, forward) => {
  const page = await openPage({ width });
  await page.goto(`${site.address()}/${slug}/2026/03/06`);
  const count = await page.locator('.masthead a').count();
  await page.locator('.skip-link').focus();
  const boxes: Box[] = [];
  for (let at = 0; at < count; at++) {
    await page.keyboard.press('Tab');
    boxes.push(await page.evaluate<Box>(FOCUSED_BOX));
  }

  const isLater = (one: Box, other: Box) =>
    other.middle - one.middle > 12 || (other.centre - one.centre) * forward > 0;
  expect(count).toBe(5);
  expect(boxes.every((box, at) => at === 0 || isLater(boxes[at - 1] ?? box, box))).toBe(true);
});
