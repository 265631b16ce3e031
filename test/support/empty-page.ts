/** Pages that are used by one test after the other. */
import type { Page } from 'playwright-core';

/** Takes from a page whatever a test has left: other tabs, listeners, routes, cookies, what the site stored. What the browser keeps
 *  of answers stays: it asks whether they are still the same, unless their addresses say so.
 *  @returns false where that cannot be done: the page is closed, or has crashed */
export async function emptyPage(page: Page): Promise<boolean> {
  if (page.isClosed()) return false;
  try {
    await stopListening(page);
    const { origin } = new URL(page.url());
    await page.goto('about:blank');
    await forget(page, origin);
    return true;
  } catch {
    return false;
  }
}

async function stopListening(page: Page): Promise<void> {
  const others = page
    .context()
    .pages()
    .filter((one) => one !== page);
  await Promise.all(others.map((other) => other.close()));
  for (const event of ['console', 'dialog', 'pageerror', 'request'] as const) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().setOffline(false);
}

/** The sites of one test after the other have one port, thus one origin. */
async function forget(page: Page, origin: string): Promise<void> {
  await page.context().clearCookies();
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}
