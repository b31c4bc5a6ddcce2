import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { SignJWT } from 'jose';
import { personVerifier, type PersonVerifier } from './person/person-verifier.ts';

/** What the gateway of the demo believes. */
export const demoTokens = { issuer: 'guanjia-demo', audience: 'guanjia', algorithm: 'ES256' } as const;

/** Hands out tokens to whoever asks: for the demo on one's own machine, and nowhere else. */
export interface DemoIssuer {
  verifier: PersonVerifier;
  tokenFor(personId: string): Promise<string>;
}

export interface DemoIssuerOptions {
  /** Where the gateway will listen. */
  host: string;
  /** Keeps the key, so that tokens survive a restart; without it the key dies with the process. */
  keyFile?: string;
}

/** @throws Error when the gateway would be reachable from another machine */
export function demoIssuer({ host, keyFile }: DemoIssuerOptions): DemoIssuer {
  assertLoopback(host);
  const privateKey = keyFile === undefined ? newKey() : keptKey(keyFile);
  const publicKey = createPublicKey(privateKey);
  const { issuer, audience, algorithm } = demoTokens;
  return {
    verifier: personVerifier({ issuer, audience, algorithms: [algorithm], keys: async () => publicKey }),
    tokenFor: (personId) => new SignJWT()
      .setProtectedHeader({ alg: algorithm })
      .setIssuer(issuer).setAudience(audience).setSubject(personId)
      .setIssuedAt().setExpirationTime('12h')
      .sign(privateKey),
  };
}

/** @throws Error unless the host can be reached from this machine alone */
export function assertLoopback(host: string): void {
  if (!isLoopback(host)) throw new Error(`the demo issuer works on loopback alone, not on ${host}`);
}

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

function keptKey(file: string): KeyObject {
  if (!existsSync(file)) {
    writeFileSync(file, newKey().export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return createPrivateKey(readFileSync(file));
}
