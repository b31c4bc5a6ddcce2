import { describe, expect, it } from '@jest/globals';
import { systemIdentity } from './identity.ts';
import { generateEd25519, type InternalKeyPair } from './keys.ts';
import { loadSigner, type TokenSigner } from './token-signer.ts';
import { loadVerifier, type TokenVerifier } from './token-verifier.ts';

const [old, fresh] = [generateEd25519(), generateEd25519()];
const publicPem = ({ publicKey }: InternalKeyPair): string => publicKey.export({ type: 'spki', format: 'pem' }).toString();
const gatewayWith = ({ privateKey }: InternalKeyPair): TokenSigner => loadSigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const subgraphWith = (...pairs: InternalKeyPair[]): TokenVerifier => loadVerifier(pairs.map(publicPem).join(''));

const asked = systemIdentity('gateway', 'request-1');
const asks = async (signer: TokenSigner, verifier: TokenVerifier): Promise<unknown> =>
  verifier.verify(await signer.sign({ ...asked }, 'billing'), 'billing');
const refused = { code: 'UNAUTHENTICATED' };

describe('while the internal key is replaced (S9)', () => {
  it('a subgraph that lists both keys believes gateways with either', async () => {
    const subgraph = subgraphWith(old, fresh);
    expect(await asks(gatewayWith(old), subgraph)).toEqual(asked);
    expect(await asks(gatewayWith(fresh), subgraph)).toEqual(asked);
  });

  it('a key that is not listed yet, or not any more, is refused', async () => {
    await expect(asks(gatewayWith(fresh), subgraphWith(old))).rejects.toMatchObject(refused);
    await expect(asks(gatewayWith(old), subgraphWith(fresh))).rejects.toMatchObject(refused);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a key that was cut off', publicPem(old) + publicPem(fresh).slice(0, -30)],
    ['a private key', publicPem(old) + fresh.privateKey.export({ type: 'pkcs8', format: 'pem' })],
  ])('a file of keys with %s in it is refused at start', (_, pem) => {
    expect(() => loadVerifier(pem)).toThrow(TypeError);
  });
});
