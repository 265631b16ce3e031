import { describe, expect, it } from '@jest/globals';
import { listFindings, readCopy, readText } from '../../../support/copy.ts';

describe('furniture', () => {
  it.each([['Jump to Original Entry', 'jump to original entry', 'Back to Top', 'BACK TO TOP']])(
    'is dropped wherever it stands',
    (...lines) => {
      expect(readText(`One.\n\n${lines.join('\n')}\n\nTwo.\n${lines.join('\n\n')}\nThree.`)).toBe(
        'One.\n\nTwo.\n\nThree.',
      );
    },
  );

  it('stays within a sentence', () => {
    expect(readText('One.\n\nPress “Back to Top” to go back.')).toBe('One.\n\nPress “Back to Top” to go back.');
  }); // prettier-ignore
});

describe('a caption', () => {
  it.each([
    ['ends in a date', 'The ferry at the quay, March 4', ''],
    ['ends in a day and a month', 'The ferry at the quay on 4 March', ''],
    ['ends in a year after a date', 'The ferry at the quay, March 4, 2026', ''],
    ['ends in a year without a comma', 'The ferry at the quay, 4 March 2026', ''],
    ['ends in a short month', 'The ferry at the quay, Sept. 3rd, 2025', ''],
    ['ends in a credit', 'The ferry at the quay [A. Moller/Harbour Press]', 'A. Moller/Harbour Press'],
    ['ends in a credit after a date', 'The ferry, March 4, 2026 [Anders]', 'Anders'],
    ['ends in a credit after a sentence', 'The ferry is back. [Anders]', 'Anders'],
    ['is in Arabic', 'العبارة في الميناء [رويترز]', 'رويترز'],
  ])('%s', (_, line, credit) => {
    const day = readCopy(`One.\n\n${line}\n\nTwo.`);
    const caption = credit === '' ? line : line.replace(` [${credit}]`, '');
    const values = credit === '' ? '' : ` credit="${credit}"`;

    expect(day.originalEntry).toBe(`One.\n\n[photo caption="${caption}"${values}]\n\nTwo.`);
    expect(listFindings(day)).toEqual(['3 photo-missing']);
  });

  it.each([
    ['ends in a full stop', 'The ferry was at the quay on March 4, 2026.'],
    ['ends in a bracket that is a sentence', 'He waits. [He left at noon.]'],
    ['has a month but no day', 'the ferry in March 2026'],
    ['has a date at the beginning', 'March 4 was the day of the ferry'],
    ['names a day that is more of a number', 'the ferry took 104 Marchers'],
    ['has round brackets', 'the ferry at the quay (Anders)'],
  ])('is no line that %s', (_, line) => {
    expect(readText(`One.\n\n${line}\n\nTwo.`)).toBe(`One.\n\n${line}\n\nTwo.`);
  });

  it('parts the paragraphs it stands between', () => {
    expect(readText('One.\nThe ferry, March 4\nTwo.\n\nThree.')).toBe(
      'One.\n\n[photo caption="The ferry, March 4"]\n\nTwo.\n\nThree.',
    );
  });

  it('stays in its update', () => {
    const day = readCopy('UPDATE 1400 GMT: One.\n\nThe "old" ferry, March 4, 2026\n\nTwo.');

    expect(day.lead).toBeNull();
    expect(day.updates[0]?.body).toBe('One.\n\n[photo caption="The \\"old\\" ferry, March 4, 2026"]\n\nTwo.');
  }); // prettier-ignore
});

