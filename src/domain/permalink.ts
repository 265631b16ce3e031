/** Paths of the site, from the root. The contract: they hold for ever. */
import type { Day, Month } from './calendar.ts';

/** `/syria-daily` */
export function seriesPath(slug: string): string {
  return `/${encodeURIComponent(slug)}`;
}

/** `/syria-daily/2018` */
export function yearPath(slug: string, year: number): string {
  return `${seriesPath(slug)}/${String(year).padStart(4, '0')}`;
}

/** `/syria-daily/2018/06` */
export function monthPath(slug: string, { year, month }: Month): string {
  return `${yearPath(slug, year)}/${String(month).padStart(2, '0')}`;
}

/** `/syria-daily/2018/06/28` */
export function entryPath(slug: string, day: Day): string {
  return `${seriesPath(slug)}/${day.replaceAll('-', '/')}`;
}

/** `/syria-daily/2018/06/28/live` */
export function livePath(slug: string, day: Day): string {
  return `${entryPath(slug, day)}/live`;
}

/** `/syria-daily/2018/06/28/share-3f2a9c81d0b4.png`: the share picture as it is in one version, which never changes. */
export function sharePicturePath(slug: string, day: Day, version: string): string {
  return `${entryPath(slug, day)}/share-${version}.png`;
}

/** `/syria-daily/2018/06/28/lite`: text first. */
export function litePath(slug: string, day: Day): string {
  return `${entryPath(slug, day)}/lite`;
}

/** The address of a day in its lite form, with what follows it: `/syria-daily/2018/06/28/lite#update-1400`.
 *  @param href  of a day: `/syria-daily/2018/06/28#update-1400` */
export function toLite(href: string): string {
  return href.replace(/^[^?#]*/, '$&/lite');
}

/** `/syria-daily/2018/06/28.txt`: as copy. */
export function copyPath(slug: string, day: Day): string {
  return `${entryPath(slug, day)}.txt`;
}

/** `/syria-daily/2018/06/28.html`: the tear sheet, one file with its pictures inside. */
export function tearSheetPath(slug: string, day: Day): string {
  return `${entryPath(slug, day)}.html`;
}

/** `/syria-daily/2018/06/28/1400-2` for the anchor `update-1400-2` */
export function updatePath(slug: string, day: Day, anchor: string): string {
  return `${entryPath(slug, day)}/${anchor.replace(/^update-/, '')}`;
}

/** `/syria-daily/2018/06/28/1400/history` */
export function historyPath(slug: string, day: Day, anchor: string): string {
  return `${updatePath(slug, day, anchor)}/history`;
}

/** `/tags/idlib`; `/tags/idlib?page=2`, from the second page on */
export function tagPath(tag: string, page = 1): string {
  return `/tags/${encodeURIComponent(tag)}${page === 1 ? '' : `?page=${String(page)}`}`;
}

/** Whether `?page=` can name a page so: a whole number from 1 to 999, without zeros before it. */
export function isPageNumber(text: string): boolean {
  return /^[1-9]\d{0,2}$/.test(text);
}

/** `/search?q=ferry&series=syria-daily`: fields that are empty are left out. */
export function searchPath(
  fields: Readonly<Partial<Record<'q' | 'series' | 'from' | 'to' | 'page', string>>>,
): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  return filled.length === 0 ? '/search' : `/search?${new URLSearchParams(filled).toString()}`;
}
