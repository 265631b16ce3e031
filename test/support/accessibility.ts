/** Accessibility as axe-core sees it in a real browser. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Runs every rule of axe, best practices too, on an open page.
 *  @returns a line for each finding with the elements it concerns; none for a sound page */
export async function findAccessibilityErrors(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(AXE);
  const violations = await page.evaluate<axe.Result[]>(RUN);
  return violations.map(describe);
}

/** Without a second reading of the style sheets, which only a rule asks for that is still an experiment; and what was found to be in
 *  order stays in the browser. */
const RUN = `axe
  .run(document, { resultTypes: ['violations'], preload: { assets: ['media'] } })
  .then(({ violations }) => violations)`;

/** Half as long as the source that the package exports, which every page has to read. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

function describe({ id, help, nodes }: axe.Result): string {
  return `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`;
}

/** What keeps readers out of an open page, in whatever window and colours: colours do not depend on the width, so that two
 *  of the windows see what six would.
 *  @returns a line for each finding of axe and each window that the page is wider than */
export async function findPageErrors(page: Page): Promise<string[]> {
  const errors: string[] = [];
  for (const { width, colorScheme } of WINDOWS) {
    await page.setViewportSize({ width, height: 800 });
    errors.push(...(await findOverflow(page, width)));
    if (colorScheme === undefined) continue;
    await page.emulateMedia({ colorScheme });
    const found = await findAccessibilityErrors(page);
    errors.push(...found.map((error) => `${colorScheme}, ${String(width)} px: ${error}`));
  }
  return errors;
}

const WINDOWS = [
  { width: 1280, colorScheme: 'dark' },
  { width: 768, colorScheme: undefined },
  { width: 360, colorScheme: 'light' },
] as const;

async function findOverflow(page: Page, width: number): Promise<string[]> {
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return overflow > 0 ? [`it is ${String(overflow)} px wider than a window of ${String(width)} px`] : [];
}
