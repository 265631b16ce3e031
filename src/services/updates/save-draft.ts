/** Keeping an update that readers do not see yet: a draft, or one that is scheduled. */
import { type Actor, demandMayWrite } from '../../domain/account.ts';
import { demandUpdateRules } from '../../domain/block-rules.ts';
import { cutToMinute, type Day, type Instant } from '../../domain/calendar.ts';
import { ConflictError, ValidationError } from '../../domain/errors.ts';
import type { Update } from '../../domain/update.ts';
import type { Db } from '../../store/schema.ts';
import { insertUpdate, updateUpdate } from '../../store/updates/updates.ts';
import { takeTurn } from '../../store/wire.ts';
import type { Context } from '../context.ts';
import { demandRevision } from '../demand-revision.ts';
import { draftUpdate, type EditableField, type NewUpdate } from './draft-update.ts';
import { getEntry } from '../entries/get-entry.ts';
import { getUpdateToRevise } from './get-update.ts';
import { type Page, indexUpdate } from '../index-block.ts';
import { recordAudit } from '../record-audit.ts';
import { recordRevisions } from '../record-revision.ts';
import { inTransaction } from '../transaction.ts';

export interface Schedule {
  /** When it is released; null: it stays a draft. */
  readonly publishAt: Instant | null;
}

/** Stores a new draft on an entry of any status.
 *  @throws NotFoundError no such entry.  @throws ForbiddenError not this account's series.  @throws ValidationError per field */
export async function addDraft(
  context: Context,
  where: { readonly slug: string; readonly day: Day },
  input: NewUpdate & Schedule,
  actor: Actor,
): Promise<Update> {
  return inTransaction(context, async (trx) => {
    await takeTurn(trx);
    const page = await getEntry(trx, where.slug, where.day);
    demandMayWrite(actor, page.series.id);
    const { publishAt, ...fields } = input;
    const update = schedule(context, draftUpdate(context, page.entry.id, fields), publishAt);
    demandUpdateRules(update);
    await insertUpdate(trx, page.entry, update);
    await recordDraft(context, trx, { page, update }, actor);
    return update;
  });
}

/** What a draft becomes. */
export interface DraftRevision {
  readonly updateId: string;
  readonly changes: Partial<Pick<Update, EditableField>> & Partial<Schedule>;
  /** The revision the editor had before them. Left out: the newest. */
  readonly expectedRevision?: number | undefined;
}

/** Stores a draft's next state.
 *  @throws NotFoundError no such update.  @throws ForbiddenError it is neither theirs nor of a series they edit
 *  @throws StaleRevisionError changed meanwhile.  @throws ConflictError published already.  @throws ValidationError per field */
export async function reviseDraft(context: Context, draft: DraftRevision, actor: Actor): Promise<Update> {
  return inTransaction(context, async (trx) => {
    await takeTurn(trx);
    const { update: before, ...page } = await getUpdateToRevise(trx, draft.updateId, actor);
    demandUnpublished(before);
    demandRevision('draft', before.revision, draft.expectedRevision);
    const update = applyChanges(context, before, draft);
    demandUpdateRules(update);
    await updateUpdate(trx, update);
    await recordDraft(context, trx, { page, update }, actor);
    return update;
  });
}

/** @throws ConflictError readers were told of it already */
export function demandUnpublished({ status }: Update): void {
  if (status === 'draft' || status === 'scheduled') return;
  throw new ConflictError(`The update is ${status} already: correct it instead.`);
}

function applyChanges(context: Context, before: Update, { changes }: DraftRevision): Update {
  const { publishAt = before.publishAt, ...fields } = changes;
  const postedAt = cutToMinute(fields.postedAt ?? before.postedAt);
  const next = {
    ...before,
    ...fields,
    postedAt,
    modifiedAt: context.clock.now(),
    revision: before.revision + 1,
  };
  return schedule(context, next, publishAt);
}

function schedule(context: Context, update: Update, publishAt: Instant | null): Update {
  if (publishAt === null) return { ...update, status: 'draft', publishAt: null };
  demandFuture(context, publishAt);
  return { ...update, status: 'scheduled', publishAt, postedAt: cutToMinute(publishAt) };
}

/** @throws ValidationError the instant of release has passed */
export function demandFuture({ clock }: Context, publishAt: Instant): void {
  if (publishAt > clock.now()) return;
  const rule = 'The time of release has passed: choose a later one, or publish at once.';
  throw new ValidationError(rule, { publishAt: rule });
}

async function recordDraft(
  context: Context,
  trx: Db,
  { page, update }: { readonly page: Page; readonly update: Update },
  actor: Actor,
): Promise<void> {
  await recordRevisions(context, trx, [update], { kind: 'original', note: null, actor });
  await indexUpdate(trx, page, update);
  await recordAudit(context, trx, { act: 'update.draft', object: update.id, detail: update.status }, actor);
}
