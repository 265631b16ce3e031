/** The empty slots of a text, and filling one where it stands. */
import { NotFoundError, ValidationError } from '../domain/errors.ts';
import { parseEmbedMark, parsePhotoMark } from './block-marks.ts';

/** A place where a photo or an embed belongs and is missing. */
export interface Slot {
  /** Its number among the slots of the text, from 0. */
  readonly index: number;
  readonly kind: 'photo' | 'embed';
  /** What copy kept: the caption of a photo, the words of an embed; empty for none. */
  readonly text: string;
  /** Of a photo; empty for none. */
  readonly credit: string;
}

/** The empty slots of a body in order. */
export function listSlots(markdown: string): Slot[] {
  return splitLines(markdown)
    .flatMap((line) => parseSlot(line) ?? [])
    .map((slot, index) => ({ ...slot, index }));
}

/** The body with one slot filled; nothing else of it changes, down to the ends of its lines.
 *  @param index  of the slot, as listSlots counts
 *  @param mark   the block mark that takes its place: one line, with an id or URL
 *  @throws NotFoundError there is no such slot.  @throws ValidationError the mark is none, empty, or of another kind */
export function fillSlot(markdown: string, index: number, mark: string): string {
  const lines = splitLines(markdown);
  const places = lines.flatMap((line, place) => (parseSlot(line) ? [place] : []));
  const place = places[index];
  const slot = place === undefined ? undefined : parseSlot(lines[place] ?? '');
  if (place === undefined || slot === undefined) {
    throw new NotFoundError('This slot is filled already, or gone: look at the present text.');
  }
  if (filledKind(mark) !== slot.kind) {
    throw new ValidationError(`The slot takes a ${slot.kind}, with the ${WANTED[slot.kind]}.`, {
      [slot.kind]: `Choose the ${WANTED[slot.kind]}.`,
    });
  }
  return lines.with(place, mark).join('');
}

const WANTED = { photo: 'picture', embed: 'address' } as const;

/** Lines at even places, what ends each at odd ones; joined they are the text. */
function splitLines(markdown: string): string[] {
  return markdown.split(/(\r\n?|\n)/);
}

function parseSlot(line: string): Omit<Slot, 'index'> | undefined {
  const photo = parsePhotoMark(line);
  if (photo?.mediaId === null) return { kind: 'photo', text: photo.caption, credit: photo.credit };
  const embed = parseEmbedMark(line);
  return embed?.url === null ? { kind: 'embed', text: embed.text, credit: '' } : undefined;
}

function filledKind(mark: string): Slot['kind'] | undefined {
  if (/[\r\n]/.test(mark)) return undefined;
  if (parsePhotoMark(mark)?.mediaId != null) return 'photo';
  return parseEmbedMark(mark)?.url == null ? undefined : 'embed';
}
