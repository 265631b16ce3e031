import { describe, expect, it } from '@jest/globals';
import { freshComposer } from '../../../../src/web/desk/composer/composer-fields.ts';
import { parseComposer, readInstant, readTags } from '../../../../src/web/desk/composer/parse-composer.ts';

const NOW = '2026-03-05T12:00:40.000Z';
const fresh = freshComposer(NOW, 'once', 'Ada');

describe('the fields of the composer', () => {
  it('untouched mean an empty update of this minute', () => {
    expect(parseComposer(fresh, '2026-03-05T12:20:10.000Z')).toEqual({
      update: {
        postedAt: '2026-03-05T12:20:00.000Z',
        ...{ headline: null, body: '', byline: 'Ada', isKeyEvent: false, isPinned: false, claim: null },
        ...{ sources: [], tags: [] },
      },
      publishAt: null,
    });
  });

  it.each([
    ['1400', '2026-03-05T14:00:00.000Z'],
    ['14:00', '2026-03-05T14:00:00.000Z'],
    ['830', '2026-03-05T08:30:00.000Z'],
    ['2400', '2026-03-06T00:00:00.000Z'],
    ['', '2026-03-05T12:00:00.000Z'],
  ])('the stamp %j is %s', (stamp, instant) => {
    expect(parseComposer({ ...fresh, stamp }, NOW).update.postedAt).toBe(instant);
  });

  it.each([
    ['The office | https://a.example/x', [{ name: 'The office', url: 'https://a.example/x' }]],
    ['A caller', [{ name: 'A caller', url: null }]],
    ['https://www.a.example/x', [{ name: 'a.example', url: 'https://www.a.example/x' }]],
    [
      'One |\n\nTwo',
      [
        { name: 'One', url: null },
        { name: 'Two', url: null },
      ],
    ],
  ])('the sources %j are lists', (sources, list) => {
    expect(parseComposer({ ...fresh, sources }, NOW).update.sources).toEqual(list);
  });

  it('tags are separated by commas, also Arabic ones, each once', () => {
    expect(readTags('idlib,  Idlib Province ,، حلب , idlib')).toEqual(['idlib', 'Idlib Province', 'حلب']);
  });

  it.each([
    ['2026-03-05T14:00', '2026-03-05T14:00:00.000Z'],
    ['2026-03-05 14:00:30', '2026-03-05T14:00:00.000Z'],
    ['', null],
    ['2026-02-30T14:00', undefined],
    ['soon', undefined],
  ])('the time of release %j is %j', (text, instant) => {
    expect(readInstant(text)).toBe(instant);
  });

  it.each([
    [{ stamp: 'noon' }, 'stamp'],
    [{ publishAt: 'soon' }, 'publishAt'],
    [{ photo: { ...fresh.photo, caption: 'A boat' } }, 'file'],
    [{ photo: { ...fresh.photo, mediaId: 'abc' } }, 'photoAlt'],
  ])('%j is refused beside its field', (given, field) => {
    expect(() => parseComposer({ ...fresh, ...given }, NOW)).toThrow(
      expect.objectContaining({ fields: expect.objectContaining({ [field]: expect.any(String) }) }),
    );
  });
});
