import { describe, expect, it } from '@jest/globals';
import { findAccessibilityErrors } from '../support/accessibility.ts';
import { useBrowser } from '../support/browser.ts';
import { findHtmlErrors } from '../support/html-validator.ts';

const SOUND = `<!DOCTYPE html><html lang="en"><head><title>Harbour</title></head>
  <body><main><h1>Harbour</h1><p id="script">off</p></main>
  <script>document.getElementById('script').textContent = 'on'</script></body></html>`;

describe('the browser of the tests', () => {
  const openPage = useBrowser();

  it('shows a page as the reader asked for it', async () => {
    const page = await openPage({ width: 360, colorScheme: 'dark' });
    await page.setContent(SOUND);
    expect(await page.evaluate('innerWidth')).toBe(360);
    expect(await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true);
    expect(await page.textContent('#script')).toBe('on');
  });

  it('runs no script of a page without JavaScript', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.setContent(SOUND);
    expect(await page.textContent('#script')).toBe('off');
  });

  it('finds what keeps readers out', async () => {
    const page = await openPage();
    await page.setContent(SOUND);
    expect(await findAccessibilityErrors(page)).toEqual([]);
    await page.setContent(SOUND.replace('<p', '<img src="data:,"><p'));
    expect(await findAccessibilityErrors(page)).toEqual([
      'image-alt: Images must have alternative text (img)',
    ]);
  });
});

describe('the validator of the tests', () => {
  it('finds nothing wrong with a sound page', async () => {
    expect(await findHtmlErrors(SOUND)).toEqual([]);
  });

  it('names line, column and rule of what is wrong', async () => {
    expect(await findHtmlErrors(SOUND.replace('</p>', '</div>'))).toContain(
      "2:50 close-order: Stray end tag '</div>'",
    );
  });
});
