import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Reference } from '../../../src/domain/references/reference.ts';
import type { Update } from '../../../src/domain/update.ts';
import { updateEntry } from '../../../src/store/entries/entries.ts';
import { listBackLinks } from '../../../src/store/references/back-links.ts';
import { listResolvedReferences } from '../../../src/store/references/reference-lists.ts';
import { replaceReferences } from '../../../src/store/references/references.ts';
import { listUnresolvedReferences } from '../../../src/store/references/unresolved-references.ts';
import { ENGINES, useDatabase } from '../../support/databases.ts';
import { addEntry, addSeries, addUpdate } from '../../support/rows.ts';

const day = '2026-06-28';
const entryId = `entry-${day}`;
const inEntry = { entryId, updateId: null };
const at = (time: string) => `${day}T${time}:00.000Z`;

const toDay = (target: string, text = `See Harbour Daily, ${target}`): Reference => ({
  ...{ kind: 'entry', text, series: 'harbour-daily', day: target, title: null, isYearGuessed: false },
});
const toStamp = (stamp: string): Reference => ({ kind: 'update', text: `(see ${stamp} GMT)`, stamp });
const toOthers: Reference = {
  kind: 'external',
  text: 'Tides',
  title: 'Tides',
  url: 'https://tides.example/',
};

const WITHDRAWN: Partial<Update> = { status: 'withdrawn', withdrawal: { at: at('23:00'), reason: 'Wrong' } };

