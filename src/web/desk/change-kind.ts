/** What a change is to readers, as an editor says it. */
import { ValidationError } from '../../domain/errors.ts';
import { CORRECTION_KINDS, type CorrectionKind } from '../../domain/revision.ts';

/** The kind that a field of a form names.
 *  @throws ValidationError nobody has said */
export function kindOf(text: string): CorrectionKind | 'typo' {
  const kind = (['typo', ...CORRECTION_KINDS] as const).find((one) => one === text);
  if (kind) return kind;
  const rule = 'Say what the change is: readers are told of all but a typo.';
  throw new ValidationError(rule, { kind: rule });
}
