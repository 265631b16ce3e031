/** What the wire tells of an entry, as a reader who missed a stretch of it needs to hear. */
import type { Instant } from '../calendar.ts';

/** What readers are told of by an event of the stream. */
export const EVENT_KINDS = ['update', 'revise', 'withdraw', 'entry', 'close'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A row of the wire, or several that became one. */
export interface Told {
  readonly seq: number;
  /** When it was told; of several that became one, the last. */
  readonly at: Instant;
  readonly kind: EventKind | 'import';
  /** Null: the entry itself. */
  readonly updateId: string | null;
  /** Of several that became one, the first seq. */
  readonly since?: number;
}

/** Leaves of each update, and of the entry itself, one row, with the last seq: the present state is told once.
 *  An update that is new in the stretch stays `update` whatever came after, and a `close` stays one: whether it still
 *  holds is for the present state to say, as it is whether an update was withdrawn.
 *  @param rows  of one entry, in the order of their seqs
 *  @returns in the order of their seqs */
export function condense(rows: readonly Told[]): Told[] {
  const last = new Map<string, Told>();
  for (const { seq, at, kind, updateId } of rows) {
    const subject = updateId ?? '';
    const before = last.get(subject);
    // Taken out first, so that it stands where its last row stands.
    last.delete(subject);
    const stays = before?.kind === 'update' || before?.kind === 'close';
    last.set(subject, { seq, at, kind: stays ? before.kind : kind, updateId, since: before?.since ?? seq });
  }
  return [...last.values()];
}
