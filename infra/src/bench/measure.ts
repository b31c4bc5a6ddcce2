import { usedBetween, type ServerCpu } from './server-cpu.ts';
import { median } from './statistics.ts';

/** One way of doing something, compared with others. */
interface Contender {
  name: string;
  run(): Promise<unknown>;
}

/** Per operation, in milliseconds; CPU is this process's and PostgreSQL's together. */
export interface Figures {
  wallMs: number;
  cpuMs: number;
  nodeMs: number;
  serverMs: number;
  /** `cpuMs` of every round, for ratios */
  rounds: number[];
}

interface Rounds {
  rounds: number;
  /** operations of each contender in each round */
  perRound: number;
  /** operations of each contender before the first round; as many as in a round when left out */
  warmUps?: number;
  server: ServerCpu;
}

/** Runs the contenders in turn (ABAB…), round after round, so that all meet the same weather; medians of the rounds. */
export async function interleaved<Name extends string>(
  contenders: readonly (Contender & { name: Name })[], { rounds, perRound, warmUps = perRound, server }: Rounds,
): Promise<Record<Name, Figures>> {
  for (const { run } of contenders) for (let i = 0; i < warmUps; i += 1) await run();
  const taken = new Map(contenders.map(({ name }) => [name, [] as Sample[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of contenders) taken.get(name)!.push(await sample(run, perRound, server));
  }
  return Object.fromEntries([...taken].map(([name, samples]) => [name, figuresOf(samples)])) as Record<Name, Figures>;
}

interface Sample {
  wallMs: number;
  nodeMs: number;
  serverMs: number;
}

async function sample(run: Contender['run'], times: number, server: ServerCpu): Promise<Sample> {
  const [backends, cpu, start] = [server(), process.cpuUsage(), performance.now()];
  for (let i = 0; i < times; i += 1) await run();
  const [wallMs, { user, system }] = [performance.now() - start, process.cpuUsage(cpu)];
  return { wallMs: wallMs / times, nodeMs: (user + system) / 1000 / times, serverMs: usedBetween(backends, server()) / times };
}

function figuresOf(samples: readonly Sample[]): Figures {
  const of = (value: (one: Sample) => number) => median(samples.map(value));
  const cpu = ({ nodeMs, serverMs }: Sample) => nodeMs + serverMs;
  return { wallMs: of(({ wallMs }) => wallMs), nodeMs: of(({ nodeMs }) => nodeMs), serverMs: of(({ serverMs }) => serverMs), cpuMs: of(cpu), rounds: samples.map(cpu) };
}
