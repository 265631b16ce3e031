import { describe, expect, it } from '@jest/globals';
import { listFindings, readCopy } from '../../support/copy.ts';

describe('LATEST', () => {
  it.each([
    ['directly below', 'LATEST\nThe ferry sails.\n\n\nUPDATE 1400 GMT: One.', 'The ferry sails.'],
    ['after a blank line', 'LATEST\n\nThe ferry sails.\n\n\nUPDATE 1400 GMT: One.', 'The ferry sails.'],
    ['in two paragraphs', 'LATEST\n\nThe ferry sails.\n\nIt is full.\n\n\nUPDATE 1400 GMT: One.', 'The ferry sails.\n\nIt is full.'],
    ['up to the next mark', 'LATEST\nThe ferry sails.\nUPDATE 1400 GMT: One.\n\nTwo.', 'The ferry sails.'],
    ['up to the original entry', 'LATEST\n\nThe ferry sails.\n\nORIGINAL ENTRY: The quay opened.', 'The ferry sails.'],
    ['with other text below', 'LATEST\n\nThe ferry sails.\n\n\nThe quay opened.', 'The ferry sails.'],
    ['below an update', 'UPDATE 1400 GMT: One.\n\nLATEST\n\nThe ferry sails.\n\n\nORIGINAL ENTRY: Calm.', 'The ferry sails.'],
  ])('is where things stand: %s', (_, text, latest) => {
    const day = readCopy(text);

    expect(day.latest).toBe(latest);
    expect(listFindings(day)).toEqual([]);
  }); // prettier-ignore

  it('lets the text around it go on', () => {
    const day = readCopy('The quay opened.\n\nLATEST\nThe ferry sails.\n\n\nAll is calm.');

    expect(day.latest).toBe('The ferry sails.');
    expect(day.originalEntry).toBe('The quay opened.\n\nAll is calm.');
  });

  it.each([
    ['above two blank lines', 'LATEST\n\n\nThe ferry sails.\n\nUPDATE 1400 GMT: One.'],
    ['directly above a mark', 'The ferry sails.\n\nLATEST\nUPDATE 1400 GMT: One.'],
    ['above text with nothing behind it', 'UPDATE 1400 GMT: One.\n\n\nLATEST\n\nThe ferry sails.'],
    ['at the end', 'UPDATE 1400 GMT: One.\n\n\nThe ferry sails.\n\nLATEST'],
  ])('is only a marker %s', (_, text) => {
    const day = readCopy(text);

    expect(day.latest).toBeNull();
    expect(listFindings(day).map((finding) => finding.replace(/\d+ /, ''))).toEqual(['latest-marker']);
    expect([day.originalEntry, ...day.updates.map(({ body }) => body)].join(' ')).toContain('The ferry sails.');
  }); // prettier-ignore

  it('is a marker the second time', () => {
    const day = readCopy('LATEST\nThe ferry sails.\n\n\nLATEST\nIt is full.\n\n\nUPDATE 1400 GMT: One.');

    expect(day.latest).toBe('The ferry sails.');
    expect(day.originalEntry).toBe('It is full.');
    expect(listFindings(day)).toEqual(['5 latest-marker']);
  });
});
