import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { discard, MissingFact, redrive, type EventHandler, type OutgoingEvent } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { atMost, zero, type Finding } from '../programs/fault-run.ts';
import { delivery, upTo } from './deliveries.ts';
import type { MessagingFault, MessagingFaultRun } from './messaging-fault.ts';
import { leaveEffect, type Rig } from './rig.ts';

const LAG_MS = 1_000;
const ATTEMPTS_TAKE_MS = 15_000;
const PATIENCE_MS = 40_000;

/** Each poison and what is wrong with it. The first two are cured in the end, the others are given up by an operator. */
const failing = { 'handler fails': {}, 'fact is missing': {} } as const;
const broken: Readonly<Record<string, Partial<OutgoingEvent>>> = {
  'not JSON': { value: 'not JSON' },
  'against its contract': { value: '{"closedOn":7}' },
  'unknown version': { type: 'archives.estate.closed.v9' },
  'no event id': { eventId: '' },
};
/** A type of a known topic that nobody here reads is no poison: it is passed over. */
const unread = { type: 'archives.estate.painted.v1' };

/** R8: poison of each kind. It is tried five times at most and then kept as it came; what follows it waits in order, nobody
 *  else does, and a person's decision lets it go on. A fact that is missing is no poison. */
export const poison: MessagingFault = async (run) => {
  const { rig, say } = run;
  const ids = new Map([...Object.keys(failing), ...Object.keys(broken), 'unread'].map((kind) => [kind, randomUUID()]));
  const cure = { isThere: false };
  await (await rig.join(failingHandler(cure, ids))).caughtUp();
  const transport = await rig.openTransport();
  await transport.publish([...ids].flatMap(([kind, aggregate]) => upTo(3).map((seq) =>
    delivery(aggregate, seq, seq === 1 ? { ...broken[kind], ...(kind === 'unread' ? unread : {}) } : {}))));
  const start = performance.now();
  const lags = await othersMeanwhile(run, async () => (await letters(rig)).length === Object.keys(broken).length + 1);
  const deadMs = performance.now() - start;
  const found = await letters(rig);
  for (const { error, attempts } of found) say(`dead after ${attempts} attempts: ${error.split('\n')[0]}`);
  const findings = [...whileDead(found, deadMs, lags), ...await parkedInOrder(rig, ids)];
  cure.isThere = true;
  await decide(rig, found, ids);
  return [...findings, ...await afterwards(rig, ids)];
};

/** Fails for two of the aggregates until it is cured. */
const failingHandler = (cure: { isThere: boolean }, ids: ReadonlyMap<string, string>): EventHandler<Tx> => async (event, tx) => {
  if (!cure.isThere && event.aggregateId === ids.get('handler fails')) throw new Error('always');
  if (!cure.isThere && event.aggregateId === ids.get('fact is missing')) throw new MissingFact('the fact');
  await leaveEffect(event, tx);
};

interface Letter {
  id: string;
  aggregate_id: string;
  seq: number | null;
  attempts: number;
  error: string;
  bytes: number;
  headers: Record<string, string>;
}

const letters = (rig: Rig) => rig.rows<Letter>(`select id::text, aggregate_id, seq, attempts, error, octet_length(value) as bytes, headers
  from dead_letter where resolution is null order by id`);

/** Other aggregates while the poison is there. @returns how long each of their events took, in milliseconds */
async function othersMeanwhile({ rig }: MessagingFaultRun, isOver: () => Promise<boolean>): Promise<number[]> {
  const transport = await rig.openTransport();
  const lags: number[] = [];
  for (const end = performance.now() + PATIENCE_MS; !(await isOver()) && performance.now() < end; await pause(200)) {
    const aggregate = randomUUID();
    const sent = performance.now();
    await transport.publish([delivery(aggregate, 1)]);
    const isSeen = async () => (await rig.rows(`select from effect where aggregate = '${aggregate}'`)).length > 0;
    while (!(await isSeen()) && performance.now() < end) await pause(10);
    lags.push(performance.now() - sent);
  }
  return lags;
}

function whileDead(found: readonly Letter[], deadMs: number, lags: readonly number[]): Finding[] {
  const incomplete = found.filter(({ bytes, headers, error }) => bytes === 0 || !headers['ce_type'] || !error);
  const failed = found.find(({ error }) => error.includes('always'));
  return [
    { outcome: 'dead letters: one of each poison', measured: String(found.length), isMet: found.length === Object.keys(broken).length + 1 },
    zero('dead letters without bytes, headers or error', incomplete.length),
    { outcome: 'attempts of a handler that always fails: 5', measured: String(failed?.attempts), isMet: failed?.attempts === 5 },
    { outcome: 'its pauses: 1, 2, 4 and 8 s at least', measured: `${(deadMs / 1_000).toFixed(1)} s`, isMet: deadMs >= ATTEMPTS_TAKE_MS },
    atMost(`lag of ${lags.length} events of other aggregates meanwhile`, Math.max(...lags), LAG_MS),
  ];
}

async function parkedInOrder(rig: Rig, ids: ReadonlyMap<string, string>): Promise<Finding[]> {
  const parked = await rig.rows<{ aggregate_id: string; seqs: number[] }>(
    'select aggregate_id, array_agg(seq order by seq) as seqs from parked_event group by 1');
  const waiting = new Map(parked.map(({ aggregate_id, seqs }) => [aggregate_id, String(seqs)]));
  const wanted: Readonly<Record<string, string | undefined>> = { 'fact is missing': '1,2,3', unread: undefined };
  const wrong = [...ids].filter(([kind, id]) => waiting.get(id) !== (kind in wanted ? wanted[kind] : '2,3'));
  return [zero('aggregates that do not wait as they must', wrong.length)];
}

/** The cured one is tried again; what stays broken is discarded with a reason. */
async function decide({ database }: Rig, found: readonly Letter[], ids: ReadonlyMap<string, string>): Promise<void> {
  for (const { id, aggregate_id } of found) {
    const decision = { database, id, now: new Date(), by: 'operator' };
    await (aggregate_id === ids.get('handler fails') ? redrive(decision) : discard({ ...decision, reason: 'broken for good' }));
  }
}

async function afterwards(rig: Rig, ids: ReadonlyMap<string, string>): Promise<Finding[]> {
  const waiting = async () => (await rig.rows<{ n: number }>('select count(*)::int as n from parked_event'))[0]!.n;
  for (const end = performance.now() + PATIENCE_MS; (await waiting()) > 0 && performance.now() < end;) await pause(100);
  const effects = await rig.effects();
  const wrong = [...ids].filter(([kind, id]) => {
    const seqs = effects.filter(({ aggregate }) => aggregate === id).map(({ seq }) => seq);
    return String(seqs) !== (kind in failing ? '1,2,3' : '2,3');
  });
  return [
    zero('events still parked after the decisions', await waiting()), zero('aggregates that did not go on in order', wrong.length),
    zero('batches that had to come again', rig.warnings('batch failed, comes again')),
  ];
}
