import { describe, expect, it } from '@jest/globals';
import type { Locator, Route } from 'playwright-core';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { eventually } from '../support/eventually.ts';
import { useDeskBrowser } from '../support/desk-browser.ts';

const desk = useDeskBrowser();

const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };

describe('what is typed', () => {
  it('is kept by itself, survives a reload, and comes back with all its fields', async () => {
    await desk.page().getByLabel('Headline').fill('Wind');
    await desk.page().getByText('Claim, sources, byline').click();
    await desk.page().getByLabel('Key event').check();
    await desk.text().fill('The wind is 50 knots. 🌊');
    await eventually(async () => (await desk.countKept()) > 0);
    await desk.page().reload();
    await desk.page().getByText('What you typed at').waitFor();
    expect(await desk.text().inputValue()).toBe('The wind is 50 knots. 🌊');
    expect(await desk.page().getByLabel('Headline').inputValue()).toBe('Wind');
    expect(await desk.page().getByLabel('Key event').isChecked()).toBe(true);
    expect(await desk.page().getByLabel('Claim status').isVisible()).toBe(true);
  });

  it('comes back without what the server has filled in by itself being unfolded', async () => {
    await desk.write('The wind is 50 knots.');
    await desk.page().reload();
    await desk.page().getByText('What you typed at').waitFor();
    expect(await desk.page().getByLabel('Byline').inputValue()).not.toBe('');
    expect(await desk.page().getByLabel('Byline').isVisible()).toBe(false);
  });

  it('survives a closed tab, and is not shown in a second one while the first works on it', async () => {
    await desk.write('Half a sentence');
    const second = await desk.openTab();
    await desk.settle(second);
    expect(await desk.text(second).inputValue()).toBe('');
    await desk.page().close();
    await second.reload();
    await second.getByText('What you typed at').waitFor();
    expect(await desk.text(second).inputValue()).toBe('Half a sentence');
  });

  it('is dropped when told so, and brought back when that was a mistake', async () => {
    await desk.write('Not this.');
    await desk.page().reload();
    await desk.page().getByRole('button', { name: 'Drop it' }).click();
    expect(await desk.text().inputValue()).toBe('');
    expect(await desk.countKept()).toBe(0);
    await desk.page().getByRole('button', { name: 'Bring it back' }).click();
    expect(await desk.text().inputValue()).toBe('Not this.');
    expect(await desk.countKept()).toBe(1);
  });

  it('is dropped whole, with a stamp that goes on being the present minute', async () => {
    await desk.write('Not this.');
    await desk.page().reload();
    await desk.page().getByRole('button', { name: 'Drop it' }).click();
    await desk.write('But this.');
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    await desk.page().reload();
    await desk.settle();
    expect(await desk.text().inputValue()).toBe('');
  });

  it('is not kept any more once it is out', async () => {
    await desk.write('The Maid is in.');
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.countKept()).toBe(0);
    expect(await desk.text().inputValue()).toBe('');
    await desk.page().reload();
    await desk.settle();
    expect(await desk.text().inputValue()).toBe('');
  });

  it('outlives a sign-in that has expired', async () => {
    await desk.write('Still here.');
    await desk.page().context().clearCookies();
    await desk.publish();
    await desk.page().getByRole('link', { name: 'Sign in' }).click();
    await desk.enter(desk.page(), 'admin@news.example');
    await desk.page().getByText('What you typed at').waitFor();
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readAnchors()).toEqual(['update-1200', 'update-1100']);
  });

  it('is deleted by signing out, after a question', async () => {
    await desk.write('A secret source says so.');
    const questions: string[] = [];
    desk.page().once('dialog', (dialog) => {
      questions.push(dialog.message());
      void dialog.accept();
    });
    await desk.page().getByRole('button', { name: 'Sign out' }).click();
    await desk.page().getByText('You are signed out.').waitFor();
    expect(questions).toEqual([
      'A text is kept in this browser and not sent. Sign out and delete what was not sent?',
    ]);
    expect(await desk.countKept()).toBe(0);
  });
});

