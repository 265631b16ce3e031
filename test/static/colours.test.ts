// Contrast as WCAG 2.2 has it: 4.5 for text (success criterion 1.4.3).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ACCENTS } from '../../src/domain/series.ts';
import { SHARE_PICTURE_COLOURS } from '../../src/store/media/draw-share-picture.ts';

const STYLES = join(import.meta.dirname, '../../static/css');
const LIGHT = readPaper(0);
const DARK = readPaper(1);

describe.each([
  ['light', LIGHT, 0],
  ['dark', DARK, 1],
])('on %s paper', (_name, tokens, place) => {
  it.each(['ink', 'ink-soft'])('%s can be read', (name) => {
    expect(contrast(valueOf(tokens, name), valueOf(tokens, 'paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(ACCENTS)('the accent %s can be read', (accent) => {
    const colour = readAccents(accent)[place] ?? '';
    expect(contrast(colour, valueOf(tokens, 'paper'))).toBeGreaterThanOrEqual(4.5);
  });
});

it('browsers are told the colours of the paper', () => {
  const head = readFileSync(join(STYLES, '../../views/layout/head.ejs'), 'utf8');
  const told = [...head.matchAll(/theme-color.*content="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour);
  expect(told).toEqual([valueOf(LIGHT, 'paper'), valueOf(DARK, 'paper')]);
});

it('share pictures have the colours of light paper', () => {
  const { paper, ink, soft, accents } = SHARE_PICTURE_COLOURS;
  expect([paper, ink, soft]).toEqual(['paper', 'ink', 'ink-soft'].map((name) => valueOf(LIGHT, name)));
  expect(ACCENTS.map((accent) => accents[accent])).toEqual(ACCENTS.map((accent) => readAccents(accent)[0]));
});

it('the contrast of black and white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

/** The block of tokens.css that sets the paper: the first is light, the second dark. */
function readPaper(place: number): string {
  const blocks = readFileSync(join(STYLES, 'tokens.css'), 'utf8')
    .split(/(?=--paper:)/)
    .slice(1);
  return blocks[place] ?? '';
}

/** An accent's colours in accents.css: light, then dark. */
function readAccents(accent: string): string[] {
  const rules = readFileSync(join(STYLES, 'accents.css'), 'utf8').split(`[data-accent='${accent}']`).slice(1);
  return rules.map((rule) => valueOf(rule, 'accent'));
}

function valueOf(css: string, name: string): string {
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? `no --${name}`;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
