import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generateInternalKeys } from '@guanjia/subgraph';
import { fastify, type FastifyInstance } from 'fastify';
import { aHouse, aLog } from '../gateway.fixture.ts';
import { listening } from '../peer.fixture.ts';
import type { GrantSource } from './grant-source.ts';
import { personGrants } from './person-grants.ts';

const keys = generateInternalKeys();
const manager = { role: 'EM', scopeKind: 'ESTATE', scopeId: 'estate-1' } as const;
const noon = Date.UTC(2026, 10, 21, 4);

describe('the grants of a person (PLAT-003)', () => {
  let hrTraining: FastifyInstance;
  let archives: FastifyInstance;
  let membership: unknown;
  let isArchivesDown: boolean;
  let grants: GrantSource;
  let answer: { status?: number; body?: unknown; isDown?: boolean; isHung?: boolean };
  let asked: string[];
  let seconds: number;

  beforeEach(async () => {
    asked = [];
    seconds = 0;
    membership = undefined;
    isArchivesDown = false;
    answer = { body: { kind: 'EMPLOYEE', state: 'ACTIVE', grants: [manager] } };
    hrTraining = fastify({ forceCloseConnections: true });
    hrTraining.get<{ Params: { id: string } }>('/internal/grants/:id', async (request, reply) => {
      const { actor } = await keys.verifier.verify(request.headers.authorization?.replace('Bearer ', ''), 'hr-training');
      asked.push(`${actor.kind} ${actor.id} asks for ${request.params.id}`);
      if (answer.isDown) request.raw.destroy();
      if (request.params.id.startsWith('owner')) return reply.code(404).send({});
      if (answer.isHung) await new Promise(() => undefined);
      return reply.code(answer.status ?? 200).send(answer.body);
    });
    archives = fastify({ forceCloseConnections: true });
    archives.get<{ Params: { id: string } }>('/internal/memberships/:id', async (request, reply) => {
      await keys.verifier.verify(request.headers.authorization?.replace('Bearer ', ''), 'archives');
      if (isArchivesDown) request.raw.destroy();
      return reply.code(membership ? 200 : 404).send(membership ?? {});
    });
    grants = personGrants({
      targets: { 'hr-training': { url: await listening(hrTraining) }, archives: { url: await listening(archives) } }, signer: keys.signer, log: aLog().log, now: () => noon + seconds * 1_000,
    });
  });
  afterEach(() => Promise.all([hrTraining.close(), archives.close()]));

  const at = (second: number) => {
    seconds = second;
    return grants.grantsOf('employee/1');
  };
  const known = { kind: 'EMPLOYEE', grants: [manager] };

  it('come from hr-training, which is asked by the gateway in its own name', async () => {
    expect(await at(0)).toEqual(known);
    expect(asked).toEqual(['SYSTEM gateway asks for employee/1']);
  });

  it('of an owner come from archives, when hr-training does not know the person', async () => {
    answer = { status: 404, body: {} };
    const home = { role: 'OWN', scopeKind: 'ESTATE', scopeId: 'estate-1' };
    membership = { kind: 'MEMBER', state: 'ACTIVE', grants: [home] };
    expect(await at(0)).toEqual({ kind: 'MEMBER', grants: [home] });
  });

  it('of a person whom nobody knows do not exist', async () => {
    answer = { status: 404, body: {} };
    await expect(at(0)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('are asked for again after 15 seconds and not before', async () => {
    await at(0);
    await at(14.9);
    expect(asked).toHaveLength(1);
    answer.body = { kind: 'EMPLOYEE', state: 'ACTIVE', grants: [] };
    expect(await at(15)).toEqual({ kind: 'EMPLOYEE', grants: [] });
  });

  it('are asked for once however many requests arrive at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => at(0)));
    expect(asked).toHaveLength(1);
  });

  it('serve until they are 60 seconds old while hr-training cannot be reached, and then no more', async () => {
    await at(0);
    answer.isDown = true;
    expect(await at(15)).toEqual(known);
    expect(await at(59.9)).toEqual(known);
    await expect(at(60)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('are asked for at most every other second while hr-training cannot be reached', async () => {
    await at(0);
    answer.isDown = true;
    for (const second of [20, 20.5, 21, 21.9, 22]) await at(second);
    expect(asked).toHaveLength(3);
  });

  it('of employees are asked for as ever while archives cannot be reached and owners knock at the door', async () => {
    await at(0);
    isArchivesDown = true;
    for (const second of [14, 15]) {
      seconds = second;
      await expect(grants.grantsOf('owner/1')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    }
    answer.body = { kind: 'EMPLOYEE', state: 'ACTIVE', grants: [] };
    expect(await at(15)).toEqual({ kind: 'EMPLOYEE', grants: [] });
    seconds = 89;
    await expect(grants.grantsOf('owner/1')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await at(90)).toEqual({ kind: 'EMPLOYEE', grants: [] });
  });

  it('come back as soon as hr-training does', async () => {
    await at(0);
    answer.isDown = true;
    await at(20);
    answer = { body: { kind: 'EMPLOYEE', state: 'ACTIVE', grants: [] } };
    expect(await at(22)).toEqual({ kind: 'EMPLOYEE', grants: [] });
  });

  it('cannot be had of a hr-training that hangs, and nobody waits for it longer than a second or so', async () => {
    answer.isHung = true;
    const start = performance.now();
    await expect(at(0)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.each<[string, () => void]>([
    ['unknown', () => { answer = { status: 404 }; }],
    ['departed (HR-004)', () => { answer.body = { kind: 'EMPLOYEE', state: 'DEPARTED', grants: [manager] }; }],
    ['in a state that is not known here', () => { answer.body = { kind: 'EMPLOYEE', state: 'ROBOT', grants: [manager] }; }],
  ])('of somebody %s are refused at once, also when they were known before', async (_, change) => {
    await at(0);
    change();
    await expect(at(15)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    answer.isDown = true;
    await expect(at(16)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it.each([
    ['an error', { status: 500 }],
    ['a system as person', { body: { kind: 'SYSTEM', state: 'ACTIVE', grants: [] } }],
    ['grants of another shape', { body: { kind: 'EMPLOYEE', state: 'ACTIVE', grants: [{ role: 'GA', scopeKind: 'WORLD', scopeId: null }] } }],
  ])('are not taken from %s', async (_, wrong) => {
    answer = wrong;
    await expect(at(0)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('that are doubted are asked for before they are used again, and serve while hr-training cannot be reached', async () => {
    await at(0);
    grants.doubt(({ kind }) => kind === 'MEMBER');
    await at(1);
    expect(asked).toHaveLength(1);
    grants.doubt(({ kind }) => kind === 'EMPLOYEE');
    answer.isDown = true;
    expect(await at(2)).toEqual(known);
    answer = { body: { kind: 'EMPLOYEE', state: 'ACTIVE', grants: [] } };
    expect(await at(5)).toEqual({ kind: 'EMPLOYEE', grants: [] });
    await at(6);
    expect(asked).toHaveLength(3);
  });

  it('that were doubted while a question was under way are asked for anew', async () => {
    const underWay = at(0);
    grants.doubt(() => true);
    await Promise.all([underWay, at(0)]);
    expect(asked).toHaveLength(2);
  });

  it('are asked for anew once a notice evicted them, also while a question is under way', async () => {
    await at(0);
    grants.evict('employee/1');
    const underWay = at(1);
    grants.evict('employee/1');
    await Promise.all([underWay, at(1)]);
    expect(asked).toHaveLength(3);
  });
});

describe('at the front door', () => {
  it.each([
    ['UNAUTHENTICATED', 401],
    ['UNAVAILABLE', 503],
  ] as const)('grants that end in %s are answered with %i', async (code, status) => {
    const { platformErrors } = await import('@guanjia/domain');
    const house = await aHouse({ grants: { grantsOf: async () => { throw platformErrors.error(code); }, evict: () => undefined, doubt: () => undefined } });
    expect(await house.ask('{ estates { id } }')).toMatchObject({ status, body: { errors: [{ extensions: { code } }] } });
    await house.close();
  });
});