describe('on a bad line', () => {
  const losing = (times: number) => {
    let left = times;
    return async (route: Route) => {
      if (left === 0) return route.fallback();
      left -= 1;
      await route.fetch({ maxRedirects: 0 });
      return route.abort('connectionreset');
    };
  };

  /** What is sent is taken, of which no page learns before it is sent again. */
  const sendUnanswered = async () => {
    const browser = desk.page().context();
    await browser.route(/\/taken\//, (route) => route.abort());
    await desk.page().route(/\/updates$/, losing(1));
    await desk.write('Was it sent?');
    await desk.publish();
    await desk.page().getByText('No connection.').waitFor();
  };

  it('an answer that is lost means no second update', async () => {
    await desk.page().route(/\/updates$/, losing(2));
    await desk.write('Once.');
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readAnchors()).toEqual(['update-1200', 'update-1100']);
  });

  it('an answer that is lost means no second update, though a colleague has published meanwhile', async () => {
    const lose = losing(1);
    await desk.page().route(/\/updates$/, async (route) => {
      await lose(route);
      const later = { body: 'Later.', postedAt: '2026-03-05T12:01:00.000Z' };
      if ((await desk.readAnchors()).length === 2) await publishUpdate(desk.context, WHERE, later, null);
    });
    await desk.write('Once.');
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readAnchors()).toEqual(['update-1201', 'update-1200', 'update-1100']);
  });

  it('what is published without a line goes out with the line, under the minute it was written', async () => {
    await desk.page().context().setOffline(true);
    await desk.write('From the quay.');
    await desk.publish();
    await desk.page().getByText('No connection. Your words are kept').waitFor();
    desk.setClock('2026-03-05T12:40:00.000Z');
    await desk.page().context().setOffline(false);
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readAnchors()).toEqual(['update-1200', 'update-1100']);
  });

  it('one can stop, and write on', async () => {
    await desk.page().context().setOffline(true);
    await desk.write('Too early.');
    await desk.publish();
    await desk.page().getByRole('button', { name: 'Stop, and write on' }).click();
    await desk.page().context().setOffline(false);
    await desk.write('Right now.');
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readPage()).not.toContain('Too early.');
  });

  it('a page that is loaded again before the answer has come tells that the words are out', async () => {
    await desk.page().route(/\/updates$/, async (route) => {
      await route.fetch({ maxRedirects: 0 });
    });
    await desk.write('Was it sent?');
    await desk.publish();
    while ((await desk.readAnchors()).length === 1) await desk.page().waitForTimeout(20);
    await desk.page().reload();
    await desk.page().getByText('has arrived: Published at 1200 GMT.').waitFor();
    expect(await desk.text().inputValue()).toBe('');
    expect(await desk.countKept()).toBe(0);
  });

  it('that the words are out is told where the page is looked at', async () => {
    await desk.page().setViewportSize({ width: 360, height: 640 });
    await desk.page().route(/\/updates$/, async (route) => {
      await route.fetch({ maxRedirects: 0 });
    });
    await desk.write('Was it sent?');
    await desk.publish();
    while ((await desk.readAnchors()).length === 1) await desk.page().waitForTimeout(20);
    await desk.page().reload();
    const note = desk.page().getByText('has arrived: Published at 1200 GMT.');
    while (!(await isInSight(note))) await desk.page().waitForTimeout(20);
    expect(await desk.text().inputValue()).toBe('');
  });

  it('words that are changed after others were taken stay where they are, and are told apart', async () => {
    await desk.page().route(/\/updates$/, losing(1));
    await desk.write('At noon.');
    await desk.publish();
    await desk.page().getByRole('button', { name: 'Stop, and write on' }).click();
    await desk.write('At noon, she left again.');
    await desk.page().reload();
    await desk.page().getByText('These words are later ones.').waitFor();
    expect(await desk.text().inputValue()).toBe('At noon, she left again.');
    expect(await desk.page().getByRole('button', { name: 'Send it again' }).count()).toBe(0);
    expect(await desk.countKept()).toBe(1);
  });

  it('words that may be out already go out once, however often they are published unchanged', async () => {
    await sendUnanswered();
    desk.setClock('2026-03-05T12:01:00.000Z');
    await desk.page().reload();
    await desk.page().getByText('may be out already').waitFor();
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readAnchors()).toEqual(['update-1200', 'update-1100']);
  });

  it('a page that is left while it sends says so when it is opened again, and sends once', async () => {
    await sendUnanswered();
    await desk.page().close();
    const next = await desk.openTab();
    await next.getByText('may be out already').waitFor();
    await next.getByRole('button', { name: 'Send it again' }).click();
    await next.getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readAnchors()).toEqual(['update-1200', 'update-1100']);
  });

  it('a preview that is left is not taken for something that was sent', async () => {
    await desk.page().route(/\/updates$/, () => undefined);
    await desk.write('Only a look.');
    await desk.page().getByRole('button', { name: 'Preview', exact: true }).click();
    await desk.page().close();
    const next = await desk.openTab();
    await next.getByText('What you typed at').waitFor();
    expect(await next.getByText('may be out already').count()).toBe(0);
  });

  it('words that are changed after the page was left are the ones that go out', async () => {
    await desk.page().route(/\/updates$/, (route) => route.abort());
    await desk.write('Too early.');
    await desk.publish();
    await desk.page().getByText('No connection.').waitFor();
    await desk.page().close();
    const next = await desk.openTab();
    await next.getByText('may be out already').waitFor();
    await desk.write('Right now.', next);
    expect(await next.getByRole('button', { name: 'Send it again' }).count()).toBe(0);
    await desk.publish(next);
    await next.getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readPage()).not.toContain('Too early.');
  });

  it('a server that is ill is asked again', async () => {
    let isIll = true;
    await desk.page().route(/\/updates$/, (route) => {
      const answer = isIll ? route.fulfill({ status: 503, body: 'ill' }) : route.fallback();
      isIll = false;
      return answer;
    });
    await desk.write('Patience.');
    await desk.publish();
    await desk.page().getByText('Published at 1200 GMT.').waitFor();
    expect(await desk.readAnchors()).toEqual(['update-1200', 'update-1100']);
  });
});

/** Whether all of its height is in the window of 640 pixels. */
async function isInSight(element: Locator): Promise<boolean> {
  const { y, height } = (await element.boundingBox()) ?? { y: -1, height: 0 };
  return y >= 0 && y + height <= 640;
}
