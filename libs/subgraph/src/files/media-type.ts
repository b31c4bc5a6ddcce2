/** The kinds of files that the house takes in. */
export type MediaType = keyof typeof signatures;

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How many bytes from the beginning are enough to tell. */
export const SNIFFED_BYTES = 4_096;

const signatures = {
  'image/png': (head: Buffer) => startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/jpeg': (head: Buffer) => startsWith(head, [0xff, 0xd8, 0xff]),
  'application/pdf': (head: Buffer) => startsWith(head, [...Buffer.from('%PDF-')]),
  [XLSX]: (head: Buffer) => isZip(head) && /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|customXml\/)/.test(firstEntry(head)),
  'text/csv': (head: Buffer) => isText(head) && !isMarkup(head),
} as const;

/** What a file is, as its first bytes say; its name and what the sender calls it count for nothing.
 *  @returns undefined for everything that is not taken in: programs, web pages, archives, old binary workbooks …
 *  @source assumption */
export function mediaTypeOf(head: Buffer): MediaType | undefined {
  return (Object.keys(signatures) as MediaType[]).find((type) => signatures[type](head));
}

/** A word for what was refused, for the person who sent it. */
export function nameOfRefused(head: Buffer): string {
  if (isZip(head)) return 'ZIP';
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return 'XLS';
  if (isText(head)) return 'HTML/XML';
  return 'binary';
}

const startsWith = (head: Buffer, bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);

const isZip = (head: Buffer): boolean => startsWith(head, [0x50, 0x4b, 0x03, 0x04]);

/** The name of an archive's first entry: a workbook begins with its own parts. */
function firstEntry(head: Buffer): string {
  const length = head.length >= 30 ? head.readUInt16LE(26) : 0;
  return head.subarray(30, 30 + length).toString('latin1');
}

/** Text of any encoding: hardly any control characters. UTF-16 counts, so that its reader can say what is wrong with it. */
function isText(head: Buffer): boolean {
  if (head.length === 0) return false;
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return true;
  const controls = head.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d).length;
  return controls * 50 <= head.length;
}

/** Web pages under the name of a table are common, and dangerous where somebody opens them. */
const isMarkup = (head: Buffer): boolean => /^(\xef\xbb\xbf)?\s*</.test(head.subarray(0, 200).toString('latin1'));
