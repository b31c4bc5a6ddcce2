import { generateEd25519 } from './keys.ts';
import { tokenSigner, type TokenSigner } from './token-signer.ts';
import { tokenVerifier, type TokenVerifier } from './token-verifier.ts';

export interface InternalKeys {
  signer: TokenSigner;
  verifier: TokenVerifier;
}

/** For gateway and subgraphs in one process: both ends of a key pair that no file ever holds. */
export function generateInternalKeys(now?: () => number): InternalKeys {
  const { privateKey, publicKey } = generateEd25519();
  return { signer: tokenSigner(privateKey, now), verifier: tokenVerifier([publicKey], now) };
}
