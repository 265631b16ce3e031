/** A newsroom for tests of services and of the web: a real database, a folder for media, a clock that stands still. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { type Config, readConfig } from '../../src/config.ts';
import type { Day, Instant } from '../../src/domain/calendar.ts';
import { assignAnchors } from '../../src/domain/update.ts';
import type { CopyDay } from '../../src/formats/copy/copy-day.ts';
import { openLog } from '../../src/logger.ts';
import { addSeries } from '../../src/services/add-series.ts';
import type { Context, WireSignal } from '../../src/services/context.ts';
import { importCopy, type ImportedDay } from '../../src/services/copy/import-copy.ts';
import type { ImportOptions } from '../../src/services/copy/prepare-import.ts';
import { storeDay } from '../../src/services/copy/store-day.ts';
import { inTransaction } from '../../src/services/transaction.ts';
import type { Engine } from '../../src/store/database.ts';
import { openMediaFiles } from '../../src/store/media/open-media-files.ts';
import { appendWire, takeSeq } from '../../src/store/wire.ts';
import { type TestDatabase, useDatabase } from './databases.ts';
import type { MediaPlace } from './media-places.ts';
import { S3_ACCESS, useS3Store } from './s3-store.ts';

export interface Newsroom {
  /** The test's context. Its clock shows what setClock told it last; 2026-03-05T12:00Z before. */
  readonly context: Context;
  /** Where the database is, for the program to be run on. */
  readonly databaseUrl: string;
  /** Where the files of pictures are, if in a folder; it is not there before the first. */
  readonly mediaFolder: string;
  /** Leaves the place of pictures unable to do anything more. */
  breakMedia(): Promise<void>;
  setClock(instant: Instant): void;
  /** Who is told of the context's commits; nobody before. */
  setWire(wire: WireSignal): void;
  /** The context that another process would have, with connections of its own to the same database. */
  openElsewhere(): Promise<Context>;
  /** Publishes a day of Harbour Daily; updates are given newest first. */
  publishDay(given: DayGiven): Promise<void>;
  /** Stores such a day as a draft. */
  draftDay(given: DayGiven): Promise<void>;
  /** Imports copy as the file `day.txt`; as a draft, unless told otherwise. */
  importCopy(copy: string, options?: Partial<ImportOptions>): Promise<ImportedDay>;
}

export interface DayGiven {
  readonly day: Day;
  readonly series?: string;
  readonly title?: string;
  readonly originalEntry?: string;
  readonly latest?: string;
  readonly updates?: readonly {
    readonly postedAt: Instant;
    readonly headline?: string;
    readonly body?: string;
  }[];
}

/** Gives each test a newsroom of its own.
 *  @param place  where its pictures are kept */
export function useNewsroom(engine: Engine = 'sqlite', place: MediaPlace = 'a folder'): Newsroom {
  return useNewsroomOn(useDatabase(engine), place);
}

/** Gives each test a newsroom on its database. */
export function useNewsroomOn(store: TestDatabase, place: MediaPlace): Newsroom {
  const s3 = place === 'an S3 store' ? useS3Store() : undefined;
  let folder = '';
  let config: Config | undefined;
  let now = '';
  let wire = NOBODY_LISTENS;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-newsroom-'));
    config = readConfig({ DATA_DIR: folder, PUBLIC_URL: 'https://news.example', LOG_LEVEL: 'silent' }, {});
    now = '2026-03-05T12:00:00.000Z';
    wire = NOBODY_LISTENS;
  });
  afterEach(() => rm(folder, { recursive: true }));
  const newsroom: Newsroom = {
    get context() {
      if (!config) throw new Error('The newsroom is there within a test only.');
      return {
        config,
        log: SILENT,
        db: store.database,
        media: openMediaFiles(s3?.mediaUrl ?? `file:${newsroom.mediaFolder}`, S3_ACCESS),
        wire,
        clock: { now: () => now },
        newId: v7,
      };
    },
    get databaseUrl() {
      return store.url;
    },
    get mediaFolder() {
      return path.join(folder, 'media');
    },
    breakMedia: async () => {
      if (s3) await s3.stop();
      else await breakFolder(newsroom.mediaFolder);
    },
    setClock: (instant) => {
      now = instant;
    },
    setWire: (given) => {
      wire = given;
    },
    openElsewhere: async () => ({
      ...newsroom.context,
      db: await store.openAgain(),
      wire: NOBODY_LISTENS,
    }),
    publishDay: (given) => storeGiven(newsroom.context, given, 'published'),
    draftDay: (given) => storeGiven(newsroom.context, given, 'draft'),
    importCopy: (copy, options) => {
      const file = { path: 'day.txt', bytes: new TextEncoder().encode(copy) };
      return importCopy(newsroom.context, file, { ...AS_DRAFT, ...options });
    },
  };
  return newsroom;
}

async function breakFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await writeFile(folder, '');
}

const SILENT = openLog('silent');

const NOBODY_LISTENS: WireSignal = { committed: () => Promise.resolve() };

const AS_DRAFT: ImportOptions = { publish: false, replace: false, dryRun: false };

async function storeGiven(context: Context, given: DayGiven, status: 'published' | 'draft'): Promise<void> {
  await inTransaction(context, async (trx) => {
    const seq = status === 'published' ? await takeSeq(trx) : null;
    const copy = toCopyDay(given);
    const series = await addSeries(context, trx, copy.series);
    const entry = await storeDay(context, trx, copy, { series, status, copyHash: null });
    if (seq === null) return;
    const told = { entryId: entry.id, updateId: null, revision: 1 };
    await appendWire(trx, { seq, at: context.clock.now(), kind: 'entry', ...told });
  });
}

function toCopyDay({ day, updates = [], ...given }: DayGiven): CopyDay {
  const anchors = assignAnchors(updates.map(({ postedAt }) => postedAt));
  return {
    series: given.series ?? 'Harbour Daily',
    day,
    title: given.title ?? `What happened on ${day}`,
    lead: null,
    latest: given.latest ?? null,
    originalEntry: given.originalEntry ?? 'The ferry is late.',
    postedAt: `${day}T06:00:00.000Z`,
    updates: updates.map(({ postedAt, headline, body }, index) => ({
      anchor: anchors[index] ?? '',
      postedAt,
      headline: headline ?? null,
      body: body ?? 'The ferry has left.',
    })),
    related: [],
    references: [],
    findings: [],
  };
}
