/** What the address of a stream names: `/SERIES/2018/06/28/live?after=4711`. */
import { parse } from 'node:querystring';
import { type Day, makeDay } from '../../domain/calendar.ts';
import { isSlug } from '../../domain/series.ts';

export interface StreamAddress {
  readonly slug: string;
  readonly day: Day;
  /** As it was written: parsePosition reads it. */
  readonly after: unknown;
}

/** @param url  of a request: the path with its query
 *  @returns undefined where it is no stream's */
export function streamAddress(url: string): StreamAddress | undefined {
  const match = STREAM.exec(url);
  if (!match) return undefined;
  const [, segment = '', year, month, date, query = ''] = match;
  const slug = decode(segment);
  const day = makeDay(Number(year), Number(month), Number(date));
  if (!isSlug(slug) || day === undefined) return undefined;
  return { slug, day, after: parse(query)['after'] };
}

const STREAM = /^\/([^/?]+)\/(\d{4})\/(\d{2})\/(\d{2})\/live(?:\?([^]*))?$/;

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // No UTF-8.
    return '';
  }
}
