import { describe, expect, it } from '@jest/globals';
import { linkOfLine, toPlainLine } from '../../src/domain/plain-line.ts';

describe('toPlainLine', () => {
  it.each([
    ['The ferry sails.', 'The ferry sails.'],
    ['The *old* **ferry**', 'The old ferry'],
    ['1976\\. \\*It\\* began', '1976. *It* began'],
    ['C:\\\\quay', 'C:\\quay'],
    ['the [old *ferry*](https://example.org/a*b)', 'the old ferry'],
    ['[an \\[old\\] one](mailto:a@example.org)', 'an [old] one'],
    ['\\[no\\](https://example.org/)', '[no](https://example.org/)'],
    ['[no] (https://example.org/)', '[no] (https://example.org/)'],
  ])('of %j is %j', (line, plain) => {
    expect(toPlainLine(line)).toBe(plain);
  });
});

describe('linkOfLine', () => {
  it.each([
    ['[The Fog](https://example.org/fog)', 'https://example.org/fog'],
    [' [The Fog](http://example.org/) ', 'http://example.org/'],
    ['[The Fog](https://example.org/fog) again', null],
    ['[The Fog](javascript:alert)', null],
    ['The Fog', null],
  ])('of %j is %s', (line, url) => {
    expect(linkOfLine(line)).toBe(url);
  });
});
