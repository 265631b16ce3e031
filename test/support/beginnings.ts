/** Newsrooms in which something is published already. On SQLite it is published once a worker, and copied for each test. */
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach } from '@jest/globals';
import { sql } from 'kysely';
import type { Instant } from '../../src/domain/calendar.ts';
import type { Engine } from '../../src/store/database.ts';
import { sqliteFileOf, useDatabase } from './databases.ts';
import { type Newsroom, useNewsroomOn } from './newsroom.ts';

/** Publishes what tests begin with, the same for all of them. */
export type Beginning = (newsroom: Newsroom) => Promise<void>;

/** Gives each test a newsroom as the beginning leaves it, its clock too. PostgreSQL copies no faster than it publishes. */
export function useNewsroomWith(beginning: Beginning, engine: Engine = 'sqlite'): Newsroom {
  const findKept = () => (engine === 'sqlite' ? kept.get(beginning) : undefined);
  const newsroom = useNewsroomOn(
    useDatabase(engine, () => findKept()?.databaseFile),
    'a folder',
  );
  beforeEach(async () => {
    const found = findKept();
    if (found) return takeUp(newsroom, found);
    await beginning(newsroom);
    if (engine === 'sqlite') kept.set(beginning, await keep(newsroom));
  });
  return newsroom;
}

interface Kept {
  readonly databaseFile: string;
  /** Not there where nothing has a picture. */
  readonly mediaFolder: string;
  readonly now: Instant;
}

const kept = new Map<Beginning, Kept>();

async function keep({ context, databaseUrl, mediaFolder }: Newsroom): Promise<Kept> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-beginning-'));
  const own = { databaseFile: path.join(folder, 'dateline.db'), mediaFolder: path.join(folder, 'media') };
  // All that is written is in the file itself then, and nothing in the log beside it.
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(context.db.writer);
  await copyFile(sqliteFileOf({ url: databaseUrl }), own.databaseFile);
  await copyFolder(mediaFolder, own.mediaFolder);
  return { ...own, now: context.clock.now() };
}

/** The database is a copy already. */
async function takeUp(newsroom: Newsroom, { mediaFolder, now }: Kept): Promise<void> {
  await copyFolder(mediaFolder, newsroom.mediaFolder);
  newsroom.setClock(now);
}

async function copyFolder(from: string, to: string): Promise<void> {
  if (existsSync(from)) await cp(from, to, { recursive: true });
}
