/** The desk as somebody signed in works on it, without JavaScript. */
import request from 'supertest';
import { beforeEach } from '@jest/globals';
import type { Role } from '../../src/domain/account.ts';
import { addAccount, openSession, SAME_ORIGIN } from './accounts.ts';
import { formOf } from './forms.ts';
import type { Newsroom } from './newsroom.ts';
import { type Site, useSiteWith } from './site.ts';

export interface Page {
  readonly status: number;
  readonly html: string;
  /** Where the answer leads; empty where it is a page itself. */
  readonly location: string;
}

export interface Desk extends Site {
  /** Opens a page. */
  open(path: string): Promise<Page>;
  /** Opens a page, fills a form of it and sends it; the fields that are not given go as the page has them. */
  fill(
    path: string,
    form: { readonly action: string; readonly to?: string },
    fields: Readonly<Record<string, string>>,
  ): Promise<Page>;
  /** Sends a form as it stands on a page that was opened before. */
  send(page: Page, action: string, fields: Readonly<Record<string, string>>): Promise<Page>;
  /** Sends a form with a picture. */
  sendPicture(
    page: Page,
    action: string,
    fields: Readonly<Record<string, string>>,
    picture: Buffer,
  ): Promise<Page>;
  /** Goes where an answer leads. */
  follow(page: Page): Promise<Page>;
  /** Gives somebody a session, in place of whoever had one. */
  enter(role: Role, series?: readonly string[]): Promise<void>;
}

/** Gives each test a site with one published day of Harbour Daily, March 5, 2026, and an editor of it signed in.
 *  It is noon of that day. */
export function useDesk(): Desk {
  const site = useSiteWith(publishDay);
  let agent = request.agent('');
  const toPage = ({ status, text, headers }: request.Response): Page => ({
    ...{ status, html: text },
    location: typeof headers['location'] === 'string' ? headers['location'] : '',
  });
  const desk: Omit<Desk, keyof Site> = {
    open: async (path) => toPage(await agent.get(path)),
    fill: async (path, { action, to = action }, fields) => {
      const page = await desk.open(path);
      return toPage(
        await agent
          .post(to)
          .type('form')
          .send({ ...formOf(page.html, action), ...fields }),
      );
    },
    send: async (page, action, fields) =>
      toPage(
        await agent
          .post(action)
          .type('form')
          .send({ ...formOf(page.html, action), ...fields }),
      ),
    sendPicture: async (page, action, fields, picture) => {
      const sent = agent.post(action).field({ ...formOf(page.html, action), ...fields });
      return toPage(await sent.attach('file', picture, 'IMG_0001.jpg'));
    },
    follow: (page) => desk.open(page.location.split('#')[0] ?? ''),
    enter: async (role, series = []) => {
      agent = request.agent(site.address());
      const email = `${role}-${String(series.length)}@news.example`;
      const account = await addAccount(site.context, { role, series, email });
      agent.set({ Cookie: await openSession(site.context, account), ...SAME_ORIGIN });
    },
  };
  beforeEach(() => desk.enter('editor', ['harbour-daily']));
  return Object.assign(site, desk);
}

function publishDay(newsroom: Newsroom): Promise<void> {
  return newsroom.publishDay({ day: '2026-03-05', title: 'The Boom Goes Down' });
}
