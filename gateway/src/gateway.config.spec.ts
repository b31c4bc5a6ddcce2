import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { doorOf, readGatewayConfig } from './gateway.config.ts';

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
      GATEWAY_EXPLORER: 'off',
      GATEWAY_STOP_DELAY_MS: 1000,
      GATEWAY_ORIGINS: [],
      GATEWAY_OPERATION_COST: 1_000,
      GATEWAY_POINTS_PER_MINUTE: 10_000,
      GATEWAY_WRONG_TOKENS_PER_MINUTE: 20,
      GATEWAY_TRUSTED_PROXIES: [],
      GATEWAY_PERSISTED: 'off',
      METRICS_HOST: '127.0.0.1',
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
    const wrong = { ...env(), GATEWAY_PORT: '99999', OIDC_ISSUER: undefined, OIDC_JWKS_URL: 'ftp://x', SUBGRAPH_URLS: 'archives', SUPERGRAPH_FILE: '/nowhere', NATS_URL: 'http://nats' };
    const read = (): unknown => readGatewayConfig(wrong);
    for (const name of ['GATEWAY_PORT', 'OIDC_ISSUER', 'OIDC_JWKS_URL', 'SUBGRAPH_URLS', 'SUPERGRAPH_FILE', 'NATS_URL']) expect(read).toThrow(name);
  });

  it('knows which pages may ask, and which documents are registered', () => {
    const hash = createHash('sha256').update('{ a }').digest('hex');
    const manifest = (documents: object) => file('manifest.json', JSON.stringify({ format: 'guanjia-persisted-documents', version: 1, documents }));
    const given = { ...env(), GATEWAY_ORIGINS: 'https://app.example.com, http://localhost:5173', GATEWAY_PERSISTED: 'enforce' };
    expect(doorOf(readGatewayConfig({ ...given, GATEWAY_PERSISTED_FILE: manifest({ [hash]: '{ a }' }) }))).toMatchObject({
      origins: ['https://app.example.com', 'http://localhost:5173'], persisted: { mode: 'enforce', documents: new Map([[hash, '{ a }']]) },
    });
    expect(() => readGatewayConfig(given)).toThrow('GATEWAY_PERSISTED_FILE');
    expect(() => readGatewayConfig({ ...given, GATEWAY_PERSISTED_FILE: manifest({ [hash]: '{ b }' }) })).toThrow('another hash');
  });

  it.each([
    ['GATEWAY_PORT', ''],
    ['GATEWAY_ORIGINS', '*'],
    ['GATEWAY_ORIGINS', 'https://app.example.com/'],
    ['GATEWAY_ORIGINS', 'app.example.com'],
    ['GATEWAY_POINTS_PER_MINUTE', '0'],
    ['GATEWAY_TRUSTED_PROXIES', 'proxy.local'],
    ['GATEWAY_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['GATEWAY_PERSISTED', 'yes'],
    ['GATEWAY_PERSISTED_FILE', '/nowhere'],
    ['GATEWAY_PERSISTED_FILE', file('not-a-manifest.json', '{"documents":{}}')],
    ['OIDC_ALGORITHMS', 'RS256,none'],
    ['OIDC_ALGORITHMS', 'HS256'],
    ['SUBGRAPH_URLS', ''],
    ['SUBGRAPH_URLS', 'archives=http://archives:4001'],
  ])('is refused with %s=%p', (name, value) => {
    expect(() => readGatewayConfig({ ...env(), [name]: value })).toThrow(name);
  });
});
