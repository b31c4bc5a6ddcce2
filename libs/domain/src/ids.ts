import { createHash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The id that always belongs to this name in this namespace (UUIDv8 over SHA-256), so that work done twice makes one thing.
 *  @source PLAT-006
 *  @example derivedId('callback-of-ticket', ticketId) */
export function derivedId(namespace: string, name: string): string {
  // The length keeps ('a', 'bc') and ('ab', 'c') apart.
  const hash = createHash('sha256').update(`${namespace.length}:${namespace}${name}`, 'utf8').digest();
  return formatUuid(hash, 0x80);
}

/** A UUIDv7 from its parts: sorts by time of making.
 *  @param unixMs         milliseconds since 1970
 *  @param randomBytes10  ten random bytes; six of their bits give way to version and variant */
export function uuidV7(unixMs: number, randomBytes10: Uint8Array): string {
  if (!Number.isInteger(unixMs) || unixMs < 0 || unixMs >= 2 ** 48) throw new RangeError(`not a UUIDv7 time: ${unixMs}`);
  if (randomBytes10.length !== 10) throw new RangeError(`ten random bytes, not ${randomBytes10.length}`);
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(unixMs, 0, 6);
  bytes.set(randomBytes10, 6);
  return formatUuid(bytes, 0x70);
}

/** Is this a UUID of any version, in either case? The nil and max UUIDs are not ids of anything. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

function formatUuid(source: Uint8Array, version: number): string {
  const bytes = Buffer.from(source.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | version;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
