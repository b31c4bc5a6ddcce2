import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { KeysUnusable, keysInUse, type PersonalDataKeys } from './keys.ts';

const SEALED = /^v1:([\w-]{1,32}):([\w-]{16}):([\w-]{22}):([\w-]*)$/;

/** A value closed: `v1:<key id>:<iv>:<tag>:<cipher>`, AES-256-GCM.
 *  @param place  where it stands, e.g. `ticket.contact_phone`; it opens there and nowhere else
 *  @source RELIABILITY 20 */
export function seal(text: string, place: string, { active, byId }: PersonalDataKeys = keysInUse()): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', byId.get(active)!, iv).setAAD(Buffer.from(place));
  const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return ['v1', active, ...[iv, cipher.getAuthTag(), closed].map((part) => part.toString('base64url'))].join(':');
}

/** The value in clear. What was written before values were sealed is in clear already.
 *  @throws KeysUnusable when its key is not among ours, or it stood elsewhere, or was changed */
export function open(stored: string, place: string, { byId }: PersonalDataKeys = keysInUse()): string {
  const parts = SEALED.exec(stored);
  if (!parts) return stored;
  const [, keyId, iv, tag, closed] = parts as unknown as [string, string, string, string, string];
  const key = byId.get(keyId);
  if (!key) throw new KeysUnusable(`the key ${keyId} is not among the keys in use`);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url')).setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, 'base64url'));
  try {
    return decipher.update(closed, 'base64url', 'utf8') + decipher.final('utf8');
  } catch {
    throw new KeysUnusable(`a sealed value of ${place.split(':')[0]} does not open`);
  }
}

/** Is it closed under the active key? */
export const isCurrent = (stored: string, { active }: PersonalDataKeys = keysInUse()): boolean => SEALED.exec(stored)?.[1] === active;
