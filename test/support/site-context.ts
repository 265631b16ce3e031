/** The context of a test beside the processes of a site, on the same database and with the same settings. */
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/logger.ts';
import type { Context } from '../../src/services/context.ts';
import { openContext } from '../../src/services/open-context.ts';
import type { SiteSettings } from './site-processes.ts';

/** Opens it for some work, and closes it after that. */
export async function withSiteContext<T>(
  settings: SiteSettings,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const context = await openContext(readConfig(settings, {}), openLog('silent'));
  try {
    return await work(context);
  } finally {
    await context.db.close();
  }
}
