/** Building the context: once, when a command starts. */
import { v7 } from 'uuid';
import type { Config } from '../config.ts';
import { ValidationError } from '../domain/errors.ts';
import type { Logger } from '../logger.ts';
import { openDatabase } from '../store/database.ts';
import { makeFolder } from '../store/engine/folder.ts';
import { openMediaFiles } from '../store/media/open-media-files.ts';
import { migrateToLatest } from '../store/migrator.ts';
import type { Context } from './context.ts';

/** Opens the place of media and the database, and applies pending migrations.
 *  @throws ValidationError naming the setting that does not lead to a usable folder or database */
export async function openContext(config: Config, log: Logger): Promise<Context> {
  const media = openMediaFiles(config.mediaUrl, config.s3);
  makeDataDir(config.dataDir);
  const db = await openDatabase(config.databaseUrl);
  try {
    const applied = await migrateToLatest(db);
    if (applied.length > 0) log.debug({ applied }, 'migrations applied');
  } catch (error) {
    await db.close();
    throw error;
  }
  return { config, log, db, media, wire: NOBODY_LISTENS, clock: SYSTEM_CLOCK, newId: v7 };
}

/** Until `serve` has readers. */
const NOBODY_LISTENS = { committed: () => Promise.resolve() };

const SYSTEM_CLOCK = { now: () => new Date().toISOString() };

function makeDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir);
  } catch (error) {
    throw new ValidationError(
      `DATA_DIR ${dataDir} cannot be made: set it to a folder you may write to.`,
      {},
      { cause: error },
    );
  }
}
