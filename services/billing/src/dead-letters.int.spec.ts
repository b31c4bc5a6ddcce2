import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workOrderCompleted } from '@guanjia/contracts';
import { headquarters, member, person, platformItself, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { billing } from './index.ts';

const estateId = randomUUID();
const operator = headquarters('GA');
let house: SubgraphHarness;
beforeAll(async () => {
  house = await startSubgraph(billing, { log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
});
afterAll(() => house.stop());

const list = `query ($state: DeadLetterState) { billingDeadLetters(first: 100, state: $state) { nodes {
  id state eventId type aggregateId seq attempts error headers { name value } deadAt resolvedAt resolvedBy reason } } }`;
const redrive = 'mutation ($id: ID!, $key: IdempotencyKey!) { redriveBillingDeadLetter(id: $id, idempotencyKey: $key) { id state resolvedBy resolvedAt } }';
const discard = `mutation ($id: ID!, $reason: Line!, $key: IdempotencyKey!) {
  discardBillingDeadLetter(id: $id, reason: $reason, idempotencyKey: $key) { state resolvedBy resolvedAt reason } }`;

/** A message that says it is a completed work order and is none. Answers the letter that it became. */
async function poison(value = 'not JSON, 13800138000', headers: Partial<{ seq: number; key: string }> = {}) {
  const { type, topic } = workOrderCompleted;
  const event = {
    type, topic, key: randomUUID(), eventId: randomUUID(), seq: 1, estateId, occurredAt: house.clock.now(), actorId: null, correlationId: null,
    causationId: null, value, isState: false, ...headers,
  };
  await house.transport.publish([event]);
  await house.settle();
  const { billingDeadLetters: { nodes } } = await house.as(operator).data(list, { state: 'OPEN' });
  return { event, letter: nodes.find(({ eventId }: { eventId: string }) => eventId === event.eventId) };
}

describe('dead letters of a service (R8)', () => {
  it('are shown to group administration with all but their content', async () => {
    const { event, letter } = await poison();
    expect(letter).toMatchObject({
      state: 'OPEN', type: event.type, aggregateId: event.key, seq: 1, attempts: 1, resolvedBy: null,
      error: `ContractViolation: ${event.type} does not fit its contract: the value is not a JSON row`,
    });
    expect(letter.headers).toContainEqual({ name: 'ce_id', value: event.eventId });
    expect(JSON.stringify(letter)).not.toContain('13800138000');
  });

  it('are redriven once per key, and it is kept who did it', async () => {
    const { letter } = await poison();
    const asked = { id: letter.id, key: randomUUID() };
    const first = await house.as(operator).data(redrive, asked);
    expect(first).toEqual({ redriveBillingDeadLetter: { id: letter.id, state: 'REDRIVEN', resolvedBy: operator.id, resolvedAt: expect.stringMatching(/^\d{4}-.*Z$/) } });
    expect(await house.as(operator).data(redrive, asked)).toEqual(first);
    const again = await house.as(operator).run(redrive, { ...asked, key: randomUUID() });
    expect(again.errors?.[0]).toMatchObject({ message: expect.stringContaining('死信'), extensions: { code: 'DEAD_LETTER_NOT_OPEN' } });
    await house.settle();
    const { billingDeadLetters: { nodes } } = await house.as(operator).data(list, { state: 'OPEN' });
    expect(nodes.filter(({ eventId }: { eventId: string }) => eventId === letter.eventId)).toHaveLength(1);
  });

  it('are given up for a reason, and what waits behind them is counted until then', async () => {
    const { event, letter } = await poison();
    await poison('[]', { key: event.key, seq: 3 });
    const next = { ...event, eventId: randomUUID(), seq: 2, type: 'engineering.work-order.assigned.v1', value: '{}' };
    await house.transport.publish([next]);
    await house.settle();
    const parked = '{ billingParkedEvents { reason count oldestAt } }';
    expect((await house.as(operator).data(parked)).billingParkedEvents).toMatchObject([{ reason: 'BEHIND', count: 1 }]);
    const answer = await house.as(operator).data(discard, { id: letter.id, reason: '误发', key: randomUUID() });
    expect(answer.discardBillingDeadLetter).toMatchObject({ state: 'DISCARDED', resolvedBy: operator.id, reason: '误发' });
    await house.settle();
    expect((await house.as(operator).data(parked)).billingParkedEvents).toEqual([]);
  });

  it('cannot be redriven when they do not tell their place', async () => {
    const { event } = await poison('{}', { seq: 0 });
    const [letter] = await house.sql<{ id: string }>('select id::text from dead_letter where aggregate_id = $1', [event.key]);
    expect(await house.as(operator).refusal(redrive, { id: letter!.id, key: randomUUID() })).toBe('DEAD_LETTER_PLACE_UNKNOWN');
    expect(await house.as(operator, 'en').refusal(redrive, { id: 'x', key: randomUUID() })).toBe('DEAD_LETTER_NOT_OPEN');
  });

  it.each([
    ['a project manager', person('PM', estateId)], ['a regional manager', regional('RM', randomUUID())],
    ['group administration of one estate alone', person('GA', estateId)], ['an owner', member('OWN', estateId)],
    ['group quality', headquarters('GQ')], ['a report reader', headquarters('BI')],
  ])('are nothing for %s (PLAT-003)', async (_who, actor) => {
    const { letter } = await poison();
    const client = house.as(actor);
    const all = [
      client.refusal(list), client.refusal('{ billingParkedEvents { count } }'), client.refusal(redrive, { id: letter.id, key: randomUUID() }),
      client.refusal(discard, { id: letter.id, reason: 'x', key: randomUUID() }),
    ];
    expect(await Promise.all(all)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('show of an error that is not our own its kind alone (S6)', async () => {
    const { letter } = await poison();
    await house.sql(`update dead_letter set error = 'UniqueConstraintViolationException: insert into charge (note) values (''13800138000'')' where id = $1`, [letter.id]);
    const { billingDeadLetters: { nodes } } = await house.as(platformItself).data(list, { state: 'OPEN' });
    expect(nodes.find(({ id }: { id: string }) => id === letter.id).error).toBe('UniqueConstraintViolationException');
  });
});
