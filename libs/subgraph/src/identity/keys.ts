import { generateKeyPairSync, type KeyObject } from 'node:crypto';

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
