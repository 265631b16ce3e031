/** The sample as data: what sample/README.md describes, held against it. */
import { z } from 'zod';
import { type Day, isDay } from '../../domain/calendar.ts';
import { CLAIMS } from '../../domain/claim.ts';
import { PICTURE_TYPES } from '../../domain/media.ts';
import { CORRECTION_KINDS } from '../../domain/revision.ts';
import { ACCENTS, DIRECTIONS } from '../../domain/series.ts';
import { listSampleFiles, readSampleFile } from '../../store/media/sample-files.ts';

export type SampleUpdate = z.infer<typeof UPDATE>;
export type SampleDay = z.infer<typeof DAY> & { readonly day: Day; readonly copy: string };
export type SamplePicture = z.infer<typeof PICTURE>;

export interface SampleSeries {
  readonly facts: z.infer<typeof SERIES>;
  /** Oldest first. */
  readonly days: readonly SampleDay[];
}

export interface Sample {
  readonly series: readonly SampleSeries[];
  readonly pictures: readonly SamplePicture[];
}

/** Reads all of the sample but the bytes of its pictures. */
export async function readSample(): Promise<Sample> {
  return {
    series: await Promise.all(FOLDERS.map(readSeries)),
    pictures: await readPictures(),
  };
}

/** Reads which pictures the sample has. */
export async function readPictures(): Promise<readonly SamplePicture[]> {
  return z.array(PICTURE).parse(await readJson('media/media.json'));
}

/** One for each series, in the order they are loaded. */
const FOLDERS = ['varnmouth-daily', 'yawmiyat-varnmouth'];

async function readSeries(folder: string): Promise<SampleSeries> {
  const extras = z.record(z.string().refine(isDay), DAY).parse(await readJson(`${folder}/extras.json`));
  const names = (await listSampleFiles(folder)).filter((name) => name.endsWith('.txt')).sort();
  return {
    facts: SERIES.parse(await readJson(`${folder}/series.json`)),
    days: await Promise.all(names.map((name) => readDay({ folder, name }, extras))),
  };
}

const TEXTS = { byline: z.string().exactOptional(), tags: z.array(z.string()).exactOptional() };

const UPDATE = z.strictObject({
  ...TEXTS,
  headline: z.string().exactOptional(),
  isKeyEvent: z.boolean().exactOptional(),
  isPinned: z.boolean().exactOptional(),
  claim: z.enum(CLAIMS).exactOptional(),
  sources: z.array(z.strictObject({ name: z.string(), url: z.url().nullable() })).exactOptional(),
  corrections: z
    .array(
      z.strictObject({
        kind: z.enum(CORRECTION_KINDS),
        note: z.string(),
        at: z.iso.datetime(),
        earlierBody: z.string(),
      }),
    )
    .default([]),
  withdrawal: z.strictObject({ at: z.iso.datetime(), reason: z.string() }).exactOptional(),
});

const DAY = z.strictObject({
  ...TEXTS,
  standfirst: z.string().exactOptional(),
  lead: z.strictObject({
    mediaId: z.uuid(),
    caption: z.string(),
    credit: z.string(),
    alt: z.string(),
    warning: z.string(),
  }),
  standings: z.array(z.strictObject({ at: z.iso.datetime(), body: z.string() })).default([]),
  updates: z.record(z.string(), UPDATE),
});

const SERIES = z.strictObject({
  slug: z.string(),
  name: z.string(),
  language: z.string(),
  direction: z.enum(DIRECTIONS),
  accent: z.enum(ACCENTS),
  description: z.string(),
});

const SIZE = { width: z.int(), height: z.int() };
const VARIANT = z.strictObject({ ...SIZE, type: z.enum(PICTURE_TYPES), bytes: z.int(), file: z.string() });
const PICTURE = z.object({ ...SIZE, id: z.uuid(), variants: z.array(VARIANT) });

async function readDay(
  { folder, name }: { readonly folder: string; readonly name: string },
  extras: Readonly<Record<Day, z.infer<typeof DAY>>>,
): Promise<SampleDay> {
  const day = name.slice(0, -'.txt'.length);
  const extra = DAY.parse(extras[day]);
  return { ...extra, day, copy: await readText(`${folder}/${name}`) };
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readText(name));
}

async function readText(name: string): Promise<string> {
  return new TextDecoder().decode(await readSampleFile(name));
}
