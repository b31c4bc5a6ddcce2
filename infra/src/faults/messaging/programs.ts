import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { Report } from '../../bench/report.ts';
import { Dice } from '../../demo/plan/dice.ts';
import type { Finding } from '../programs/fault-run.ts';
import { brokerDown } from './broker-down.ts';
import type { MessagingFault } from './messaging-fault.ts';
import { outOfOrder } from './out-of-order.ts';
import { poison } from './poison.ts';
import { openRig, type TransportName } from './rig.ts';
import { slowHandler } from './slow-handler.ts';
import { thrice } from './thrice.ts';

export interface MessagingFaultOptions {
  transport: TransportName;
  seed: number;
  events: number;
  seconds: number;
  /** How many times as long everything may take; 1. */
  patience?: number;
  place: string;
}

/** Runs one fault on a service and a broker of its own. */
export async function runMessagingFault(fault: MessagingFault, options: MessagingFaultOptions, say: (line: string) => void): Promise<Finding[]> {
  const { transport, place, seed, events, seconds, patience = 1 } = options;
  const rig = await openRig(transport, place);
  try {
    return await fault({ rig, dice: new Dice(`messaging ${seed}`), events, seconds, patience, say });
  } finally {
    await rig.close();
  }
}

/** A program of the command line. */
export interface MessagingProgram {
  name: string;
  usage: string;
  /** @returns whether every outcome is as it must be */
  run(args: readonly string[]): Promise<boolean>;
}

interface Declared {
  name: string;
  usage: string;
  fault: MessagingFault;
  events: number;
  seconds: number;
}

const declared: readonly Declared[] = [
  { name: 'broker', usage: '消息系统停 60 秒,写入照常 / the broker away for 60 s while 10,000 mutations run (R5)', fault: brokerDown, events: 10_000, seconds: 60 },
  { name: 'thrice', usage: '每个事件投递三次,打乱 / every event three times, shuffled (R6)', fault: thrice, events: 5_000, seconds: 0 },
  { name: 'order', usage: '同一对象的事件以任意次序到达 / one aggregate\'s events in every order (R7)', fault: outOfOrder, events: 0, seconds: 0 },
  { name: 'poison', usage: '各种无法处理的事件 / poison of each kind (R8)', fault: poison, events: 0, seconds: 0 },
  { name: 'slow', usage: '处理 60 秒,其间成员变动 / a handler of 60 s and a rebalance in its middle (R9)', fault: slowHandler, events: 100, seconds: 60 },
];

export const messagingPrograms: readonly MessagingProgram[] = declared.map(({ name, usage, fault, ...defaults }) => ({
  name, usage,
  async run(args) {
    const options = readOptions(args, defaults);
    console.log(`${name}: seed ${options.seed}, over ${options.transport === 'log' ? 'the log in PostgreSQL' : 'Kafka'}`);
    const findings = await runMessagingFault(fault, options, console.log);
    const report = new Report(console.log);
    for (const { outcome, isMet, measured } of findings) report.target(outcome, isMet, measured);
    return findings.every(({ isMet }) => isMet);
  },
}));

function readOptions(args: readonly string[], defaults: { events: number; seconds: number }): MessagingFaultOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], strict: true, options: { transport: text, seed: text, events: text, seconds: text, place: text } });
  const { transport = 'log', place = tmpdir() } = values;
  if (transport !== 'log' && transport !== 'kafka') throw new Error('--transport: log or kafka');
  const number = (value: string | undefined, otherwise: number): number => {
    const given = Number(value ?? otherwise);
    if (!Number.isSafeInteger(given) || given < 0) throw new Error(`not a number: ${value}`);
    return given;
  };
  return {
    transport, place, seed: number(values.seed, randomInt(1_000_000)),
    events: number(values.events, defaults.events), seconds: number(values.seconds, defaults.seconds),
  };
}
