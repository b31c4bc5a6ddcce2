import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { billing } from '@guanjia/billing';
import { workOrderCompleted, type ServiceName } from '@guanjia/contracts';
import { startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import type { Installation } from '../platform/installation.ts';
import type { CommandTools } from './command-options.ts';
import { deadLettersCommand } from './dead-letters/dead-letters.command.ts';
import { replayCommand } from './replay/replay.command.ts';
import { runCommand, type Answer } from './run-command.ts';

const estateId = randomUUID();
let house: SubgraphHarness;
let said: string[];
beforeEach(async () => {
  house = await startSubgraph(billing, { log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
  said = [];
});
afterEach(() => house.stop());

/** One service alone stands for the installation: what it was told lies in its own outbox. */
function call(...args: string[]): Promise<Answer> {
  const adminUrls = new Map<ServiceName, string>([['billing', house.adminUrl], ['engineering', house.adminUrl]]);
  const missing = new URL(house.adminUrl);
  missing.pathname = '/guanjia_none';
  const installation: Installation = {
    adminUrls, logUrl: '', adminUrlOf: (name) => (name === 'billing' ? house.adminUrl : missing.toString()), close: async () => undefined,
  };
  const tools: CommandTools = { open: async () => installation, say: (line) => void said.push(line) };
  const openTransport = async () => ({ publish: (events: never) => house.transport.publish(events), close: async () => undefined });
  return runCommand([deadLettersCommand(tools), replayCommand({ ...tools, openTransport: openTransport as never })], args);
}

const messageOf = (key: string, seq: number, value: string) => ({
  topic: workOrderCompleted.topic, type: workOrderCompleted.type, key, eventId: randomUUID(), seq, estateId, occurredAt: house.clock.now(),
  actorId: null, correlationId: null, causationId: null, value, isState: false,
});
const open = () => house.sql<{ id: string; seq: number }>('select id::text, seq from dead_letter where resolution is null order by seq');

/** Two events of one aggregate that cannot be read. */
async function twoLetters(): Promise<string> {
  const key = randomUUID();
  await house.transport.publish([messageOf(key, 2, 'not JSON'), messageOf(key, 1, 'nor this')]);
  await house.settle();
  expect(await open()).toHaveLength(2);
  return key;
}

describe('npm run events -- dead-letters', () => {
  it('lists what waits for a decision, in the order of the events, with its content when asked for', async () => {
    const key = await twoLetters();
    expect(await call('dead-letters', 'list', '--service', 'billing', '--full')).toEqual({ exitCode: 0, text: '' });
    expect(said[0]).toBe('billing: 2');
    expect(said[1]).toContain(`${key}  #1`);
    expect(said[1]).toContain('nor this');
    expect(said[2]).toContain('ContractViolation');
  });

  it('redrives all in order and gives up for a reason; what cannot be done is said and counts as failure', async () => {
    await twoLetters();
    expect((await call('dead-letters', 'redrive', '--service', 'billing', '--all')).exitCode).toBe(0);
    await house.settle();
    // They are still no events: each died again, in its turn.
    const again = await open();
    expect(again.map(({ seq }) => seq)).toEqual([1]);
    expect((await call('dead-letters', 'discard', '--service', 'billing', '--id', again[0]!.id, '--reason', '误发')).exitCode).toBe(0);
    await house.settle();
    expect((await open()).map(({ seq }) => seq)).toEqual([2]);
    const late = await call('dead-letters', 'redrive', '--service', 'billing', '--id', again[0]!.id);
    expect(late).toEqual({ exitCode: 1, text: '1 封未处理 / 1 not done' });
    expect(said.at(-1)).toContain('没有此编号');
    const [decided] = await house.sql(`select resolution_reason as reason, resolved_by as by from dead_letter where id = $1`, [again[0]!.id]);
    expect(decided).toEqual({ reason: '误发', by: expect.stringMatching(/^command line: ./) });
  });

  it.each([
    [['dead-letters'], 'list, redrive or discard'], [['dead-letters', 'redrive', '--all'], 'name a service'],
    [['dead-letters', 'redrive', '--service', 'kitchen', '--all'], 'there is no service kitchen'],
    [['dead-letters', 'redrive', '--service', 'billing'], 'either --id or --all'],
    [['dead-letters', 'discard', '--service', 'billing', '--all'], 'takes a --reason'],
    [['dead-letters', 'list', '--state', 'lost'], 'no state lost'], [['dead-letters', 'list', '--loud'], '--loud'],
    [['replay', '--type', workOrderCompleted.type, '--from', '2026-01-01'], 'either --to-topic or --to-group'],
    [['replay', '--type', workOrderCompleted.type, '--from', 'yesterday', '--to-group', 'billing'], 'not yesterday'],
    [['replay', '--type', 'work-order.completed', '--from', '2026-01-01', '--to-group', 'billing'], workOrderCompleted.type],
    [['replay', '--service', 'engineering', '--from', '2026-01-01', '--to-group', 'kitchen'], 'there is no service kitchen'],
    [['replay', '--service', 'engineering', '--aggregate', 'kettle', '--from', '2026-01-01', '--to-group', 'billing'], 'no event type fits'],
    [['replay', '--from', '2026-01-01', '--to-group', 'billing'], '--type or --service'],
    [['export-all'], 'there is no command export-all'], [[], 'name a command'],
  ])('answers the wrong call %j with what is wrong and how it is called', async (args, reason) => {
    const { exitCode, text } = await call(...args);
    expect(exitCode).toBe(2);
    expect(text).toContain(reason);
    expect(text).toContain('用法 / Usage');
  });
});

describe('npm run events -- replay', () => {
  const tell = (id: string) => house.tell(workOrderCompleted, { id, estateId, data: { ...workOrderCompleted.samples[0]!, isChargeable: false } });
  const chosen = ['replay', '--type', workOrderCompleted.type, '--from', '2020-01-01'];

  it('hands archived events to a group that has lost them, once', async () => {
    const id = randomUUID();
    await tell(id);
    await house.sql('delete from stream_position');
    await house.sql('delete from inbox');
    expect(await call(...chosen, '--to-group', 'billing')).toEqual({ exitCode: 0, text: '' });
    expect(said).toEqual(['engineering: 1 个事件 / events', '  已交给 billing:1,其余 0 它已有 / 1 handed to billing, which has the other 0']);
    await house.settle();
    expect(await house.sql(`select seq from stream_position where aggregate_id = $1`, [id])).toEqual([{ seq: 1 }]);
    await call(...chosen, '--to-group', 'billing');
    expect(said.at(-1)).toContain('0 handed to billing');
  });

  it('publishes to a topic, and with --dry-run counts alone', async () => {
    const topics: string[] = [];
    await tell(randomUUID());
    await house.transport.subscribe({ group: 'watcher', topics: ['guanjia.rebuilt'], onBatch: async (batch) => void topics.push(...batch.map(({ topic }) => topic)) });
    await call(...chosen, '--to-topic', 'guanjia.rebuilt', '--dry-run');
    expect(said).toEqual(['engineering: 1 个事件 / events']);
    await call(...chosen, '--to-topic', 'guanjia.rebuilt');
    await house.settle();
    for (let wait = 0; topics.length === 0 && wait < 100; wait++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(topics).toEqual(['guanjia.rebuilt']);
    expect((await call(...chosen, '--to-time', '2020-02-01T00:00:00+08:00', '--to-topic', 'x')).exitCode).toBe(0);
    expect(said.at(-1)).toBe('engineering: 0 个事件 / events');
  });

  it('says it plainly when the group has no database', async () => {
    expect(await call(...chosen, '--to-group', 'archives')).toEqual({ exitCode: 1, text: '数据库无法连接 / the database cannot be reached' });
  });
});
