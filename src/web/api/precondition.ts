/** If-Match (RFC 9110, section 13.1.1): the state that a change was written for. An ETag here is a revision in quotes. */
import type { Request } from 'express';
import { ConflictError } from '../../domain/errors.ts';
import { BadRequestError, PreconditionFailedError, PreconditionRequiredError } from '../http-errors.ts';

/** The tags of If-Match; `any` for `*`, and null where it was not sent. */
export type Precondition = ReadonlySet<string> | 'any' | null;

/** @throws BadRequestError it is no list of ETags */
export function preconditionOf(request: Request): Precondition {
  const header = request.get('If-Match')?.trim();
  if (header === undefined) return null;
  if (header === '*') return 'any';
  if (header.length <= HEADER_MAX && TAGS.test(header)) return new Set(listStrong(header));
  const rule = 'If-Match has to be an ETag as this API gave it, such as "3", several of them, or *.';
  throw new BadRequestError(rule, { 'If-Match': rule });
}

/** The ETag of a revision. */
export function etagOf({ revision }: { readonly revision: number }): string {
  return `"${String(revision)}"`;
}

/** Makes a change if the present state is the one that it was written for.
 *  @param present  the present state, as the API gives it
 *  @param change  given the revision that still has to stand when it is made; undefined: any
 *  @throws PreconditionRequiredError where If-Match was not sent and has to be
 *  @throws PreconditionFailedError with the present state, where it is another one */
export async function changePresent<T>(
  given: { readonly precondition: Precondition; readonly need: 'optional' | 'required' },
  present: () => Promise<{ readonly revision: number }>,
  change: (expectedRevision: number | undefined) => Promise<T>,
): Promise<T> {
  const { precondition, need } = given;
  if (precondition === null && need === 'required') {
    throw new PreconditionRequiredError(
      'Send If-Match with the ETag of the state that you change, so that nothing is overwritten unseen; * for any state.',
    );
  }
  if (precondition === null || precondition === 'any') return change(undefined);
  const state = await present();
  if (!precondition.has(etagOf(state))) throw stale(state);
  try {
    return await change(state.revision);
  } catch (error) {
    // Somebody was faster, between the look and the change.
    const next = error instanceof ConflictError ? await present() : state;
    throw next.revision === state.revision ? error : stale(next);
  }
}

/** A weak tag is none that If-Match could be fulfilled by. */
function listStrong(header: string): string[] {
  return [...header.matchAll(/(?:W\/)?"[^"]*"/g)].map(([tag]) => tag).filter((tag) => tag.startsWith('"'));
}

function stale(present: { readonly revision: number }): PreconditionFailedError {
  return new PreconditionFailedError(
    `It has changed since: the present state is ${etagOf(present)}. Put yours and that one together, and send it with the present ETag.`,
    present,
  );
}

const HEADER_MAX = 2_000;
const TAGS = /^(?:W\/)?"[\x21\x23-\x7e]*"(?:[ \t]*,[ \t]*(?:W\/)?"[\x21\x23-\x7e]*")*$/;
