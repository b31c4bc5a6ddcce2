export { bearerToken, INTERNAL_TOKEN_SECONDS, systemIdentity, type Identity } from './identity.ts';
export { generateInternalKeys, type InternalKeys } from './internal-keys.ts';
export { loadSigner, type TokenSigner } from './token-signer.ts';
export { loadVerifier, type TokenVerifier } from './token-verifier.ts';
