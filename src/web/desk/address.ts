/** What the addresses of the desk name. */
import type { Request, RequestParamHandler } from 'express';
import { isDay } from '../../domain/calendar.ts';
import type { Day } from '../../domain/calendar.ts';

export interface DayAddress {
  readonly slug: string;
  readonly day: Day;
}

/** Lets `/desk/SERIES/DATE` be that of a date only: a series may have the name of another page of the desk. */
export const demandDate: RequestParamHandler = (_request, _response, next, date: unknown) => {
  if (typeof date === 'string' && isDay(date)) next();
  else next('route');
};

export function dayAddressOf(request: Request): DayAddress {
  const { series, date } = request.params;
  return { slug: one(series), day: one(date) };
}

export function idOf(request: Request): string {
  return one(request.params['id']);
}

function one(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
