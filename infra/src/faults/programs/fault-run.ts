import type { Dice } from '../../demo/plan/dice.ts';
import { audit, violationsIn } from '../audit/audit.ts';
import { printAudit } from '../audit/print-audit.ts';
import { settle } from '../audit/settle.ts';
import type { FaultHouse } from '../house/fault-house.ts';
import { oneProcess, separateProcesses, type World, type WorldOptions } from '../house/world.ts';
import { Load } from '../load/load.ts';

/** What every fault program is given. */
export interface FaultRun {
  house: FaultHouse;
  dice: Dice;
  runId: string;
  mutations: number;
  /** Faults end after so long. */
  seconds: number;
  /** So many faults, where a program counts them. */
  rounds: number;
  /** How many times as long everything may take. */
  patience: number;
  processes: 'one' | 'separate';
  /** Kafka's brokers, by commas, where events go through them; the log in PostgreSQL otherwise. */
  brokers: string | undefined;
  say(line: string): void;
}

/** One outcome that a fault must have. */
export interface Finding {
  outcome: string;
  measured: string;
  isMet: boolean;
}

export type FaultProgram = (run: FaultRun) => Promise<Finding[]>;

export const DRAINED_MS = 10_000;

export const zero = (outcome: string, n: number): Finding => ({ outcome: `${outcome}: 0`, measured: String(n), isMet: n === 0 });

export const atMost = (outcome: string, ms: number, limitMs: number): Finding =>
  ({ outcome: `${outcome} <= ${limitMs / 1000} s`, measured: `${(ms / 1000).toFixed(1)} s`, isMet: ms <= limitMs });

export function startWorld({ house, processes, brokers }: FaultRun, options: WorldOptions = {}): Promise<World> {
  if (processes === 'one') return oneProcess(house, options);
  return separateProcesses(house, { ...options, ...(brokers ? { env: { KAFKA_BROKERS: brokers, EVENT_LOG_URL: '' } } : {}) });
}

export const startLoad = ({ house: { crew }, dice, runId, mutations }: FaultRun, { url }: World): Load =>
  new Load({ url, crew, dice, runId, mutations });

interface Ended {
  world: World;
  load: Load;
  begunAt: Date;
  /** When the last fault was, as `performance.now()` tells it, where it came after the work. */
  lastFaultAt?: number;
  /** Where the databases are by now, if not where they were. */
  serverUrl?: string;
}

/** Waits until nothing is under way, counts, and tells what must hold after every fault. */
export async function conclude(run: FaultRun, { world, load, begunAt, lastFaultAt, serverUrl }: Ended): Promise<Finding[]> {
  const { house, runId, say } = run;
  const failure = await load.done.then(() => undefined, (error: Error) => error);
  const from = lastFaultAt ?? performance.now();
  const place = { ...placeOf(house, serverUrl), ...(run.brokers ? { logUrl: undefined } : {}) };
  const isSettled = await settle(place, begunAt);
  const drainedMs = performance.now() - from;
  const counts = await audit(place, runId, load.ledger.acknowledged);
  say(`clients: ${load.ledger.acknowledged.length} mutations acknowledged, ${load.ledger.repeats} sent once more, ${load.ledger.attempts} requests in all`);
  say(`other than answers: ${[...load.ledger.notes].map(([code, n]) => `${code} ${n}`).join(', ') || 'none'}`);
  printAudit(counts, say);
  return [
    { outcome: 'the clients get all their answers', measured: failure?.message ?? 'yes', isMet: failure === undefined },
    { outcome: 'acknowledged mutations', measured: String(load.ledger.acknowledged.length), isMet: load.ledger.acknowledged.length >= run.mutations || run.seconds !== Infinity },
    zero('violations in the audit', violationsIn(counts).reduce((sum, { n }) => sum + n, 0)),
    zero('other answers to the same key', load.ledger.otherAnswers),
    zero('bugs told to clients (INTERNAL_SERVER_ERROR)', load.ledger.count('INTERNAL_SERVER_ERROR')),
    zero('processes that ended by themselves', world.children.reduce((sum, { selfExits }) => sum + selfExits, 0)),
    isSettled ? atMost('drained after the last fault and answer', drainedMs, DRAINED_MS * run.patience) : { outcome: 'drained after the last fault and answer', measured: 'never', isMet: false },
  ];
}

/** The databases at another address of theirs. */
function placeOf({ databases }: FaultHouse, serverUrl: string | undefined) {
  const moved = (url: string): string => {
    if (serverUrl === undefined) return url;
    const there = new URL(url);
    there.host = new URL(serverUrl).host;
    return there.toString();
  };
  return { adminUrls: new Map([...databases.adminUrls].map(([name, url]) => [name, moved(url)])), logUrl: moved(databases.logUrl) };
}
