/** A day whose every word is a payload, for tests of what readers' pages make of it. */
import type { Series } from '../../src/domain/series.ts';
import { correctEntry } from '../../src/services/entries/correct-entry.ts';
import { correctUpdate } from '../../src/services/updates/correct-update.ts';
import { publishUpdate } from '../../src/services/updates/publish-update.ts';
import { withdrawUpdate } from '../../src/services/updates/withdraw-update.ts';
import { insertMedia } from '../../src/store/media/media.ts';
import { listSeries } from '../../src/store/series.ts';
import { buildMedia } from './media.ts';
import type { Newsroom } from './newsroom.ts';

const DAY = '2026-03-05';

/** Publishes the day in a series of its own: update 1200 published and corrected, 1201 withdrawn, all else in its own
 *  place: title, standfirst, byline, texts, caption, credit, alternative text, warning, tags, sources, note, reason.
 *  @param name  of the series; it must be another each time */
export async function publishHostileDay(
  newsroom: Newsroom,
  { name, payload }: { readonly name: string; readonly payload: string },
): Promise<Series> {
  await newsroom.publishDay({
    day: DAY,
    series: name,
    title: payload,
    originalEntry: payload,
    latest: payload,
  });
  const { context } = newsroom;
  const series = (await listSeries(context.db.writer)).find((one) => one.name === name);
  if (!series) throw new Error('The series was not made.');
  const media = buildMedia(context.newId());
  await insertMedia(context.db.writer, media, series.id.replaceAll('-', '').repeat(2));
  const lead = { mediaId: media.id, caption: payload, credit: payload, alt: payload, warning: payload };
  const changes = {
    standfirst: payload,
    byline: payload,
    lead,
    tags: [payload],
    related: [{ text: payload }],
  };
  const where = { slug: series.slug, day: DAY };
  await correctEntry(context, { ...where, kind: 'addition', note: payload, changes }, null);
  await publishHostileUpdates(newsroom, where, payload);
  return series;
}

async function publishHostileUpdates(
  { context }: Newsroom,
  where: { readonly slug: string; readonly day: string },
  payload: string,
): Promise<void> {
  const words = { headline: payload, body: payload, byline: payload, tags: [payload] };
  const hostile = {
    ...words,
    sources: [{ name: payload, url: `https://example.org/${payload}` }],
    isKeyEvent: true,
    isPinned: true,
  };
  const at = (time: string) => ({ ...hostile, postedAt: `${DAY}T${time}:00.000Z` });
  const { update } = await publishUpdate(context, where, at('12:00'), null);
  const correction = { updateId: update.id, kind: 'retraction', note: payload, changes: {} } as const;
  await correctUpdate(context, correction, null);
  const withdrawn = await publishUpdate(context, where, at('12:01'), null);
  await withdrawUpdate(context, withdrawn.update.id, payload, null);
}
