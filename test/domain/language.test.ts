import { describe, expect, it } from '@jest/globals';
import { commaOf, isLanguage, isolate } from '../../src/domain/language.ts';

describe('a language', () => {
  it.each(['en', 'ar', 'ar-SY', 'pt-BR', 'zh-Hant-TW'])('can be %s', (tag) => {
    expect(isLanguage(tag)).toBe(true);
  });

  it.each(['', 'english', 'e', 'en_GB', 'en-ab-cd', 'ar-'])('cannot be %j', (tag) => {
    expect(isLanguage(tag)).toBe(false);
  });

  it.each([
    ['en', ','],
    ['ar', '،'],
    ['fa-AF', '،'],
    ['he', ','],
  ])('has its comma: %s', (language, comma) => {
    expect(commaOf(language)).toBe(comma);
  });

  it.each([
    ['en', '1400 GMT'],
    ['ar', '\u20661400\u00A0GMT\u2069'],
    ['he', '\u20661400\u00A0GMT\u2069'],
    ['az', '1400 GMT'],
    ['az-Arab', '\u20661400\u00A0GMT\u2069'],
  ])('that runs from right to left holds Latin text together: %s', (language, isolated) => {
    expect(isolate('1400 GMT', language)).toBe(isolated);
  });
});
