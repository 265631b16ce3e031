import { describe, expect, it } from '@jest/globals';
import { displayReference } from '../../../src/domain/references/reference.ts';

describe('displayReference', () => {
  it.each([
    ['keeps a mention without a title', ['yesterday’s Harbour Daily', null], 'Calm', 'yesterday’s Harbour Daily'],
    ['follows the present title', ['Harbour Daily, March 4: Storm', 'Storm'], 'Calm', 'Harbour Daily, March 4: Calm'],
    ['keeps the dash', ['Harbour Daily, March 4 — Storm', 'Storm'], 'Calm', 'Harbour Daily, March 4 — Calm'],
    ['ends with the date where there is no title', ['Harbour Daily, March 4: Storm', 'Storm'], '', 'Harbour Daily, March 4'],
    ['ends with the date behind a dash', ['Harbour Daily, March 4 — Storm', 'Storm'], '', 'Harbour Daily, March 4'],
  ])('%s', (_, [text, writtenTitle = null], title, display) => {
    expect(displayReference({ text: text ?? '', writtenTitle }, title)).toBe(display);
  }); // prettier-ignore
});
