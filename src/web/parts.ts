/** What handlers are built of. */
import type { Context } from '../services/context.ts';
import type { ToldDays } from '../services/reader/told-days.ts';
import type { Live } from '../live/live.ts';
import type { Assets } from './assets/assets.ts';
import type { ViewContext } from './view-models/view-context.ts';

export interface Parts {
  readonly context: Context;
  readonly view: ViewContext;
  readonly assets: Assets;
  readonly live: Live;
  readonly days: ToldDays;
}
