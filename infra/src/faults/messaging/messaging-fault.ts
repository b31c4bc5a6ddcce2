import type { Dice } from '../../demo/plan/dice.ts';
import type { Finding } from '../programs/fault-run.ts';
import type { Rig } from './rig.ts';

/** What a fault between the services is given. */
export interface MessagingFaultRun {
  rig: Rig;
  dice: Dice;
  /** at least so many events, where the number is free */
  events: number;
  /** how long the fault lasts, where it lasts */
  seconds: number;
  /** How many times as long everything may take. */
  patience: number;
  say(line: string): void;
}

export type MessagingFault = (run: MessagingFaultRun) => Promise<Finding[]>;
