import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  excerpt,
  firstSentence,
  htmlToPlainText,
  markdownToPlainText,
} from '../../src/formats/plain-text.ts';

describe('plain text of Markdown', () => {
  it.each([
    ['marks are gone', '## **Bold** _it_ [link](/a) \\*x\\*', 'Bold it link *x*'],
    ['blocks are kept apart', '## Head\nText\n> Said\n- a\n- b', 'Head\n\nText\n\nSaid\n\na\n\nb'],
    ['lines are kept apart', 'One,\ntwo.', 'One,\ntwo.'],
    ['words inside emphasis are not torn', 'un**believ**able', 'unbelievable'],
    ['HTML is text', '<b>x</b> &amp; "y"', '<b>x</b> &amp; "y"'],
    [
      'photos give caption and credit',
      '[photo m1 caption="The quay" credit="R. Vane" alt="no"]',
      'The quay R. Vane',
    ],
    ['embeds give their text', '[embed https://a.example text="Said <so>"]', 'Said <so>'],
    ['empty slots give nothing', '[photo caption="x"]\n\n[embed text="y"]', ''],
  ])('%s', (_, markdown, text) => {
    expect(markdownToPlainText(markdown)).toBe(text);
  });

  it('leaves content warnings to the picture they cover', () => {
    const html =
      '<details class="warning"><summary dir="auto">Content warning: x</summary></details><p>y</p>';
    expect(htmlToPlainText(html)).toBe('y');
  });

  it('holds every word of a text without marks', () => {
    const words = fc.array(fc.stringMatching(/^[a-z<&"]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        expect(markdownToPlainText(list.join(' '))).toBe(list.join(' '));
      }),
    );
  });
});

describe('the first sentence', () => {
  it.each([
    ['of several', 'The ferry sailed. It was late.', 'The ferry sailed.'],
    ['of one', 'The ferry sailed', 'The ferry sailed'],
    ['in quotation marks', '“Never!” he said.', '“Never!”'],
    ['not after an initial', 'J. K. Marr of the U.S. Coast Guard came. He left.', 'J. K. Marr of the U.S. Coast Guard came.'],
    ['not after a title', 'Mr. Marr and Lt. Vane came. They left.', 'Mr. Marr and Lt. Vane came.'],
    ['not inside a number', 'It rose by 2.5 metres. It fell.', 'It rose by 2.5 metres.'],
    ['of a line', 'Fog\n\nThe ferry sailed.', 'Fog'],
    ['of an Arabic text', 'هل وصلت السفينة؟ نعم.', 'هل وصلت السفينة؟'],
    ['of nothing', '', ''],
  ])('%s', (_, text, sentence) => {
    expect(firstSentence(text, 110)).toBe(sentence);
  }); // prettier-ignore

  it('is cut at a word', () => {
    expect(firstSentence('The ferry from the north quay sailed late.', 20)).toBe('The ferry from the…');
  });
});

describe('an excerpt', () => {
  it.each([
    ['sentences', 'One,\ntwo.\n\nThree.', 'One, two. Three.'],
    ['a quotation', '“One!”\n\nTwo;\n\nthree –\nfour', '“One!” Two; three – four'],
    ['items of a list', 'Open:\n\nNorth quay\n\nSouth  quay', 'Open: North quay · South quay'],
    ['lines of a table', 'North 4\nSouth 5 \n East', 'North 4 · South 5 · East'],
    ['items in Arabic', 'المفتوح:\n\nالرصيف،\n\nالميناء؟\n\nالبحر\n\nالجسر', 'المفتوح: الرصيف، الميناء؟ البحر · الجسر'],
    ['nothing', ' \n\n ', ''],
  ])('of %s is one line', (_, text, line) => {
    expect(excerpt(text, 100)).toBe(line);
  }); // prettier-ignore

  it('keeps characters whole where there is no word to cut at', () => {
    expect(excerpt('😀'.repeat(10), 5)).toBe('😀😀😀😀…');
  });
});
