import { describe, expect, it } from '@jest/globals';
import { endsSentence, endsWithColon, endsWithPoint } from '../../src/domain/final-punctuation.ts';

describe('final punctuation', () => {
  it.each([
    ['It sails.', true],
    ['It sails!', true],
    ['Does it?', true],
    ['It may…', true],
    ['She said:', true],
    ['“It sails.”', true],
    ['‘It sails!’', true],
    ['«It sails?»', true],
    ['(It sails.)', true],
    ['[It sails.]', true],
    ['“(It sails.)”', true],
    ['"It sails."', true],
    ['هل تبحر؟', true],
    ['It sails. ', true],
    ['It sails', false],
    ['“It sails”', false],
    ['It sails,', false],
    ['It. sails (again)', false],
    ['It sails –', false],
    ['', false],
  ])('of %j is %s', (line, ends) => {
    expect(endsSentence(line)).toBe(ends);
  });

  it.each([
    ['It sails.', true, false],
    ['She said:', true, true],
    ['“She said:”', true, true],
    ['Does it?', false, false],
  ])('of %j counts as a point: %s, as a colon: %s', (line, isPoint, isColon) => {
    expect([endsWithPoint(line), endsWithColon(line)]).toEqual([isPoint, isColon]);
  });
});
