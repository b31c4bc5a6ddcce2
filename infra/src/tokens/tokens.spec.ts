import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoIssuer, type DemoIssuer } from '@guanjia/gateway';
import { fullSize } from '../demo/plan/demo-size.ts';
import { planPlaces } from '../demo/plan/places.ts';
import { holderOf } from './demo-person.ts';
import { demoIssuerKey } from './issuer-key.ts';
import { mintToken } from './mint.ts';
import { readTokenOptions } from './token-options.ts';

let home: string;
let issuer: DemoIssuer;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'guanjia-token-'));
  issuer = demoIssuer({ host: '127.0.0.1', keyFile: path.join(home, 'demo-issuer.pem') });
});
afterAll(() => rmSync(home, { recursive: true }));

async function minted(...args: string[]): Promise<{ id: string; token: string }> {
  const { person, role, scope, ...asked } = readTokenOptions(args);
  const { id } = holderOf({ person, role, scope });
  return { id, token: await mintToken({ ...asked, personId: id, issuerKey: demoIssuerKey({ GUANJIA_HOME: home }), now: Date.now() }) };
}

const headerOf = (token: string): unknown => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString());

it.each([[['--role', 'CSR']], [['--role', 'TEC', '--expires', '5m']], [['--role', 'GQ', '--scope', 'group']], [['--person', 'somebody']]])('the gateway of the demo believes a token made with %j', async (args) => {
  const { id, token } = await minted(...args);
  expect(await issuer.verifier.verify(token)).toMatchObject({ id });
});

it('is for the one who holds the role there, by id or code of the place', () => {
  const { estates: [one, other], regions: [region] } = planPlaces(fullSize);
  const holder = (role: string, scope: string): string => holderOf(readTokenOptions(['--role', role, '--scope', scope])).id;
  expect(holder('PM', `estate:${one!.code}`)).toBe(holder('PM', `estate:${one!.id}`));
  expect(holder('PM', `estate:${one!.code}`)).not.toBe(holder('PM', `estate:${other!.code}`));
  expect(holder('RM', `region:${region!.code}`)).toBe(holder('RM', `region:${region!.id}`));
});

it('is for an owner or a tenant of the estate as well', () => {
  const { estates: [one, other] } = planPlaces(fullSize);
  const holder = (role: string, code: string) => holderOf(readTokenOptions(['--role', role, '--scope', `estate:${code}`]));
  const membersOf = ({ buildings }: typeof one & object, relation: string): string[] =>
    buildings.flatMap(({ units }) => units.flatMap(({ household }) => household?.members.filter((member) => member.relation === relation).map(({ id }) => id) ?? []));
  expect(membersOf(one!, 'OWNER')).toContain(holder('OWN', one!.code).id);
  expect(membersOf(other!, 'OWNER')).toContain(holder('OWN', other!.code).id);
  expect(membersOf(one!, 'TENANT')).toContain(holder('TEN', one!.code).id);
});

describe('a token that is wrong on purpose', () => {
  it.each([
    [['--expires', '-5m'], 'ES256'], [['--audience', 'another'], 'ES256'], [['--issuer', 'another'], 'ES256'], [['--key', 'other'], 'ES256'],
    [['--algorithm', 'none'], 'none'], [['--algorithm', 'HS256'], 'HS256'], [['--algorithm', 'RS256'], 'RS256'], [['--algorithm', 'EdDSA'], 'EdDSA'],
  ])('%j says so and is refused (S7)', async (args, alg) => {
    const { token } = await minted('--role', 'CSR', ...args);
    expect(headerOf(token)).toMatchObject({ alg });
    await expect(issuer.verifier.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

it.each([[['--role', 'KING']], [['--role', 'CSR', '--person', 'x']], [[]], [['--person', 'x', '--scope', 'group']], [['--role', 'CSR', '--expires', 'soon']], [['--nonsense', 'x']]])(
  'asks again for %j, and says how', (args) => {
    expect(() => readTokenOptions(args)).toThrow(/Wrong arguments:[\s\S]*npm run token/);
  });

it('says so when nobody of the demo is meant', () => {
  expect(() => holderOf(readTokenOptions(['--role', 'RM', '--scope', 'group']))).toThrow('None of the demo people');
  expect(() => holderOf(readTokenOptions(['--role', 'RM', '--scope', 'region:nowhere']))).toThrow('No such region');
});

it('works in the home of a demo alone, and never in production', () => {
  expect(() => demoIssuerKey({ GUANJIA_HOME: tmpdir() })).toThrow('no home of a demo');
  expect(() => demoIssuerKey({ GUANJIA_HOME: home, NODE_ENV: 'production' })).toThrow('production');
});
