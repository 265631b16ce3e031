/** Accessibility as axe-core sees it in a real browser. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Runs every rule of axe, best practices too, on an open page.
 *  @returns a line for each finding with the elements it concerns; none for a sound page */
export async function findAccessibilityErrors(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return violations.map(describe);
}

function describe({ id, help, nodes }: axe.Result): string {
  return `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`;
}

/** What axe finds, and whether the page is wider than its window. */
export async function findPageErrors(page: Page): Promise<string[]> {
  const { scrollWidth, clientWidth } = await page.evaluate<{ scrollWidth: number; clientWidth: number }>(
    '({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })',
  );
  const tooWide = scrollWidth > clientWidth ? [`${page.url()} is ${scrollWidth} wide`] : [];
  return [...(await findAccessibilityErrors(page)), ...tooWide];
}
