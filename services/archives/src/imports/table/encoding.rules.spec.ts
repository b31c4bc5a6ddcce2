import { describe, expect, it } from '@jest/globals';
import { decoded } from './encoding.rules.ts';

const utf8 = (text: string): Buffer => Buffer.from(text);
/** 区域,名称 and 模 as GBK; the latter is valid UTF-8 by accident. */
const GBK_HEADER = Buffer.from('c7f8d3f22cc3fbb3c60a', 'hex');
const GBK_MO = Buffer.from('c4a30a', 'hex');
const refusal = (code: string, params: object) => expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('the encoding of a text', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8', utf8('区域,名称\n'), '区域,名称\n', 'UTF_8'],
    ['UTF-8 with a mark at its beginning', utf8('\ufeff区域,名称\n'), '区域,名称\n', 'UTF_8'],
    ['plain ASCII', utf8('region,name\n'), 'region,name\n', 'UTF_8'],
    ['GB18030', GBK_HEADER, '区域,名称\n', 'GB18030'],
    ['GB18030 with a row that looks like UTF-8', Buffer.concat([GBK_HEADER, GBK_MO, GBK_HEADER]), '区域,名称\n模\n区域,名称\n', 'GB18030'],
    ['GB18030 in four bytes', Buffer.concat([GBK_HEADER, Buffer.from('9439fc360a', 'hex')]), '区域,名称\n😀\n', 'GB18030'],
    ['nothing', Buffer.alloc(0), '', 'UTF_8'],
  ])('is found by itself: %s', (_, bytes, text, encoding) => {
    expect(decoded(bytes, 'AUTO')).toEqual({ text, encoding });
  });

  it('can be asked for', () => {
    expect(decoded(GBK_MO, 'AUTO').encoding).toBe('UTF_8');
    expect(decoded(GBK_MO, 'GB18030')).toEqual({ text: '模\n', encoding: 'GB18030' });
  });

  it('is refused when it is UTF-16, of either kind', () => {
    const little = Buffer.from('\ufeff区域', 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) expect(() => decoded(bytes, 'AUTO')).toThrow(refusal('ENCODING_REFUSED', { encoding: 'UTF-16' }));
  });

  it.each<[string, Uint8Array, 'AUTO' | 'UTF_8' | 'GB18030', object]>([
    ['a broken row among good ones', Buffer.concat([utf8('区域\n徐汇\n'), Buffer.from([0xe5, 0xbe, 0x0a]), utf8('金山\n')]), 'AUTO', { row: 3, encoding: 'UTF-8' }],
    ['a file that says it is UTF-8 and is not', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), GBK_HEADER]), 'AUTO', { row: 1, encoding: 'UTF-8' }],
    ['bytes of no encoding', Buffer.concat([GBK_HEADER, Buffer.from([0xff, 0xff, 0x0a])]), 'AUTO', { row: 2, encoding: 'GB18030' }],
    ['another encoding than was asked for', GBK_HEADER, 'UTF_8', { row: 1, encoding: 'UTF-8' }],
  ])('names the row of %s', (_, bytes, asked, params) => {
    expect(() => decoded(bytes, asked)).toThrow(refusal('BYTES_UNREADABLE', params));
  });
});
