import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readGatewayConfig } from './gateway.config.ts';

const folder = mkdtempSync(join(tmpdir(), 'gateway-config-'));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const env = () => ({
  GATEWAY_PORT: '4000',
  OIDC_ISSUER: 'https://id.example',
  OIDC_AUDIENCE: 'guanjia',
  OIDC_JWKS_URL: 'https://id.example/jwks',
  INTERNAL_SIGNING_KEY_FILE: file('key.pem', 'the key'),
  SUBGRAPH_URLS: 'archives=http://archives:4001, hr-training=http://hr-training:4002',
  SUPERGRAPH_FILE: file('supergraph.graphql', 'the supergraph'),
});

describe('the environment of a gateway process', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read once, with careful defaults', () => {
    expect(readGatewayConfig(env())).toEqual({
      GATEWAY_HOST: '127.0.0.1',
      GATEWAY_PORT: 4000,
      GATEWAY_INTROSPECTION: 'off',
      GATEWAY_STOP_DELAY_MS: 1000,
      OIDC_ISSUER: 'https://id.example',
      OIDC_AUDIENCE: 'guanjia',
      OIDC_JWKS_URL: 'https://id.example/jwks',
      OIDC_ALGORITHMS: ['RS256', 'ES256'],
      INTERNAL_SIGNING_KEY_FILE: 'the key',
      SUBGRAPH_URLS: { archives: 'http://archives:4001', 'hr-training': 'http://hr-training:4002' },
      SUPERGRAPH_FILE: 'the supergraph',
    });
  });

  it('is refused with everything that is wrong at once', () => {
    const wrong = { ...env(), GATEWAY_PORT: '99999', OIDC_ISSUER: undefined, OIDC_JWKS_URL: 'ftp://x', SUBGRAPH_URLS: 'archives', SUPERGRAPH_FILE: '/nowhere' };
    const read = (): unknown => readGatewayConfig(wrong);
    for (const name of ['GATEWAY_PORT', 'OIDC_ISSUER', 'OIDC_JWKS_URL', 'SUBGRAPH_URLS', 'SUPERGRAPH_FILE']) expect(read).toThrow(name);
  });

  it.each([
    ['GATEWAY_PORT', ''],
    ['OIDC_ALGORITHMS', 'RS256,none'],
    ['OIDC_ALGORITHMS', 'HS256'],
    ['SUBGRAPH_URLS', ''],
    ['SUBGRAPH_URLS', 'archives=http://archives:4001'],
  ])('is refused with %s=%p', (name, value) => {
    expect(() => readGatewayConfig({ ...env(), [name]: value })).toThrow(name);
  });
});
