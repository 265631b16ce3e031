import { describe, expect, it } from '@jest/globals';
import { earlierStandings } from '../../src/domain/standing.ts';

const standing = (revision: number, at: string, body: string) => ({ revision, at, body });

describe('the earlier standings of a day', () => {
  it('are what was said before, newest first, without what is said at present', () => {
    const states = [standing(3, '1400', 'c'), standing(2, '1200', 'b'), standing(1, '0900', 'a')];
    expect(earlierStandings(states)).toEqual(states.slice(1));
  });

  it('leave out revisions that changed something else', () => {
    const states = [standing(4, '1400', 'b'), standing(3, '1400', 'b'), standing(2, '0900', 'a')];
    expect(earlierStandings([...states, standing(1, '0900', 'a')])).toEqual([standing(2, '0900', 'a')]);
  });

  it('hold of a text that was mended in its place only what it said last', () => {
    const states = [standing(3, '1400', 'b'), standing(2, '0900', 'a'), standing(1, '0900', 'wrong')];
    expect(earlierStandings(states)).toEqual([standing(2, '0900', 'a')]);
    expect(earlierStandings(states.slice(1))).toEqual([]);
  });

  it('hold no text twice that was saved again unchanged, nor what was mended in it', () => {
    const states = [standing(3, '1400', 'a'), standing(2, '0900', 'a'), standing(1, '0900', 'wrong')];
    expect(earlierStandings(states)).toEqual([]);
  });

  it.each([
    ['taken from readers', null],
    ['empty', standing(2, '1200', ' \n')],
  ])('begin anew once the summary was %s', (_what, gap) => {
    const states = [standing(4, '1500', 'd'), standing(3, '1400', 'c'), gap, standing(1, '0900', 'a')];
    expect(earlierStandings(states)).toEqual([standing(3, '1400', 'c')]);
    expect(earlierStandings(states.slice(2))).toEqual([]);
  });

  it('are none where nothing is said', () => {
    expect(earlierStandings([])).toEqual([]);
  });
});
