import { describe, expect, it } from '@jest/globals';
import { commonTongue } from '../../../src/web/view-models/tongue.ts';
import { buildSeries } from '../../support/read-models.ts';

const ENGLISH = buildSeries();
const ARABIC = buildSeries({ language: 'ar', direction: 'rtl' });

describe('a page of several series', () => {
  it.each([
    ['English with nothing on it', [], 'en', 'ltr'],
    ['their language where it is one', [ARABIC, ARABIC], 'ar', 'rtl'],
    ['English where there are two', [ARABIC, ENGLISH], 'en', 'ltr'],
  ])('speaks %s', (_, series, language, direction) => {
    expect(commonTongue(series)).toEqual({ language, direction });
  });
});