describe('a heading', () => {
  it.each([
    ['in quotation marks', '“Nowhere to sail”'],
    ['in straight quotation marks', '"Nowhere to sail"'],
    ['in single quotation marks', '‘We don’t sail’'],
    ['in guillemets', '«لا مكان للإبحار»'],
    ['in German quotation marks', '„Kein Hafen“'],
    ['in Title Case', 'Heavy Losses at the Quay'],
    ['in Title Case with small words', 'Out of the Fog and on to the Sea'],
    ['in Title Case with a name like al-Bahr', 'Fighting for al-Bahr'],
    ['in Title Case with d’', 'The Port of Côte d’Azur'],
    ['in Title Case with numbers', 'Day 20: The 3rd Storm'],
    ['in Title Case with a hyphen', 'A Record-breaking Storm'],
    ['in Title Case with an apostrophe', 'Turkey’s Ships'],
    ['in Title Case in Greek', 'Ο Στόλος Επέστρεψε'],
    ['of one word', 'Weather'],
  ])('stands %s', (_, line) => {
    const day = readCopy(`One.\n\n${line}\n\nTwo.`);

    expect(day.originalEntry).toBe(`One.\n\n## ${line}\n\nTwo.`);
    expect(listFindings(day)).toEqual([]);
  });

  it.each([
    ['in Title Case', 'Heavy Losses at the Quay'],
    ['in quotation marks', '“Nowhere to sail”'],
  ])('stands %s directly above a paragraph', (_, line) => {
    expect(readText(`One.\n\n${line}\nTwo and three.`)).toBe(`One.\n\n## ${line}\n\nTwo and three.`);
  });

  it('stands directly above a paragraph, which is doubtful', () => {
    const day = readCopy('One.\n\nLosses at the quay\nThe crane fell into the water.');

    expect(day.originalEntry).toBe('One.\n\n## Losses at the quay\n\nThe crane fell into the water.');
    expect(listFindings(day)).toEqual(['3 caption-or-heading']);
  });

  it('stands between lines of a paragraph', () => {
    expect(readText('One.\nLosses at the quay\nThe crane fell.\n\nEnd.')).toBe(
      'One.\n\n## Losses at the quay\n\nThe crane fell.\n\nEnd.',
    );
  });

  it.each([
    ['with final punctuation', 'Is the Ferry Back?'],
    ['with final punctuation in quotation marks', '“Sail Tonight!”'],
    ['with a small word of four letters', 'Losses from the Storm'],
    ['in quotation marks but not as a whole', '“One” of them said “two'],
    ['of two quotations', '“one” and “two”'],
    ['without a letter', '2026'],
    ['in a script without capitals', 'أخبار الميناء'],
    ['alone and in small letters', 'losses at the quay'],
  ])('is no line %s', (_, line) => {
    expect(readText(`One.\n\n${line}\n\nTwo.`)).toBe(`One.\n\n${line}\n\nTwo.`);
  });

  it.each([
    ['goes on with a small letter', 'The crane fell\ninto the water.'],
    ['goes on after a comma', 'The crane,\nAnders says, fell.'],
    ['goes on without an end', 'The crane and\nAnders fell'],
  ])('is no line of a paragraph that %s', (_, text) => {
    expect(readText(`One.\n\n${text}`)).toBe(`One.\n\n${text}`);
  });

  it('is not what follows a mark', () => {
    const day = readCopy('UPDATE 1400 GMT: Heavy Losses\n\nOne.\n\nORIGINAL ENTRY: “Nowhere to sail”\n\nTwo.');

    expect(day.updates[0]?.body).toBe('Heavy Losses\n\nOne.');
    expect(day.originalEntry).toBe('“Nowhere to sail”\n\nTwo.');
  }); // prettier-ignore

  it('may have its Markdown mark', () => {
    expect(readText('One.\n\n## losses at the quay.\n\nTwo.')).toBe('One.\n\n## losses at the quay.\n\nTwo.');
  });
});

describe('a quotation', () => {
  it.each([
    ['on the next line', 'She said:\nThe ferry sails.', '> The ferry sails.'],
    ['on the next line in quotation marks', 'She said:\n“The ferry sails.”', '> The ferry sails.'],
    ['on the next line, of two lines', 'She said:\n“The ferry sails.\nIt is full.”', '> The ferry sails.\n> It is full.'],
    ['after a blank line in quotation marks', 'She said:\n\n“The ferry sails.”', '> The ferry sails.'],
    ['after a blank line in straight ones', 'She said:\n\n"The ferry sails."', '> The ferry sails.'],
    ['after a blank line in guillemets', 'She said:\n\n«The ferry sails.»', '> The ferry sails.'],
    ['after a blank line with a small letter', 'She said:\n\nthe ferry sails.', '> the ferry sails.'],
    ['with a quotation in it', 'She said:\n\n“The “old” ferry sails.”', '> The “old” ferry sails.'],
    ['with an apostrophe in single ones', 'She said:\n\n‘We don’t sail.’', '> We don’t sail.'],
    ['marked as such', 'She said:\n\n> “The ferry sails.”', '> “The ferry sails.”'],
  ])('stands behind a colon %s', (_, text, quotation) => {
    const day = readCopy(`One.\n\n${text}\n\nTwo.`);

    expect(day.originalEntry).toBe(`One.\n\nShe said:\n\n${quotation}\n\nTwo.`);
    expect(listFindings(day)).toEqual([]);
  }); // prettier-ignore

  it('stands behind the colon of a line that a mark begins', () => {
    const day = readCopy('UPDATE 1400 GMT: She said:\n\n“The ferry sails.”');

    expect(day.updates[0]?.body).toBe('She said:\n\n> The ferry sails.');
  });

  it('announces the next where it ends in a colon only as a paragraph does', () => {
    expect(readText('She said:\n“And he:”\n\n“No.”')).toBe('She said:\n\n> And he:\n\n“No.”');
  });
});

