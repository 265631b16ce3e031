import { describe, expect, it } from '@jest/globals';
import { findAccessibilityErrors, findPageErrors } from '../support/accessibility.ts';
import { useBrowser } from '../support/browser.ts';
import { emptyPage } from '../support/empty-page.ts';
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

  it('finds what is too wide, or cannot be read in the dark', async () => {
    const page = await openPage();
    await page.setContent(SOUND.replace('<p', '<p style="width: 500px"'));
    expect(await findPageErrors(page)).toEqual(['it is 148 px wider than a window of 360 px']);
    const style = '<style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style>';
    await page.setContent(SOUND.replace('</head>', `${style}</head>`));
    expect(await findPageErrors(page)).toEqual([expect.stringMatching(/^dark, 1280 px: color-contrast/)]);
  });

  it('leaves nothing of a test in the page that the next one opens', async () => {
    const page = await openPage();
    const open = async () => {
      await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: SOUND }));
      await page.goto('http://localhost/');
    };
    await open();
    await page.evaluate("localStorage.setItem('words', 'kept'); document.cookie = 'session=kept'");
    await page.context().newPage();

    expect(await emptyPage(page)).toBe(true);

    await open();
    expect(await page.evaluate('[localStorage.length, document.cookie]')).toEqual([0, '']);
    expect(page.context().pages()).toEqual([page]);
    await page.close();
    expect(await emptyPage(page)).toBe(false);
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
