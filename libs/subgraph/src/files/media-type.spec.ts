import { describe, expect, it } from '@jest/globals';
import { mediaTypeOf, nameOfRefused, XLSX } from './media-type.ts';

const zip = (entry: string): Buffer => {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(entry.length, 26);
  return Buffer.concat([head, Buffer.from(entry), Buffer.alloc(40)]);
};

describe('the kind of a file', () => {
  it.each<[string, Buffer, string]>([
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'image/jpeg'],
    ['PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3', 'latin1'), 'application/pdf'],
    ['a workbook', zip('[Content_Types].xml'), XLSX],
    ['UTF-8 text', Buffer.from('区域,项目名称\r\n徐汇,"乐山一村,"\r\n'), 'text/csv'],
    ['GB18030 text', Buffer.from([0xc7, 0xf8, 0xd3, 0xf2, 0x2c, 0x0a]), 'text/csv'],
    ['UTF-16 text, which its reader explains', Buffer.from('\ufeff区域', 'utf16le'), 'text/csv'],
    ['text with a stray NUL', Buffer.from(`${'区域,项目名称\n'.repeat(20)}\0`), 'text/csv'],
  ])('is read from its first bytes: %s', (_, head, type) => {
    expect(mediaTypeOf(head)).toBe(type);
  });

  it.each<[string, Buffer, string]>([
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0', 'latin1'), 'binary'],
    ['another archive', zip('setup.exe'), 'ZIP'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'XLS'],
    ['a web page that calls itself a table', Buffer.from('\ufeff <html><table>'), 'HTML/XML'],
    ['a drawing with scripts', Buffer.from('<svg onload="x">'), 'HTML/XML'],
    ['nothing', Buffer.alloc(0), 'binary'],
  ])('is refused with a word for it: %s', (_, head, word) => {
    expect([mediaTypeOf(head), nameOfRefused(head)]).toEqual([undefined, word]);
  });
});