describe('a lost embed', () => {
  it.each([
    ['a paragraph follows', 'She said:\n\nThe ferry sails.', 'She said:\n\n[embed]\n\nThe ferry sails.'],
    ['two blank lines follow', 'She said:\n\n\n“The ferry sails.”', 'She said:\n\n[embed]\n\n“The ferry sails.”'],
    ['furniture follows directly', 'She said:\nBack to Top\n“No.”', 'She said:\n\n[embed]\n\n“No.”'],
    ['furniture follows', 'She said:\n\nBack to Top\n\n“No.”', 'She said:\n\n[embed]\n\n“No.”'],
    ['a quotation follows that is not the whole', 'She said:\n\n“No,” she said.', 'She said:\n\n[embed]\n\n“No,” she said.'],
    ['a heading follows', 'She said:\n\nHeavy Losses', 'She said:\n\n[embed]\n\n## Heavy Losses'],
    ['nothing follows', 'She said:', 'She said:\n\n[embed]'],
    ['the colon stands before a quotation mark', '“She said:”', '“She said:”\n\n[embed]'],
    ['the colon is the second line’s', 'One.\nShe said:', 'One.\nShe said:\n\n[embed]'],
  ])('is found where %s', (_, text, markdown) => {
    const day = readCopy(`Start.\n\n${text}`);

    expect(day.originalEntry).toBe(`Start.\n\n${markdown}`);
    expect(listFindings(day).map((finding) => finding.replace(/\d+ /, ''))).toEqual(['embed-missing']);
  }); // prettier-ignore

  it.each([
    ['an embed', '[embed https://example.org/post text="The words"]'],
    ['an embed slot', '[embed]'],
    ['a list', '- the crane\n- the ferry'],
  ])('is not looked for where %s follows', (_, mark) => {
    expect(readText(`She said:\n\n${mark}`)).toBe(`She said:\n\n${mark}`);
  });

  it('is not found in a line of a See list', () => {
    expect(readText('One.\n\nSee The Harbour: A History\n\nTwo.')).toBe(
      'One.\n\nSee The Harbour: A History\n\nTwo.',
    );
  });
});

describe('a related list', () => {
  it.each([
    ['directly below', 'Related Articles\nThe old crane\nWho Owns the Quay?'],
    ['after a blank line', 'Related Articles\n\nThe old crane\n\nWho Owns the Quay?'],
    ['below Related', 'Related\n\nThe old crane\nWho Owns the Quay?'],
  ])('has the short lines %s', (_, list) => {
    const day = readCopy(`One.\n\n${list}`);

    expect(day.related).toEqual([{ text: 'The old crane' }, { text: 'Who Owns the Quay?' }]);
    expect(day.originalEntry).toBe('One.');
  });

  it('ends at a sentence', () => {
    const day = readCopy('One.\n\nRelated Articles\n\nThe old crane\n\nThe ferry sails.\n\nthe quay');

    expect(day.related).toEqual([{ text: 'The old crane' }]);
    expect(day.originalEntry).toBe('One.\n\nThe ferry sails.\n\nthe quay');
  });

  it('is a heading where nothing short follows', () => {
    expect(readText('One.\n\nRelated\n\nThe ferry sails.')).toBe('One.\n\n## Related\n\nThe ferry sails.');
  });
});

describe('a paragraph', () => {
  it.each([
    ['one line', 'The ferry sails.'],
    ['two lines', 'The ferry\nsails.'],
    ['Arabic', 'تبحر العبارة الليلة من الميناء.'],
    ['emoji', '😀 The ferry 👩‍🚒 sails 🚢'],
    ['a colon within', 'The captain: we sail.'],
  ])('holds %s', (_, text) => {
    expect(readText(`Start.\n\n${text}`)).toBe(`Start.\n\n${text}`);
  });
});

describe('block marks', () => {
  it.each([
    ['[photo 0190b1c2 caption="The ferry" credit="Anders" alt="A ship" warning="Blood"]'],
    ['[embed https://example.org/post text="The words of the post"]'],
    ['- the crane\n- the ferry'],
    ['> The ferry sails.'],
    ['## weather'],
  ])('are taken back: %s', (mark) => {
    const day = readCopy(`Start.\n\n${mark}\n\nEnd.`);

    expect(day.originalEntry).toBe(`Start.\n\n${mark}\n\nEnd.`);
    expect(listFindings(day)).toEqual([]);
  });

  it('are words where they are written wrongly', () => {
    expect(readText('Start.\n\n[photo of the ferry]. He said.')).toBe(
      'Start.\n\n[photo of the ferry]. He said.',
    );
  });
});
