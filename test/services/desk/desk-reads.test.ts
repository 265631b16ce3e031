import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Account } from '../../../src/domain/account.ts';
import { closeEntry } from '../../../src/services/entries/close-entry.ts';
import { listDeskEntries } from '../../../src/services/desk/list-desk-entries.ts';
import { listDeskUpdates } from '../../../src/services/desk/list-desk-updates.ts';
import { importPasted, previewCopy } from '../../../src/services/desk/paste-copy.ts';
import { readDeskEntry } from '../../../src/services/desk/read-desk-entry.ts';
import { readDeskUpdate } from '../../../src/services/desk/read-desk-update.ts';
import { createSeries } from '../../../src/services/create-series.ts';
import { publishUpdate } from '../../../src/services/updates/publish-update.ts';
import { addDraft } from '../../../src/services/updates/save-draft.ts';
import { withdrawUpdates } from '../../../src/services/updates/withdraw-updates.ts';
import { addAccount } from '../../support/accounts.ts';
import { ENGINES } from '../../support/databases.ts';
import { useNewsroom } from '../../support/newsroom.ts';

const ALL = { series: null, status: null, text: '', before: null } as const;
const WHERE = { slug: 'harbour-daily', day: '2026-03-05' };

describe.each(ENGINES)('what the desk reads on %s', (engine) => {
  const newsroom = useNewsroom(engine);
  let editor: Account;
  let reporter: Account;

  beforeEach(async () => {
    await newsroom.publishDay({ day: '2026-03-05' });
    await newsroom.publishDay({ day: '2026-03-05', series: 'Quay Daily' });
    await newsroom.draftDay({ day: '2026-03-06' });
    editor = await addAccount(newsroom.context, { role: 'editor', series: ['harbour-daily'] });
    reporter = await addAccount(newsroom.context, { role: 'reporter', series: ['harbour-daily'] });
  });

  it('are the entries of one’s own series by state', async () => {
    await closeEntry(newsroom.context, WHERE, editor);
    await addDraft(newsroom.context, WHERE, { body: 'Later.', publishAt: null }, reporter);
    const filter = { series: null, state: null, before: null };
    const { series, states } = await listDeskEntries(newsroom.context, filter, editor);
    expect(series.map(({ series: { slug }, entry }) => [slug, entry?.status])).toEqual([
      ['harbour-daily', 'published'],
    ]);
    expect(states.map(({ state, entries }) => [state, entries.map(({ day }) => day)])).toEqual([
      ['draft', ['2026-03-06']],
      ['scheduled', []],
      ['open', []],
      ['closed', ['2026-03-05']],
    ]);
    expect(states[3]?.entries[0]?.draftCount).toBe(1);
    const earlier = { series: 'harbour-daily', state: 'closed', before: '2026-03-05' } as const;
    expect((await listDeskEntries(newsroom.context, earlier, editor)).states[0]?.entries).toEqual([]);
  });

  it('are drafts, who may change them, and the next day', async () => {
    const own = await addDraft(newsroom.context, WHERE, { body: 'Mine.', publishAt: null }, reporter);
    const other = await addDraft(newsroom.context, WHERE, { body: 'Theirs.', publishAt: null }, editor);
    const desk = await readDeskEntry(newsroom.context, WHERE.slug, WHERE.day, reporter);
    expect(new Set(desk.drafts.map(({ id }) => id))).toEqual(new Set([own.id, other.id]));
    expect([...desk.revisable]).toEqual([own.id]);
    expect(desk.nextDay).toEqual({ day: '2026-03-06', status: 'draft' });
    expect(desk.mayEdit).toBe(false);
    await expect(readDeskEntry(newsroom.context, 'quay-daily', WHERE.day, editor)).rejects.toThrow('may not');
  });

  it('are updates by words, whatever their case and signs', async () => {
    const publish = (body: string) => publishUpdate(newsroom.context, WHERE, { body }, reporter);
    const { update } = await publish('All 100% of the BOATS.');
    await publish('None_at all.');
    const find = async (text: string) =>
      (await listDeskUpdates(newsroom.context, { ...ALL, text }, editor)).updates.map(
        (row) => row.update.body,
      );
    expect(await find('boats')).toEqual(['All 100% of the BOATS.']);
    expect(await find('0% o')).toEqual(['All 100% of the BOATS.']);
    expect(await find('e_a')).toEqual(['None_at all.']);
    const [row] = (await listDeskUpdates(newsroom.context, { ...ALL, text: 'boats' }, reporter)).updates;
    expect([row?.update.id, row?.authorName, row?.mayRevise]).toEqual([update.id, 'Ada reporter', true]);
    const { revisions } = await readDeskUpdate(newsroom.context, update.id, editor);
    expect(revisions.map(({ kind, authorName }) => [kind, authorName])).toEqual([
      ['original', 'Ada reporter'],
    ]);
  });

  it('go on page by page', async () => {
    for (let count = 0; count < 52; count += 1) {
      await addDraft(
        newsroom.context,
        WHERE,
        { body: `Number ${String(count)}.`, publishAt: null },
        reporter,
      );
    }
    const first = await listDeskUpdates(newsroom.context, ALL, editor);
    const rest = await listDeskUpdates(newsroom.context, { ...ALL, before: first.next }, editor);
    const ids = [...first.updates, ...rest.updates].map(({ update }) => update.id);
    expect([first.updates.length, rest.updates.length, new Set(ids).size, rest.next]).toEqual([
      50,
      2,
      52,
      null,
    ]);
  });

  it('withdraw many updates together, or none', async () => {
    const publish = async () =>
      (await publishUpdate(newsroom.context, WHERE, { body: 'Rain.' }, editor)).update.id;
    const ids = [await publish(), await publish()];
    const draft = await addDraft(newsroom.context, WHERE, { body: 'Later.', publishAt: null }, editor);
    const statuses = async () =>
      (await listDeskUpdates(newsroom.context, ALL, editor)).updates
        .map(({ update }) => update.status)
        .toSorted();
    const withdraw = (all: readonly string[]) =>
      withdrawUpdates(newsroom.context, all, 'Wrong port.', editor);
    await expect(withdraw([...ids, draft.id])).rejects.toThrow('not published');
    await expect(withdraw([])).rejects.toThrow('Choose');
    expect(await statuses()).toEqual(['draft', 'published', 'published']);
    await withdraw(ids);
    expect(await statuses()).toEqual(['draft', 'withdrawn', 'withdrawn']);
  });

  it('preview pasted copy and take it in with the name of who did', async () => {
    const pasted = {
      text: 'UPDATE 1400 GMT: The boom goes down (see 1300 GMT).\n\nUPDATE 1300 GMT: It is up.\n',
      ...{ seriesName: 'Harbour Daily', day: '2026-03-01', title: 'The Boom' },
    };
    const { page, makesSeries } = await previewCopy(newsroom.context, pasted, editor);
    expect(makesSeries).toBe(false);
    expect(page.references.map(({ text, href }) => [text, href])).toEqual([
      ['see 1300 GMT', '/harbour-daily/2026/03/01#update-1300'],
    ]);
    await expect(previewCopy(newsroom.context, pasted, reporter)).rejects.toThrow('may not');
    await importPasted(newsroom.context, { ...pasted, publish: true }, editor);
    const { page: stored } = await readDeskEntry(newsroom.context, 'harbour-daily', '2026-03-01', editor);
    expect([stored.entry.status, stored.updates.length]).toEqual(['published', 2]);
  });

  it('know a series that was made', async () => {
    const admin = await addAccount(newsroom.context, { role: 'admin' });
    const given = {
      name: '  Syria   Daily ',
      slug: '',
      language: 'en',
      direction: 'ltr',
      accent: 'teal',
    } as const;
    const made = await createSeries(newsroom.context, { ...given, description: '' }, admin);
    expect([made.slug, made.name]).toEqual(['syria-daily', 'Syria Daily']);
    await expect(createSeries(newsroom.context, { ...given, description: '' }, editor)).rejects.toThrow(
      'may not',
    );
  });
});
