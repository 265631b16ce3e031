/** What went wrong with a form, as its page tells it: in one line, and beside the fields. */
import {
  ConflictError,
  DatelineError,
  ForbiddenError,
  KeyReusedError,
  NotFoundError,
  ValidationError,
} from '../../domain/errors.ts';
import { statusOf } from '../error-handler.ts';

export interface FormErrors {
  /** Of the answer. */
  readonly status: number;
  readonly message: string;
  /** By the name of the field. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What a page has where nothing went wrong. */
export const NO_ERRORS: FormErrors = { status: 200, message: '', fields: {} };

/** Somebody else was first: both versions tell of it. */
export const CONFLICT: FormErrors = { status: 409, message: '', fields: {} };

/** The errors of a form that is shown again with what was typed.
 *  @throws the error, where no form can tell of it */
export function formErrorsOf(error: unknown): FormErrors {
  if (error instanceof NotFoundError || !isTold(error)) throw error;
  const fields = error instanceof ValidationError ? error.fields : {};
  return { status: statusOf(error), message: messageOf(error), fields };
}

function isTold(error: unknown): error is DatelineError {
  return (
    error instanceof ValidationError ||
    error instanceof ConflictError ||
    error instanceof ForbiddenError ||
    error instanceof KeyReusedError ||
    (error instanceof DatelineError && statusOf(error) < 500)
  );
}

function messageOf(error: DatelineError): string {
  if (!(error instanceof KeyReusedError)) return error.message;
  return 'An earlier state of this was sent and taken already: look at the day below. To send what stands here as well, press the button again.';
}
