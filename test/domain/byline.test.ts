import { expect, it } from '@jest/globals';
import { listAuthors, namesOf } from '../../src/domain/byline.ts';

it.each([
  ['Ada Writer', ['Ada Writer']],
  ['By Ada Writer', ['Ada Writer']],
  ['Ada Writer and Ben Reporter', ['Ada Writer', 'Ben Reporter']],
  ['Ada Writer, Ben Reporter and Cy Scribe', ['Ada Writer', 'Ben Reporter', 'Cy Scribe']],
  ['Ada Writer, Ben Reporter, & Cy Scribe', ['Ada Writer', 'Ben Reporter', 'Cy Scribe']],
  ['Ada Writer; Ben Reporter', ['Ada Writer', 'Ben Reporter']],
  ['Ada Writer, Aleppo', ['Ada Writer, Aleppo']],
  ['Sandy Byron', ['Sandy Byron']],
  [' ', []],
  [null, []],
])('the byline %j names %j', (byline, authors) => {
  expect(listAuthors(byline)).toEqual(authors);
});

it.each(['By Ada Writer', 'by  Ada Writer', 'Ada Writer', 'بقلم Ada Writer'])(
  'what pages put before %j is not said twice',
  (byline) => {
    expect(namesOf(byline)).toBe('Ada Writer');
  },
);
