/** Whether the process can serve readers. */
import { findHeadSeq } from '../../store/wire.ts';
import type { Context } from '../context.ts';

/** True when the database answers; what it answered instead goes to the log. */
export async function checkReadiness(context: Context): Promise<boolean> {
  try {
    await findHeadSeq(context.db.reader);
    return true;
  } catch (error) {
    context.log.warn({ err: error }, 'the database does not answer');
    return false;
  }
}
