/** Pages that nobody looks at: a browser without a screen shows them all. */
import type { Page } from 'playwright-core';

/** Has a page believe that another one was brought before it. */
export function hide(page: Page): Promise<void> {
  return setHidden(page, true);
}

/** Has it believe that it is looked at again. */
export function lookAt(page: Page): Promise<void> {
  return setHidden(page, false);
}

function setHidden(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate(`
    Object.defineProperty(document, 'hidden', { configurable: true, value: ${String(isHidden)} });
    document.dispatchEvent(new Event('visibilitychange'));
  `);
}
