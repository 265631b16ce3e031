import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findReferences } from '../../../src/domain/references/reference-finder.ts';
import type { Reference } from '../../../src/domain/references/reference.ts';
import type { CopyDay, CopyReference } from '../../../src/formats/copy/copy-day.ts';
import { lineToMarkdown } from '../../../src/formats/copy/inline.ts';
import { type CopyOptions, parseCopy } from '../../../src/formats/copy/parse.ts';
import { writeCopy } from '../../../src/formats/copy/writer/write.ts';
import { markdownToPlainText } from '../../../src/formats/plain-text.ts';
import { tryToReadCopy } from '../../support/copy.ts';
import { copyLine, copyOfWords, copyText } from '../../support/copy-arbitraries.ts';

const RUNS = { numRuns: Number(process.env['COPY_RUNS'] ?? 250) };
const options: fc.Arbitrary<Partial<CopyOptions>> = fc.constantFrom(
  {},
  { title: 'Known' },
  { knownSeries: [{ name: 'Quay Daily', slug: 'quay' }] },
);

describe('for every copy', () => {
  it('parseCopy gives a day or throws a CopyError', () => {
    fc.assert(
      fc.property(fc.oneof(copyText, fc.string({ unit: 'binary' })), options, (text, given) => {
        expect(() => tryToReadCopy(text, given)).not.toThrow();
      }),
      RUNS,
    );
  });

  it('each word is in the entry, a field or a finding', () => {
    fc.assert(
      fc.property(copyOfWords, options, ({ text, words }, given) => {
        const day = tryToReadCopy(text, given);
        fc.pre(isDay(day));
        const found = wordsOf(day);
        expect(words.filter((word) => !found.has(word))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('what is written is read as the same day', () => {
    fc.assert(
      fc.property(copyText, options, (text, given) => {
        const day = tryToReadCopy(text, given);
        fc.pre(isDay(day));
        const again = parseCopy(writeCopy(day), { knownSeries: given.knownSeries ?? [] });
        expect(withoutLines(again)).toEqual(withoutLines(day));
      }),
      RUNS,
    );
  });

  it('what is written again is the same copy', () => {
    fc.assert(
      fc.property(copyText, (text) => {
        const day = tryToReadCopy(text);
        fc.pre(isDay(day));
        const copy = writeCopy(day);
        expect(writeCopy(parseCopy(copy, { knownSeries: [] }))).toBe(copy);
      }),
      RUNS,
    );
  });

  it('its references are those of its stored texts', () => {
    fc.assert(
      fc.property(copyText, (text) => {
        const day = tryToReadCopy(text);
        fc.pre(isDay(day));
        expect(day.references.map(withoutPlace)).toEqual(referencesIn(day).map(withoutPlace));
      }),
      RUNS,
    );
  });

  it('findings and references name lines of the text', () => {
    fc.assert(
      fc.property(copyText, (text) => {
        const day = tryToReadCopy(text);
        fc.pre(isDay(day));
        const count = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).length;
        const lines = [...day.findings, ...day.references].map(({ line }) => line);
        expect(lines.filter((line) => line < 1 || line > count)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('for every line of copy', () => {
  it('escaping twice changes nothing', () => {
    fc.assert(
      fc.property(copyLine, (line) => {
        const once = lineToMarkdown(line.trim());
        expect(lineToMarkdown(once)).toBe(once);
      }),
      RUNS,
    );
  });

  it('readers see its words', () => {
    fc.assert(
      fc.property(copyOfWords, ({ text, words }) => {
        const line = text.split(/[\n\r]/, 1)[0] ?? '';
        fc.pre(!/\]\(|^\[/.test(line));
        const seen = wordsIn(markdownToPlainText(lineToMarkdown(line)));
        expect(words.filter((word) => line.includes(word) && !seen.has(word))).toEqual([]);
      }),
      RUNS,
    );
  });
});

function isDay(day: CopyDay | number | null): day is CopyDay {
  return day !== null && typeof day !== 'number';
}

/** Findings and lines tell where in a text something stood, which writing does not keep. */
function withoutLines(day: CopyDay): CopyDay {
  return { ...day, findings: [], references: day.references.map((reference) => ({ ...reference, line: 0 })) };
}

function withoutPlace(reference: Reference): CopyReference {
  return { ...reference, in: '', line: 0 };
}

function referencesIn({ series, day, latest, updates, originalEntry }: CopyDay): Reference[] {
  const context = { day, series: { name: series, slug: 'harbour-daily' }, knownSeries: [] };
  const texts = [latest, ...updates.map(({ body }) => body), originalEntry];
  return texts.flatMap((text) => findReferences(text ?? '', context));
}

function wordsOf({ title, series, lead, latest, updates, originalEntry, related, findings }: CopyDay): Set<string> {
  return wordsIn(
    [
      ...[title, series, lead?.caption, lead?.credit, latest, originalEntry],
      ...updates.flatMap(({ headline, body }) => [headline, body]),
      ...related.map(({ text }) => text),
      ...findings.map(({ message }) => message),
    ].join('\n'),
  );
} // prettier-ignore

function wordsIn(text: string): Set<string> {
  return new Set(text.match(/[Ww]ord\d+x/g));
}
