import { describe, expect, it } from '@jest/globals';
import { COPY_MAX_BYTES, decodeCopy } from '../../../src/formats/copy/decode.ts';

describe('decodeCopy', () => {
  it('gives the text of UTF-8', () => {
    expect(decodeCopy(Buffer.from('Fähre أخبار 😀\n'))).toBe('Fähre أخبار 😀\n');
  });

  it('leaves a byte order mark out', () => {
    expect(decodeCopy(Buffer.from('\uFEFFThe ferry sails.'))).toBe('The ferry sails.');
  });

  it('keeps single control characters for the lines to report', () => {
    expect(decodeCopy(Buffer.from('The ferry\0 sails at noon.'))).toBe('The ferry\0 sails at noon.');
  });

  it.each([
    ['nothing', Buffer.from(''), 'the file is empty'],
    ['white space alone', Buffer.from(' \r\n\t\n'), 'the file is empty'],
    ['a byte order mark alone', Buffer.from('\uFEFF'), 'the file is empty'],
    ['Latin-1', Buffer.from('Fähre', 'latin1'), 'not UTF-8'],
    ['a sequence cut in the middle', Buffer.from('é').subarray(0, 1), 'not UTF-8'],
    ['UTF-16', Buffer.from('The ferry sails.', 'utf16le'), 'this is no text'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not UTF-8'],
    ['nulls', Buffer.alloc(2000), 'this is no text'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decodeCopy(bytes)).toThrow(message);
  });

  it('takes 5 MB and not a byte more', () => {
    expect(decodeCopy(Buffer.alloc(COPY_MAX_BYTES, 'a'))).toHaveLength(COPY_MAX_BYTES);
    expect(() => decodeCopy(Buffer.alloc(COPY_MAX_BYTES + 1, 'a'))).toThrow('over 5 MB');
  });
});
