/** Errors that only HTTP knows. */
import { DatelineError } from '../domain/errors.ts';

/** The address is there, the method is not. */
export class MethodNotAllowedError extends DatelineError {}

/** More was sent than is taken. */
export class TooLargeError extends DatelineError {}

/** As many as there may be are being served: later it goes. */
export class BusyError extends DatelineError {}
