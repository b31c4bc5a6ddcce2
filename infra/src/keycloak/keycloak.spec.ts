import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { isUuid } from '@guanjia/domain';
import { parse } from 'yaml';
import { root } from '../files.ts';

const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const house = parse(text('docker-compose.yml'), { merge: true });
const example = parse(text('infra/keycloak/compose.yml'));
const oidc = parseEnv(text('infra/keycloak/oidc.env')) as Record<string, string>;
const realm = JSON.parse(text('infra/keycloak/realm.json'));
const { keycloak } = example.services;
const [client] = realm.clients;
const { gateway } = house.services;

const mapper = (kind: string) => client.protocolMappers.find(({ protocolMapper }: { protocolMapper: string }) => protocolMapper === kind).config;
/** A value of a compose file as it is without an environment. */
const byDefault = (value: string): string => value.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');

describe('the Keycloak example', () => {
  it('says the settings that the gateway of docker-compose.yml takes, and no other', () => {
    const taken = Object.entries(gateway.environment as Record<string, string>).filter(([name, value]) => name.startsWith('OIDC_') && value.includes(`\${${name}`));
    expect(Object.keys(oidc).sort()).toEqual(taken.map(([name]) => name).sort());
  });

  it('issues tokens under the name that the gateway believes', () => {
    expect(oidc['OIDC_ISSUER']).toBe(`${byDefault(keycloak.environment.KC_HOSTNAME)}/realms/${realm.realm}`);
    expect(mapper('oidc-audience-mapper')).toMatchObject({ 'included.custom.audience': oidc['OIDC_AUDIENCE'], 'access.token.claim': 'true' });
    expect(realm.defaultSignatureAlgorithm).toBe('RS256');
  });

  it('shows its keys to the gateway, on a network that both are in', () => {
    const { hostname, port, pathname } = new URL(oidc['OIDC_JWKS_URL']!);
    expect(Object.keys(example.services)).toContain(hostname);
    expect(byDefault(keycloak.ports[0])).toBe(`127.0.0.1:8080:${port}`);
    expect(pathname).toBe(`/realms/${realm.realm}/protocol/openid-connect/certs`);
    expect(gateway.networks).toEqual(expect.arrayContaining(keycloak.networks));
    expect(house.networks).toHaveProperty(keycloak.networks);
  });

  it('starts with its profile alone, and the gateway starts without it too', () => {
    expect(keycloak.profiles).toEqual(['keycloak']);
    expect(example.services.gateway.depends_on.keycloak).toMatchObject({ required: false });
  });

  it('imports the realm that lies beside it', () => {
    const [file, place] = keycloak.volumes[0].split(':');
    expect(JSON.parse(text(file)).realm).toBe(realm.realm);
    expect(path.dirname(place)).toBe('/opt/keycloak/data/import');
    expect(keycloak.command).toContain('--import-realm');
  });

  it('puts the employee’s id into the subject, which only administrators may write', () => {
    const { 'user.attribute': attribute, ...config } = mapper('oidc-usermodel-attribute-mapper');
    expect(config).toMatchObject({ 'claim.name': 'sub', 'access.token.claim': 'true' });
    const [{ config: profile }] = realm.components['org.keycloak.userprofile.UserProfileProvider'];
    const known = JSON.parse(profile['kc.user.profile.config'][0]).attributes.find(({ name }: { name: string }) => name === attribute);
    expect(known.permissions.edit).toEqual(['admin']);
    const ids = [randomUUID(), randomUUID().toUpperCase(), 'wangjianguo'];
    expect(ids.map((id) => new RegExp(known.validations.pattern.pattern).test(id))).toEqual(ids.map((id) => isUuid(id) && id === id.toLowerCase()));
  });

  it('lets apps in by code with PKCE or by device, never by password', () => {
    expect(client).toMatchObject({ clientId: 'guanjia-staff', publicClient: true, directAccessGrantsEnabled: false, implicitFlowEnabled: false });
    expect(client.attributes['pkce.code.challenge.method']).toBe('S256');
  });

  it('holds no secret and no person', () => {
    expect(realm.users ?? []).toEqual([]);
    expect(keycloak.environment.KC_BOOTSTRAP_ADMIN_PASSWORD).toMatch(/^\$\{KEYCLOAK_ADMIN_PASSWORD:\?/);
    expect(text('infra/keycloak/realm.json')).not.toMatch(/"(secret|privateKey|credentials)"/);
  });
});
