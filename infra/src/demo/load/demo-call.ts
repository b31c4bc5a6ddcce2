import type { Actor, Clock } from '@guanjia/domain';
import type { Call, Tx } from '@guanjia/persistence';
import { RequestCall, type RunningSubgraph } from '@guanjia/subgraph';
import { idOf } from '../plan/ids.ts';

export interface DemoCommand {
  actor: Actor;
  /** When it was done. */
  at: Date;
  /** Tells it from every other; its ids follow from it. */
  name: string;
  /** The id of what it makes. */
  makes?: string;
  tx: Tx;
}

/** A command of somebody at some time past, one of many in a transaction. */
export class DemoCall extends RequestCall implements Call {
  readonly tx: Tx;
  #ids = 0;

  constructor(private readonly command: DemoCommand, { database }: Pick<RunningSubgraph, 'database'>) {
    const clock: Clock = { now: () => command.at };
    super(command.actor, 'zh-CN', idOf('request', command.name), { clock, database });
    this.tx = command.tx;
  }

  /** What is made gets its id first, then its events theirs. */
  override newId(): string {
    const no = this.#ids++;
    return no === 0 && this.command.makes !== undefined ? this.command.makes : idOf('command', `${this.command.name}/${no}`);
  }
}
