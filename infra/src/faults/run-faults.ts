import { Dice } from '../demo/plan/dice.ts';
import { Report } from '../bench/report.ts';
import type { TestKafka } from '@guanjia/testing/kafka';
import { openFaultHouse, type FaultHouse } from './house/fault-house.ts';
import type { FaultOptions } from './options.ts';
import type { FaultProgram, Finding } from './programs/fault-run.ts';
import { commitLost } from './programs/commit-lost.ts';
import { database } from './programs/database.ts';
import { kill } from './programs/kill.ts';
import { orphan } from './programs/orphan.ts';
import { stop } from './programs/stop.ts';

/** What can be done to the platform, by the name of the command line. */
export const programs = { kill, database, 'commit-lost': commitLost, stop, orphan } as const satisfies Record<string, FaultProgram>;

export type ProgramName = keyof typeof programs;

/** Runs one program and tells what came of it. */
export async function runFaults(name: ProgramName, house: FaultHouse, options: FaultOptions, say: (line: string) => void): Promise<Finding[]> {
  const { seed, mutations, processes, transport } = options;
  const runId = `run${seed}-${name}-${Date.now().toString(36)}`;
  say(`${name}: seed ${seed}, run ${runId}, at least ${mutations} mutations, ${processes === 'one' ? 'one process' : `separate processes, events by ${transport === 'kafka' ? 'Kafka' : 'the log in PostgreSQL'}`}`);
  const kafka = transport === 'kafka' ? await brokersForTests() : undefined;
  const begun = performance.now();
  const run = { ...options, house, dice: new Dice(`${name} ${seed}`), runId, brokers: kafka?.brokers.join(','), say };
  const findings = await programs[name](run).finally(() => kafka?.stop());
  say(`took ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
  const report = new Report(say);
  for (const { outcome, isMet, measured } of findings) report.target(outcome, isMet, measured);
  return findings;
}

async function brokersForTests(): Promise<TestKafka> {
  const { startTestKafka } = await import('@guanjia/testing/kafka');
  const kafka = await startTestKafka();
  if (!kafka) throw new Error('no Kafka: set KAFKA_BROKERS, or install Java and Maven or a container engine');
  return kafka;
}

/** The same on a house of its own. @returns whether every outcome is as it must be */
export async function runAlone(name: ProgramName, options: FaultOptions, say: (line: string) => void): Promise<boolean> {
  const house = await openFaultHouse(options.place);
  try {
    return (await runFaults(name, house, options, say)).every(({ isMet }) => isMet);
  } finally {
    await house.close();
  }
}
