import { createPublicKey, generateKeyPairSync, hash, type KeyObject } from 'node:crypto';

export interface InternalKeyPair {
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** A pair that never leaves the memory of this process. */
export function generateEd25519(): InternalKeyPair {
  return generateKeyPairSync('ed25519');
}

/** @throws TypeError for a key of another kind, at start rather than at the first request */
export function assertEd25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError(`an Ed25519 key is needed, not ${key.asymmetricKeyType}`);
  return key;
}

/** The name of a key pair, from its public half: nobody has to agree on one. */
export function keyIdOf(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return hash('sha256', publicKey.export({ type: 'spki', format: 'der' }), 'base64url');
}

const PUBLIC_KEY = /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g;

/** Every key of a file that holds one or several, one below the other.
 *  @throws TypeError when it holds none, or anything else between them: a damaged key must not go unnoticed */
export function publicKeysIn(pem: string): KeyObject[] {
  const found = pem.match(PUBLIC_KEY) ?? [];
  if (found.length === 0 || /-----/.test(pem.replaceAll(PUBLIC_KEY, ''))) throw new TypeError('expected public keys in PEM and no other key');
  return found.map((one) => assertEd25519(createPublicKey(one)));
}
