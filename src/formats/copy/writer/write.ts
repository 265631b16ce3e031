/** Writing a day as copy: what parseCopy reads back as the same day. */
import { endsSentence } from '../../../domain/final-punctuation.ts';
import { formatPhotoMark } from '../../block-marks.ts';
import { splitHeadline } from '../headline.ts';
import { kindOfLine, readCaption } from '../blocks/line-kinds.ts';
import { looksLikeMark, readHouseMark } from '../marks.ts';
import type { WritableDay, WritableUpdate } from './writable-day.ts';
import { beginsWithParagraph, writeBody } from './write-body.ts';
import { stampOfOriginal, writeFullDate } from './write-day-words.ts';
import { fitsHouseForm, writeUpdateMarks } from './write-marks.ts';

/** The copy of a day, ending in a line end. Headlines stand in it as such where every update fits the older house
 *  form, which has them; else as headings. */
export function writeCopy(day: WritableDay): string {
  const parts = [
    [`${day.series}, ${writeFullDate(day.day)}: ${day.title}`],
    day.lead ? [writeLead(day.lead)] : [],
    day.latest === null ? [] : ['LATEST', ...writeBody(day.latest)],
    ...writeUpdates(day),
    [...writeOriginal(day), ...(day.notes ?? [])],
    day.related.length === 0 ? [] : [['Related Articles', ...day.related.map(({ text }) => text)].join('\n')],
  ];
  const texts = parts.filter((blocks) => blocks.length > 0).map((blocks) => blocks.join('\n\n'));
  return `${texts.join('\n\n\n')}\n`;
}

/** Whether the copy of a day keeps its updates' headlines apart from their texts. */
export function keepsHeadlines(day: WritableDay): boolean {
  return day.updates.every(({ headline }) => headline === null) || fitsHouseForm(day);
}

/** The first line below the head is the lead's: it needs no date. */
function writeLead({ caption, credit }: NonNullable<WritableDay['lead']>): string {
  const line = credit === '' ? caption : `${caption} [${credit}]`;
  const read = readCaption(line) ?? { caption: line, credit: '' };
  const isPlain =
    ['caption', 'heading', 'text'].includes(kindOfLine(line)) && (credit !== '' || !endsSentence(line));
  const isReadBack = isPlain && !looksLikeMark(line) && read.caption === caption && read.credit === credit;
  return isReadBack ? line : formatPhotoMark({ mediaId: null, caption, credit, alt: '', warning: '' });
}

function writeUpdates(day: WritableDay): string[][] {
  const isHouseForm = day.updates.some(({ headline }) => headline !== null) && fitsHouseForm(day);
  const marks = writeUpdateMarks(day, isHouseForm);
  return day.updates.map((update, index) => [
    ...(update.stub === undefined ? writeUpdate(update, marks[index] ?? '', isHouseForm) : [update.stub]),
    ...(update.notes ?? []),
  ]);
}

function writeUpdate({ headline, body }: WritableUpdate, mark: string, isHouseForm: boolean): string[] {
  // Behind a mark of the house form, the first sentence of several would be read as the headline.
  const isBelow = isHouseForm && splitHeadline(firstLine(body)) !== undefined;
  if (headline === null) return isBelow ? [mark, ...writeBody(body)] : writeBehindMark(mark, body);
  return isHouseForm
    ? joinFirst(`${mark} ${headline}.`, writeBody(body))
    : [mark, `## ${headline}`, ...writeBody(body)];
}

function writeOriginal({ day, originalEntry, postedAt, updates }: WritableDay): string[] {
  const stamp = stampOfOriginal(postedAt, day);
  if (originalEntry === null && stamp === null && updates.length > 0) return [];
  const body = originalEntry ?? '';
  if (stamp !== null) return writeBehindMark(`ORIGINAL ENTRY, ${stamp} GMT:`, body);
  // Behind the mark a time would be read as that of publication.
  const isTime = readHouseMark({ text: firstLine(body), number: 0 }) !== undefined;
  return isTime ? ['ORIGINAL ENTRY:', ...writeBody(body)] : writeBehindMark('ORIGINAL ENTRY:', body);
}

function writeBehindMark(mark: string, body: string): string[] {
  return beginsWithParagraph(body) ? joinFirst(mark, writeBody(body)) : [mark, ...writeBody(body)];
}

function joinFirst(mark: string, [first = '', ...others]: readonly string[]): string[] {
  return [`${mark} ${first}`.trim(), ...others];
}

function firstLine(body: string): string {
  return body.split('\n', 1)[0] ?? '';
}
