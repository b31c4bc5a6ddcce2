import { groupScope, type Actor } from '@guanjia/domain';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Why an id was not given: nothing is there for this person, the list is empty, or the whole request is not allowed. */
export type DenialOutcome = 'NOT_FOUND' | 'EMPTY' | 'FORBIDDEN';

/** An id that somebody asked for and did not get. */
export interface Denial {
  askedId: string;
  /** `Query.household`, `_entities.Household` */
  field: string;
  outcome: DenialOutcome;
  actor: Pick<Actor, 'id' | 'kind'>;
  requestId: string;
  at: Date;
  /** Regions within reach: an empty list of an estate in one of them is an answer. */
  regionIds?: readonly string[];
}

interface DenialLogOptions {
  database: Database;
  onError(error: unknown, waiting: number): void;
  /** Default: half a second. */
  everyMs?: number;
}

/** Beyond this many the oldest give way: whoever asks for a million ids is known by the first ten thousand. */
const MOST_WAITING = 10_000;
const BATCH = 1_000;

/** Notes denials beside the requests they belong to: no answer waits for them, none fails because of them, and those of a
 *  refused transaction are not undone with it. Equal ones of one moment are one row that counts them.
 *  @source RELIABILITY S8 */
export class DenialLog {
  #waiting = new Map<string, Denial & { times: number }>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly options: DenialLogOptions) {}

  note(denial: Denial): void {
    const key = [denial.askedId, denial.field, denial.outcome, denial.actor.id].join('\n');
    const known = this.#waiting.get(key);
    if (known) known.times += 1;
    else this.#waiting.set(key, { ...denial, askedId: denial.askedId.slice(0, 100), times: 1 });
    if (this.#waiting.size > MOST_WAITING) this.#waiting.delete(this.#waiting.keys().next().value!);
    this.#timer ??= setTimeout(() => void this.flush(), this.options.everyMs ?? 500).unref();
  }

  /** Writes what waits. What cannot be written waits on. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#waiting.size > 0) {
      const batch = [...this.#waiting].slice(0, BATCH);
      for (const [key] of batch) this.#waiting.delete(key);
      try {
        await this.#insert(batch.map(([, denial]) => denial));
      } catch (error) {
        for (const [key, denial] of batch) if (!this.#waiting.has(key)) this.#waiting.set(key, denial);
        this.options.onError(error, this.#waiting.size);
        return;
      }
    }
  }

  async #insert(denials: readonly (Denial & { times: number })[]): Promise<void> {
    const rows = denials.map(({ actor, regionIds = [], ...rest }) => ({ ...rest, actorId: actor.id, actorKind: actor.kind, regionIds: `{${regionIds.join(',')}}` }));
    await this.options.database.transaction(groupScope, ({ db }) => sql`insert into denial (asked_id, field, outcome, actor_id, actor_kind, request_id, times, at)
      select "askedId", field, outcome, "actorId", "actorKind", "requestId", times, at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as d("askedId" text, field text, outcome text, "actorId" text, "actorKind" text, "requestId" text, times integer, at timestamptz, "regionIds" text)
      where not (outcome = 'EMPTY' and exists (select from scope_estate e where e.id::text = "askedId" and e.region_id = any("regionIds"::uuid[])))`.execute(db));
  }
}
