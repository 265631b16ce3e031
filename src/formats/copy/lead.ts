/** The lead photo's caption, which stands above the first mark. */
import { endsSentence } from '../../domain/final-punctuation.ts';
import { parsePhotoMark } from '../block-marks.ts';
import type { CopyDay, Finding, FindingKind } from './copy-day.ts';
import { isShown, kindOfLine, type LineKind, readCaption } from './blocks/line-kinds.ts';
import type { SectionLine } from './section-parts.ts';

export interface Led {
  readonly lead: CopyDay['lead'];
  /** What is left. */
  readonly lines: readonly SectionLine[];
  readonly findings: readonly Finding[];
}

/** Takes the first caption; with a known title, a first line that ends like one is such. */
export function takeLead(lines: readonly SectionLine[], isTitleKnown: boolean): Led {
  const first = lines.find(isShown);
  const isFirst = isTitleKnown && first !== undefined && couldBeCaption(lines, first);
  const line = isFirst ? first : lines.find(({ text }) => readLead(text));
  if (line === undefined) return { lead: null, lines, findings: [] };
  const sure = readLead(line.text);
  return {
    lead: sure ?? { caption: line.text, credit: '' },
    lines: lines.filter((other) => other !== line),
    findings: [
      findingAt(line, 'photo-missing', 'The lead photo is lost: its caption is kept.'),
      ...(sure ? [] : [findingAt(line, 'caption-or-heading', 'Read as the caption of the lead photo.')]),
    ],
  };
}

function readLead(text: string): CopyDay['lead'] | undefined {
  const kind = kindOfLine(text);
  if (kind === 'caption') return readCaption(text);
  const photo = kind === 'photo-mark' ? parsePhotoMark(text) : undefined;
  return photo?.mediaId === null ? { caption: photo.caption, credit: photo.credit } : undefined;
}

const CAPTION_LIKE: ReadonlySet<LineKind> = new Set(['text', 'heading', 'caption']);

/** A line that goes on with a small letter is the beginning of a paragraph. */
function couldBeCaption(lines: readonly SectionLine[], line: SectionLine): boolean {
  const below = lines[lines.indexOf(line) + 1]?.text ?? '';
  return CAPTION_LIKE.has(kindOfLine(line.text)) && !endsSentence(line.text) && !/^\p{Ll}/u.test(below);
}

function findingAt({ number }: SectionLine, kind: FindingKind, message: string): Finding {
  return { line: number, kind, message };
}
