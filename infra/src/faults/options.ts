import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { messagingPrograms } from './messaging/programs.ts';

const shape = z.object({
  seed: z.coerce.number().int().min(0).default(() => randomInt(1_000_000)),
  mutations: z.coerce.number().int().min(1).default(3_000),
  seconds: z.coerce.number().positive().default(Infinity),
  /** How many times as long everything may take: on a machine that has other things to do. */
  patience: z.coerce.number().min(1).default(1),
  rounds: z.coerce.number().int().min(1).default(10),
  processes: z.enum(['one', 'separate']).default('one'),
  transport: z.enum(['log', 'kafka']).default('log'),
  place: z.string().default(tmpdir()),
}).refine(({ processes, transport }) => transport === 'log' || processes === 'separate', { path: ['transport'], error: 'kafka needs --processes separate' });

export type FaultOptions = z.infer<typeof shape>;

/** @throws Error that says in plain words what is wrong with the command line */
export function readOptions(args: readonly string[]): { names: string[]; options: FaultOptions } {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: { seed: { type: 'string' }, mutations: { type: 'string' }, seconds: { type: 'string' }, rounds: { type: 'string' }, patience: { type: 'string' }, processes: { type: 'string' }, transport: { type: 'string' }, place: { type: 'string' } },
  });
  const read = shape.safeParse(values);
  if (read.success) return { names: positionals, options: read.data };
  throw new Error(read.error.issues.map(({ path: [name], message }) => `--${String(name)}: ${message}`).join('\n'));
}

export const usage = `用法 / Usage: npm run faults -- <name> [--seed n] [--mutations n] [--seconds n] [--rounds n] [--patience n] [--processes one|separate] [--transport log|kafka] [--place folder]

在一套临时的小型项目上,边工作边制造故障,然后逐库清点:不丢、不重、次序不乱、账目平衡。任何一项不符,退出码为 1。
Works on a small estate office of its own, breaks things meanwhile, and then counts in every database: nothing lost, nothing
twice, every order kept, the books balanced. Ends with code 1 when any of that fails.

  kill         kill -9,任意时刻,任意进程 / kill -9 of any process at any moment (R1)
  database     PostgreSQL 立即停止后恢复,十次 / PostgreSQL stopped at once and back, ten times (R2)
  commit-lost  提交成功但答复丢失 / the database commits, its answer is lost (R3)
  stop         繁忙时 SIGTERM / SIGTERM under busy clients (R10)
  orphan       进程被杀而其 PostgreSQL 仍在运行 / the process is killed, its PostgreSQL lives on (R16)
  audit <run>  只清点一次运行(GUANJIA_HOME 或 POSTGRES_ADMIN_URL 中的数据) / only counts a run, in the data of GUANJIA_HOME or POSTGRES_ADMIN_URL

对一个消费方和一个消息系统(--transport log|kafka、--events n、--seconds n) / On one consumer and one broker:

${messagingPrograms.map(({ name, usage: text }) => `  ${name.padEnd(12)} ${text}`).join('\n')}

  --seed       同样的种子,同样的故障 / the same seed, the same faults (random)
  --mutations  至少完成这么多次写入 / at least so many mutations (3000)
  --seconds    故障持续的时间 / faults end after so long (until the work is done)
  --rounds     故障次数(database、stop、orphan) / so many faults of database, stop and orphan (10)
  --patience   机器繁忙时,时限放宽到几倍 / how many times as long everything may take, on a busy machine (1)
  --processes  单进程或各服务独立进程 / everything in one process, or gateway and services each in their own (one)
  --transport  独立进程时事件经 PostgreSQL 日志或 Kafka / events of separate processes go through the log in PostgreSQL, or Kafka (log)
  --place      临时数据放在哪里 / where the data lie meanwhile (the system's temporary folder)`;
