/** What can go wrong in Dateline, as types. The message says what, which one, why and what to do. */

/** Every error Dateline raises on purpose. Anything else is a defect. */
export class DatelineError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** No such series, entry, update or file, or one that readers cannot see. */
export class NotFoundError extends DatelineError {}

/** What readers could see once, and may not see as things stand. */
export class GoneError extends DatelineError {}

/** A field, parameter or setting that breaks a rule. */
export class ValidationError extends DatelineError {
  readonly fields: Readonly<Record<string, string>>;

  /** @param fields  the message for each field at fault, by the field's name */
  constructor(message: string, fields: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.fields = fields;
  }
}

/** The thing has changed, or exists already: look again before trying again. */
export class ConflictError extends DatelineError {}

/** Somebody else stored another state first: both are there to be merged. */
export class StaleRevisionError extends ConflictError {
  /** The revision that is stored. */
  readonly revision: number;

  constructor(what: string, revision: number, yours: number) {
    super(
      `The ${what} has changed since you opened it (revision ${String(revision)}, yours ${String(yours)}): look at the present text and try again.`,
    );
    this.revision = revision;
  }
}

/** A key that stands for another request already. */
export class KeyReusedError extends DatelineError {}

/** An account that is known and may not do this. */
export class ForbiddenError extends DatelineError {}

/** Nobody is signed in, or the token is unknown, out of use or of a disabled account. */
export class UnauthorizedError extends DatelineError {}

/** What the work needs, such as the database or the store of pictures, does not answer: the same again later. */
export class UnavailableError extends DatelineError {}

/** Too much at once: wait, then repeat. */
export class TooManyRequestsError extends DatelineError {
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