describe.each(ENGINES)('references on %s', (engine) => {
  const store = useDatabase(engine);
  beforeEach(async () => {
    await addSeries(store.db);
    await addEntry(store.db, { day });
  });

  describe('resolving', () => {
    it('points to a published entry by its present title', async () => {
      const target = await addEntry(store.db, { day: '2026-06-27', title: 'The old title' });
      await replaceReferences(store.db, inEntry, [toDay('2026-06-27')]);
      await updateEntry(store.db, { ...target, title: 'The present title', revision: 2 });

      expect(await listResolvedReferences(store.db, [entryId])).toEqual([
        {
          kind: 'entry',
          entryId,
          updateId: null,
          text: 'See Harbour Daily, 2026-06-27',
          slug: 'harbour-daily',
          day: '2026-06-27',
          writtenTitle: null,
          title: 'The present title',
        },
      ]);
    });

    it('points to nothing until the target is published', async () => {
      await replaceReferences(store.db, inEntry, [toDay('2026-06-27')]);
      expect(await listResolvedReferences(store.db, [entryId])).toEqual([]);

      const target = await addEntry(store.db, { day: '2026-06-27', status: 'draft', publishedAt: null });
      expect(await listResolvedReferences(store.db, [entryId])).toEqual([]);

      await updateEntry(store.db, { ...target, status: 'published', publishedAt: at('00:00'), revision: 2 });
      expect(await listResolvedReferences(store.db, [entryId])).toHaveLength(1);
    });

    it('points to the update of a stamp that was published first', async () => {
      await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('22:05') });
      await addUpdate(store.db, { entryId, ordinal: 2, postedAt: at('22:05'), anchor: 'update-2205-2' });
      await replaceReferences(store.db, inEntry, [toStamp('2205'), toStamp('2206')]);

      expect(await listResolvedReferences(store.db, [entryId])).toEqual([
        {
          kind: 'update',
          entryId,
          updateId: null,
          text: '(see 2205 GMT)',
          slug: 'harbour-daily',
          day,
          anchor: 'update-2205',
        },
      ]);
    });

    it('points to no withdrawn update and speaks from none', async () => {
      await addEntry(store.db, { day: '2026-06-27' });
      const withdrawn = await addUpdate(store.db, {
        entryId,
        ordinal: 1,
        postedAt: at('14:00'),
        ...WITHDRAWN,
      });
      await replaceReferences(store.db, inEntry, [toStamp('1400')]);
      await replaceReferences(store.db, { entryId, updateId: withdrawn.id }, [toDay('2026-06-27')]);

      expect(await listResolvedReferences(store.db, [entryId])).toEqual([]);
    });

    it('is done for many entries at once', async () => {
      await addEntry(store.db, { day: '2026-06-27' });
      await replaceReferences(store.db, inEntry, [toDay('2026-06-27')]);
      await replaceReferences(store.db, { entryId: 'entry-2026-06-27', updateId: null }, [toDay(day)]);

      const resolved = await listResolvedReferences(store.db, [entryId, 'entry-2026-06-27']);

      expect(resolved.map((reference) => [reference.entryId, reference.day])).toEqual([
        ['entry-2026-06-27', day],
        [entryId, '2026-06-27'],
      ]);
      expect(await listResolvedReferences(store.db, [])).toEqual([]);
    });

    it('keeps the order of each text and forgets what a text says no more', async () => {
      await addEntry(store.db, { day: '2026-06-26' });
      await addEntry(store.db, { day: '2026-06-27' });
      const update = await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00') });
      await replaceReferences(store.db, { entryId, updateId: update.id }, [
        toDay('2026-06-26', 'in the update'),
      ]);
      await replaceReferences(store.db, inEntry, [toDay('2026-06-26', 'no more')]);
      await replaceReferences(store.db, inEntry, [
        toOthers,
        toDay('2026-06-27', 'first'),
        toDay('2026-06-26', 'second'),
      ]);

      const texts = (await listResolvedReferences(store.db, [entryId])).map(({ text }) => text);

      expect(texts).toEqual(['first', 'second', 'in the update']);
    });
  });

  describe('back-links', () => {
    const backLinks = async (target = day) => {
      const links = await listBackLinks(store.db, { seriesSlug: 'harbour-daily', day: target });
      return links.map((link) => [link.series.slug, link.day, link.anchor]);
    };

    it('name each entry that mentions the day once, oldest first', async () => {
      await addSeries(store.db, { id: 'series-2', slug: 'coast-daily', name: 'Coast Daily' });
      await addEntry(store.db, { day: '2026-06-30' });
      await addEntry(store.db, { day: '2026-06-29' });
      await addEntry(store.db, { id: 'coast', seriesId: 'series-2', day });
      await replaceReferences(store.db, { entryId: 'entry-2026-06-30', updateId: null }, [
        toDay(day),
        toDay(day),
      ]);
      await replaceReferences(store.db, { entryId: 'entry-2026-06-29', updateId: null }, [toDay(day)]);
      await replaceReferences(store.db, { entryId: 'coast', updateId: null }, [toDay(day)]);

      expect(await backLinks()).toEqual([
        ['coast-daily', day, null],
        ['harbour-daily', '2026-06-29', null],
        ['harbour-daily', '2026-06-30', null],
      ]);
    });

    it('lead to the first update that mentions the day where the original entry does not', async () => {
      const later = await addEntry(store.db, { day: '2026-06-29' });
      for (const ordinal of [1, 2, 3]) {
        const postedAt = `2026-06-29T1${String(ordinal)}:00:00.000Z`;
        const update = await addUpdate(store.db, { entryId: later.id, ordinal, postedAt });
        const mentions = ordinal === 1 ? [] : [toDay(day)];
        await replaceReferences(store.db, { entryId: later.id, updateId: update.id }, mentions);
      }

      expect(await backLinks()).toEqual([['harbour-daily', '2026-06-29', 'update-1200']]);
    });

    it('leave out drafts, withdrawn updates and the page itself', async () => {
      const draft = await addEntry(store.db, { day: '2026-06-29', status: 'draft', publishedAt: null });
      const other = await addEntry(store.db, { day: '2026-06-30' });
      const update = await addUpdate(store.db, {
        entryId: other.id,
        ordinal: 1,
        postedAt: at('14:00'),
        ...WITHDRAWN,
      });
      await replaceReferences(store.db, { entryId: draft.id, updateId: null }, [toDay(day)]);
      await replaceReferences(store.db, { entryId: other.id, updateId: update.id }, [toDay(day)]);
      await replaceReferences(store.db, inEntry, [toDay(day)]);

      expect(await backLinks()).toEqual([]);
    });

    it('wait for a day that has no entry yet', async () => {
      await replaceReferences(store.db, inEntry, [toDay('2026-07-01')]);

      expect(await backLinks('2026-07-01')).toEqual([['harbour-daily', day, null]]);
    });
  });

  describe('without a target', () => {
    const all = { seriesId: null, after: null, limit: 100 };

    it('are listed with where they stand', async () => {
      const update = await addUpdate(store.db, { entryId, ordinal: 1, postedAt: at('14:00') });
      await addEntry(store.db, { day: '2026-06-26' });
      await addEntry(store.db, { day: '2026-06-27', status: 'draft', publishedAt: null });
      await replaceReferences(store.db, inEntry, [toDay('2026-06-26'), toDay('2026-06-27'), toOthers]);
      await replaceReferences(store.db, { entryId, updateId: update.id }, [toStamp('1400'), toStamp('1500')]);

      const unresolved = await listUnresolvedReferences(store.db, all);

      expect(unresolved).toEqual([
        {
          ...{ seriesSlug: 'harbour-daily', seriesName: 'Harbour Daily', seriesLanguage: 'en' },
          ...{ day, entryId, subjectId: entryId },
          ...{ updateId: null, anchor: null, position: 1, text: 'See Harbour Daily, 2026-06-27' },
          target: { kind: 'entry', seriesSlug: 'harbour-daily', day: '2026-06-27' },
        },
        {
          ...{ seriesSlug: 'harbour-daily', seriesName: 'Harbour Daily', seriesLanguage: 'en' },
          ...{ day, entryId, subjectId: update.id },
          ...{ updateId: update.id, anchor: 'update-1400', position: 1, text: '(see 1500 GMT)' },
          target: { kind: 'update', stamp: '1500' },
        },
      ]);
    });

    it('are listed a page at a time, oldest day first', async () => {
      await addEntry(store.db, { day: '2026-06-27' });
      await replaceReferences(store.db, inEntry, [toDay('2020-01-01', 'b'), toDay('2020-01-02', 'c')]);
      await replaceReferences(store.db, { entryId: 'entry-2026-06-27', updateId: null }, [
        toDay('2020-01-01', 'a'),
      ]);

      const first = await listUnresolvedReferences(store.db, { ...all, limit: 2 });
      const second = await listUnresolvedReferences(store.db, {
        ...all,
        after: first.at(-1) ?? null,
        limit: 2,
      });

      expect([first, second].map((page) => page.map(({ text }) => text))).toEqual([['a', 'b'], ['c']]);
    });

    it('are listed for one series alone', async () => {
      await addSeries(store.db, { id: 'series-2', slug: 'coast-daily', name: 'Coast Daily' });
      await replaceReferences(store.db, inEntry, [toDay('2020-01-01')]);

      expect(await listUnresolvedReferences(store.db, { ...all, seriesId: 'series-1' })).toHaveLength(1);
      expect(await listUnresolvedReferences(store.db, { ...all, seriesId: 'series-2' })).toEqual([]);
    });
  });
});
