import { describe, expect, it } from 'vitest';
import { Refusal } from '../../shared/errors/refusal';
import { decodeText } from './decode-text';

const utf16 = (text: string, big: boolean): Buffer => {
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return big ? little.swap16() : little;
};

describe('decoding foreign text', () => {
  it.each([
    ['plain UTF-8', Buffer.from('Peña'), 'Peña', 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFPeña'), 'Peña', 'utf-8'],
    ['UTF-16 little', utf16('Peña', false), 'Peña', 'utf-16le'],
    ['UTF-16 big', utf16('Peña', true), 'Peña', 'utf-16be'],
    ['Windows-1252', Buffer.from([0x93, 0x50, 0x65, 0xf1, 0x61, 0x94]), '“Peña”', 'windows-1252'],
    ['P19 a curly apostrophe in UTF-8', Buffer.from([0x49, 0xe2, 0x80, 0x99, 0x76, 0x65]), 'I’ve', 'utf-8'],
    ['P19 a curly apostrophe of Windows', Buffer.from([0x49, 0x92, 0x76, 0x65]), 'I’ve', 'windows-1252'],
    ['a declared page', Buffer.concat([Buffer.from('<meta charset="iso-8859-2">'), Buffer.from([0xb3])]), '<meta charset="iso-8859-2">ł', 'iso-8859-2'],
    ['a page that lies', Buffer.concat([Buffer.from('<meta charset=utf-8>'), Buffer.from([0xf1])]), '<meta charset=utf-8>ñ', 'windows-1252'],
    ['a page in UTF-8 that declares something else', Buffer.from('<meta charset=windows-1251>ñ'), '<meta charset=windows-1251>ñ', 'utf-8'],
  ])('%s', (_name, bytes, text, encoding) => {
    expect(decodeText(bytes, 'x')).toEqual({ text, encoding });
  });

  it.each([
    ['a ZIP', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])],
    ['a PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 1, 2])])],
    ['noise', Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 37) % 256))],
    ['UTF-16 without a mark', Buffer.from('Peña', 'utf16le')],
    ['broken UTF-16', Buffer.from([0xff, 0xfe, 0x41])],
  ])('refuses %s', (_name, bytes) => {
    expect(() => decodeText(bytes, 'x')).toThrow(Refusal);
  });
});
