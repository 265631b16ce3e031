/** The files of sample/: what sample/README.md describes. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Day, isDay } from '../domain/calendar.ts';
import { CLAIMS } from '../domain/claim.ts';
import { PICTURE_TYPES } from '../domain/media.ts';
import { CORRECTION_KINDS } from '../domain/revision.ts';
import { ACCENTS, DIRECTIONS } from '../domain/series.ts';

export type SampleUpdate = z.infer<typeof UPDATE>;
export type SampleDay = z.infer<typeof DAY> & { readonly day: Day; readonly copy: string };
export type SamplePicture = z.infer<typeof PICTURE>;

export interface Sample {
  readonly series: z.infer<typeof SERIES>;
  /** Oldest first. */
  readonly days: readonly SampleDay[];
  readonly pictures: readonly SamplePicture[];
}

const FOLDER = path.join(import.meta.dirname, '../../sample');

/** Reads all of the sample but the bytes of its pictures. */
export async function readSample(): Promise<Sample> {
  const extras = z.record(z.string().refine(isDay), DAY).parse(await readJson('extras.json'));
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.txt')).sort();
  return {
    series: SERIES.parse(await readJson('series.json')),
    days: await Promise.all(names.map((name) => readDay(name, extras))),
    pictures: z.array(PICTURE).parse(await readJson('media/media.json')),
  };
}

/** The bytes of a picture's file. */
export function readSampleFile(file: string): Promise<Uint8Array> {
  return readFile(path.join(FOLDER, 'media', file));
}

const TEXTS = { byline: z.string().optional(), tags: z.array(z.string()).optional() };

const UPDATE = z.strictObject({
  ...TEXTS,
  headline: z.string().optional(),
  isKeyEvent: z.boolean().optional(),
  isPinned: z.boolean().optional(),
  claim: z.enum(CLAIMS).optional(),
  sources: z.array(z.strictObject({ name: z.string(), url: z.url().nullable() })).optional(),
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
  withdrawal: z.strictObject({ at: z.iso.datetime(), reason: z.string() }).optional(),
});

const DAY = z.strictObject({
  ...TEXTS,
  standfirst: z.string().optional(),
  lead: z.strictObject({
    mediaId: z.uuid(),
    caption: z.string(),
    credit: z.string(),
    alt: z.string(),
    warning: z.string(),
  }),
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
const VARIANT = z.strictObject({ ...SIZE, type: z.enum(PICTURE_TYPES), file: z.string() });
const PICTURE = z.object({ ...SIZE, id: z.uuid(), variants: z.array(VARIANT) });

async function readDay(name: string, extras: Readonly<Record<Day, z.infer<typeof DAY>>>): Promise<SampleDay> {
  const day = name.slice(0, -'.txt'.length);
  const extra = DAY.parse(extras[day]);
  return { ...extra, day, copy: await readFile(path.join(FOLDER, name), 'utf8') };
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(FOLDER, name), 'utf8'));
}
