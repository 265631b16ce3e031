import { describe, expect, it } from '@jest/globals';
import { splitHeadline } from '../../../src/formats/copy/headline.ts';

describe('splitHeadline', () => {
  it.each([
    ['Storm over. The ferry sails.', 'Storm over', 'The ferry sails.'],
    ['Storm over - the ferry sails.', 'Storm over', 'the ferry sails.'],
    ['Storm - over. The ferry sails.', 'Storm', 'over. The ferry sails.'],
    ['Storm over? Yes. The ferry sails.', 'Storm over? Yes', 'The ferry sails.'],
    ['Wind 3.5 - falling', 'Wind 3.5', 'falling'],
  ])('parts %j', (line, headline, text) => {
    expect(splitHeadline(line)).toEqual({ headline, text });
  });

  it.each([
    ['Storm over.'],
    ['Storm over'],
    ['Storm over -'],
    ['- over the sea'],
    ['. '],
    ['Storm-over'],
    ['Storm — over'],
    [''],
  ])('finds no headline in %j', (line) => {
    expect(splitHeadline(line)).toBeUndefined();
  });
});
