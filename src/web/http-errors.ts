/** Errors that only HTTP knows. */
import { DatelineError } from '../domain/errors.ts';

/** The address is there, the method is not. */
export class MethodNotAllowedError extends DatelineError {}

/** More was sent than is taken. */
export class TooLargeError extends DatelineError {}

/** As many as there may be are being served: later it goes. */
export class BusyError extends DatelineError {}

/** A request that no reading makes sense of: no JSON, a parameter twice, a header that is none. */
export class BadRequestError extends DatelineError {
  readonly fields: Readonly<Record<string, string>>;

  /** @param fields  the message for each parameter at fault, by its name */
  constructor(message: string, fields: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.fields = fields;
  }
}

/** A form of writing that this call does not read. */
export class UnsupportedMediaTypeError extends DatelineError {}

/** The state the client had before it is not the present one. */
export class PreconditionFailedError extends DatelineError {
  /** The present state, as the API gives it. */
  readonly present: { readonly revision: number };

  constructor(message: string, present: { readonly revision: number }) {
    super(message);
    this.present = present;
  }
}

/** A change that has to say which state it changes. */
export class PreconditionRequiredError extends DatelineError {}

/** Whether a parser of bodies says that there is more than it reads. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 413;
}
