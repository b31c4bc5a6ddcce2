// The identity provider of the proof: it publishes one public key. Whoever has the private key signs the tokens.
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const key = createPublicKey(readFileSync('/run/secrets/issuer_public_key'));
const keys = JSON.stringify({ keys: [{ ...key.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] });

const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys)).listen(8080);
process.once('SIGTERM', () => server.close().closeAllConnections());
