/** The stored Markdown as the paragraphs of copy. */
import { endsWithColon } from '../../../domain/final-punctuation.ts';
import { plainWords } from '../plain-words.ts';
import { parseEmbedMark, parsePhotoMark } from '../../block-marks.ts';
import { looksLikeMark } from '../marks.ts';
import { isQuoted, kindOfLine, type LineKind, readCaption } from '../blocks/line-kinds.ts';

/** The blocks of a text as copy, in order, to be parted by blank lines. Headings and captions are plain lines where
 *  they are read back as such; all else keeps its mark. */
export function writeBody(markdown: string): string[] {
  const blocks = markdown.split(/\n(?:[ \t]*\n)+/).filter((block) => block.trim() !== '');
  return blocks.flatMap((block, index) =>
    writeBlock(block, { before: blocks[index - 1], after: blocks[index + 1] }),
  );
}

/** Whether a body begins with a paragraph, which can stand on the line of a mark. */
export function beginsWithParagraph(markdown: string): boolean {
  const [first = ''] = markdown.split('\n', 1);
  return !/^#{1,6} /.test(first) && !WITH_MARKS.has(kindOfLine(first));
}

const WITH_MARKS: ReadonlySet<LineKind> = new Set([
  'see',
  'item',
  'quotation-mark',
  'photo-mark',
  'embed-mark',
]);

interface Around {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function writeBlock(block: string, around: Around): string[] {
  const heading = /^#{1,6} +(.*)$/.exec(block);
  if (heading) return [writeHeading(heading[1] ?? '')];
  if (block.startsWith('[photo')) return [writePhoto(block, around.before)];
  if (block.startsWith('[embed') && isImplied(block, around)) return [];
  return [block];
}

function writeHeading(text: string): string {
  return kindOfLine(text) === 'heading' && !looksLikeMark(text) ? text : `## ${text}`;
}

/** After a paragraph that announces something a mark stands, since a plain caption would not be what it announces. */
function writePhoto(mark: string, before: string | undefined): string {
  const photo = parsePhotoMark(mark);
  if (photo?.mediaId !== null || photo.alt !== '' || photo.warning !== '' || announces(before)) return mark;
  const line = photo.credit === '' ? photo.caption : `${photo.caption} [${photo.credit}]`;
  const read = kindOfLine(line) === 'caption' && !looksLikeMark(line) ? readCaption(line) : undefined;
  return read?.caption === photo.caption && read.credit === photo.credit ? line : mark;
}

/** An empty slot behind a colon is found again by itself, unless what follows would be taken for what is announced. */
function isImplied(mark: string, { before, after }: Around): boolean {
  const embed = parseEmbedMark(mark);
  if (embed?.url !== null || embed.text !== '' || !announces(before)) return false;
  if (after === undefined) return true;
  const [first = ''] = after.split('\n');
  return /^(?:## )?\p{Lu}/u.test(first) && !isQuoted(plainWords(after));
}

function announces(block: string | undefined): boolean {
  if (block === undefined || !beginsWithParagraph(block)) return false;
  return endsWithColon(plainWords(block.split('\n').at(-1) ?? ''));
}
