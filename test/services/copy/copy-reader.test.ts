import { afterEach, describe, expect, it } from '@jest/globals';
import { CopyError } from '../../../src/formats/copy/copy-error.ts';
import { type CopyReader, openCopyReader } from '../../../src/services/copy/copy-reader.ts';

const OPTIONS = { knownSeries: [{ name: 'Coast Daily', slug: 'coast-daily' }] };

const fileOf = (copy: string) => ({ path: 'day.txt', bytes: new TextEncoder().encode(copy) });
const writeDay = (text: string) =>
  `Harbour Daily, March 5, 2026: Fog\n\nUPDATE 1400 GMT: ${text}\n\nORIGINAL ENTRY: As in Coast Daily, March 4.\n`;

describe.each([
  ['on this thread', 1],
  ['on a thread beside it', 1000],
])('a reader of copy %s', (_where, files) => {
  let reader: CopyReader | undefined;
  const read = (copy: string) => {
    reader ??= openCopyReader(files);
    return reader.read(fileOf(copy), OPTIONS);
  };
  afterEach(async () => {
    await reader?.close();
    reader = undefined;
  });

  it('gives a day, the hash of its copy, and what its texts are found by', async () => {
    const { copy, copyHash, index } = await read(writeDay('*Fog* over the quay.'));

    expect(copy).toMatchObject({ series: 'Harbour Daily', day: '2026-03-05', title: 'Fog' });
    expect(copyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(index.entry.references).toMatchObject([
      { kind: 'entry', series: 'coast-daily', day: '2026-03-04' },
    ]);
    expect(index.updates).toMatchObject([{ body: 'Fog over the quay.', words: 'fog over the quay' }]);
  });

  it('says what stops a text from being read, with its line, and reads the next one', async () => {
    const [first, second] = await Promise.allSettled([
      read('Harbour Daily, March 5, 2026: Fog\n\nUPDATE 2561 GMT: Never.\n'),
      read(writeDay('Fog.')),
    ]);

    expect(first).toMatchObject({ status: 'rejected', reason: { line: 3 } });
    expect(first.status === 'rejected' && first.reason).toBeInstanceOf(CopyError);
    expect(second).toMatchObject({ status: 'fulfilled', value: { copy: { title: 'Fog' } } });
  });

  it('tells of bytes that are no text', async () => {
    await expect(read('')).rejects.toThrow('the file is empty: there is nothing to import.');
  });
});

describe('a reader of copy whose thread has ended', () => {
  it('keeps nobody waiting', async () => {
    const reader = openCopyReader(1000);
    await reader.close();
    await expect(reader.read(fileOf(writeDay('Fog.')), OPTIONS)).rejects.toThrow('has ended');
  });
});
