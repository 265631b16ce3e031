/** What the path of a reader's request names, checked at the door. An address that cannot be is simply not found. */
import type { Request } from 'express';
import { z } from 'zod';
import { type Day, makeDay, type Month } from '../../domain/calendar.ts';
import { NotFoundError } from '../../domain/errors.ts';
import { isPageNumber } from '../../domain/permalink.ts';
import { isSlug } from '../../domain/series.ts';
import { tagOf } from '../../domain/tag.ts';

/** @throws NotFoundError no slug */
export function seriesOf(request: Request): string {
  return demand(z.string().refine(isSlug), request.params['series']);
}

/** @throws NotFoundError not four digits */
export function yearOf(request: Request): number {
  return Number(demand(z.string().regex(/^\d{4}$/), request.params['year']));
}

/** @throws NotFoundError no month of two digits */
export function monthOf(request: Request): Month {
  const month = Number(demand(z.string().regex(/^(0[1-9]|1[0-2])$/), request.params['month']));
  return { year: yearOf(request), month };
}

/** @throws NotFoundError a day that does not exist, such as February 30, or digits missing */
export function dayOf(request: Request): Day {
  const { year, month } = monthOf(request);
  const date = Number(demand(z.string().regex(/^\d{2}$/), request.params['date']));
  return demand(z.string(), makeDay(year, month, date));
}

/** The anchor that a permalink names: `/1400-2` is `update-1400-2`.
 *  @throws NotFoundError nothing that could be one */
export function anchorOf(request: Request): string {
  return `update-${demand(z.string().regex(/^\d{4}(-[1-9]\d{0,4})?$/), request.params['update'])}`;
}

/** The version of a share picture that an address names.
 *  @throws NotFoundError nothing that could be one */
export function versionOf(request: Request): string {
  return demand(z.string().regex(/^[0-9a-f]{12}$/), request.params['version']);
}

/** A tag in the form it has in addresses.
 *  @throws NotFoundError no such form, so nothing can carry it */
export function tagNamedBy(request: Request): string {
  return demand(
    z
      .string()
      .min(1)
      .max(100)
      .refine((tag) => tagOf(tag) === tag),
    request.params['tag'],
  );
}

/** The number of a page that `?page=` names; 1 where it is not there.
 *  @throws NotFoundError nothing that could be one */
export function pageOf(request: Request): number {
  return Number(demand(z.string().refine(isPageNumber).default('1'), request.query['page']));
}

/** `asc` for `?order=asc`; every other query means newest first. */
export function orderOf(request: Request): 'asc' | 'desc' {
  return request.query['order'] === 'asc' ? 'asc' : 'desc';
}

function demand<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new NotFoundError('There is no page at this address.');
  return parsed.data;
}
