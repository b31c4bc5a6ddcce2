import { archivesErrors } from '../../archives.errors.ts';

export type Encoding = 'UTF_8' | 'GB18030';

/** What the importer says of the file; AUTO looks for itself. */
export type EncodingAsked = 'AUTO' | Encoding;

const LABELS = { UTF_8: 'utf-8', GB18030: 'gb18030' } as const;
const NAMES = { UTF_8: 'UTF-8', GB18030: 'GB18030' } as const;

/** Turns the bytes of a text into text. Old spreadsheet programs write GB18030 (GBK) without saying so: bytes that are no
 *  UTF-8 are read that way. A text that is UTF-8 but for a few broken rows is told from it by its other rows.
 *  @throws ENCODING_REFUSED (UTF-16), BYTES_UNREADABLE with the row
 *  @source assumption */
export function decoded(bytes: Uint8Array, asked: EncodingAsked): { text: string; encoding: Encoding } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw archivesErrors.error('ENCODING_REFUSED', { params: { encoding: 'UTF-16' } });
  }
  const encoding = asked === 'AUTO' ? detected(bytes) : asked;
  const text = decode(bytes, encoding);
  if (text !== null) return { text, encoding };
  const row = linesOf(bytes).findIndex((line) => decode(line, encoding) === null) + 1;
  throw archivesErrors.error('BYTES_UNREADABLE', { params: { row, encoding: NAMES[encoding] } });
}

function detected(bytes: Uint8Array): Encoding {
  if (decode(bytes, 'UTF_8') !== null) return 'UTF_8';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF_8';
  const telling = linesOf(bytes).filter((line) => line.some((byte) => byte > 0x7f));
  const utf8 = telling.filter((line) => decode(line, 'UTF_8') !== null).length;
  return utf8 * 2 > telling.length ? 'UTF_8' : 'GB18030';
}

/** null when the bytes are not of this encoding; a mark at the beginning is left out. */
function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No character of either encoding has a line feed as one of its bytes. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return [...lines, bytes.subarray(from)];
}
