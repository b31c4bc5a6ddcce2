import type { Dice } from '../../demo/plan/dice.ts';
import type { Crew } from './crew.ts';
import { journey, STEPS, type Worker } from './journey.ts';
import { KeyedClient, LoadFailed } from './keyed-client.ts';
import { Ledger } from './ledger.ts';

export const CLIENTS = 16;

export interface LoadPlan {
  url: string;
  crew: Crew;
  dice: Dice;
  runId: string;
  /** At least so many; every journey that is begun is finished. */
  mutations: number;
}

/** Sixteen people at work, each on one matter after the other. */
export class Load {
  readonly ledger: Ledger;
  /** Resolves when all is done. @throws LoadFailed */
  readonly done: Promise<void>;
  isDone = false;
  #left: number;

  constructor({ url, crew, dice, runId, mutations }: LoadPlan) {
    this.ledger = new Ledger(runId);
    this.#left = Math.ceil(mutations / STEPS);
    const client = new KeyedClient(url, crew, this.ledger);
    const clients = Array.from({ length: CLIENTS }, (_, no) => this.#work({ client, crew, ledger: this.ledger, dice: dice.of(`client ${no}`) }));
    this.done = Promise.all(clients).then(() => undefined).finally(() => (this.isDone = true));
    this.done.catch(() => undefined); // told to whoever waits for it
  }

  /** Nobody begins another matter; those begun are finished. */
  finish(): Promise<void> {
    this.#left = 0;
    return this.done;
  }

  /** Everybody drops what they do. */
  async callOff(): Promise<void> {
    this.ledger.isCalledOff = true;
    await this.done.catch(() => undefined);
  }

  async #work(worker: Worker): Promise<void> {
    while (this.#left > 0) {
      this.#left -= 1;
      try {
        await journey(worker);
      } catch (error) {
        if (error instanceof LoadFailed) this.ledger.isCalledOff = true; // one failure fails the run
        throw error;
      }
    }
  }
}
