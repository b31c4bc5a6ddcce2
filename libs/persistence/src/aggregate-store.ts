import { helper, OptimisticLockError, wrap, type EntityName } from '@mikro-orm/core';
import { isUuid, platformErrors, reachOf, type Decision, type Scope } from '@guanjia/domain';
import { sql } from 'kysely';
import { changesOf } from './audit/audit-entry.ts';
import type { Call } from './call.ts';
import { aggregateNameOf } from './changes.ts';
import { databaseErrors, type ConstraintErrors } from './database-errors.ts';
import type { Database, Tx } from './database.ts';
import { setDeadlines } from './deadlines/set-deadlines.ts';
import { firstAnswer, keepAnswer } from './idempotency.ts';
import { lockedRow } from './locked-row.ts';
import { appendWithTrail } from './outbox.ts';
import { withinScope } from './scope.ts';
import { requireTimeLeft } from './time-left.ts';

/** What the store adds to an aggregate's own state. */
interface StoredColumns {
  /** 1 when new, one more with each change */
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** An aggregate's state as its rules know it, and the columns of the store. */
export type Stored<State> = State & StoredColumns;

interface Identified {
  id: string;
  /** null for what belongs to the group as a whole */
  estateId: string | null;
}

/** What every mutation takes beside its input. */
export interface Keyed {
  /** The same key again gets the first answer. */
  idempotencyKey?: string | null;
  /** The version the caller saw. */
  expectedVersion?: number | null;
}

/** Which aggregate a mutation is about, beside its key and version. */
export interface Target extends Keyed {
  id: string;
}

/** How one command meets its aggregate, the same for all of them. */
export interface Command<State> extends Keyed {
  /** Name of the mutation; part of the idempotency key. */
  operation: string;
  /** The first wall: the scope of the capability in use, from the aggregate's access table. */
  scope: Scope;
  /** Everything else the caller sent. */
  body?: unknown;
  /** What makes a row the caller's own, for roles that have letter S. */
  own?: (row: Stored<State>) => boolean;
  /** Named database constraints and the refusal each stands for. */
  constraints?: ConstraintErrors;
}

/** Where a new aggregate is made; the group's own takes a scope that is the whole group. */
export type Place = { estateId: string } | { regionId: string } | { isGroup: true };

/** A place found by a thing in it that the caller named: what is refused is that thing, not its place. */
export type FoundPlace = Place & { by?: { id: string; field?: string } };

/** Finds the place where the caller names only a thing in it. */
export type PlaceOf = (tx: Tx) => Promise<FoundPlace>;

export type Decide<State, Known> = (known: Known, tx: Tx) => Decision<State> | Promise<Decision<State>>;

/** The way of a command: load and lock, check scope, key and version, decide, then state, version, outbox, deadlines and
 *  the key in one transaction. The entity maps columns alone, so its own type says nothing that the rules' does not.
 *  @source PLAT-003 PLAT-007 PLAT-019 */
export class AggregateStore {
  constructor(private readonly database: Database) {}

  /** Makes a new aggregate in an estate, in a region, or in the group. */
  create<State extends Identified>(
    call: Call, entity: EntityName<any>, command: Command<State> & { place: Place | PlaceOf }, decide: Decide<State, null>,
  ): Promise<Stored<State>> {
    return this.#run(call, command, async (tx) => {
      const place = typeof command.place === 'function' ? await command.place(tx) : command.place;
      await requirePlaceWithin(tx, command.scope, place);
      return this.#once(tx, call, command, async () => {
        const decision = await decide(null, tx);
        const row = tx.em.create(entity, { createdAt: call.now, updatedAt: call.now, ...decision.state } as never);
        tx.em.persist(row);
        return this.#save(tx, call, { row: row as Stored<State>, before: null, operation: command.operation }, decision);
      });
    });
  }

  /** Makes many new aggregates of one kind, each decided by a call of its own, in few statements: for what many events that came
   *  together bring about. It acts for the platform, in the transaction of the events. */
  async createMany<State extends Identified>(
    tx: Tx, entity: EntityName<any>, { operation, constraints }: Pick<Command<State>, 'operation' | 'constraints'>, made: readonly { call: Call; decision: Decision<State> }[],
  ): Promise<void> {
    try {
      const rows = made.map(({ call, decision }) => tx.em.create(entity, { createdAt: call.now, updatedAt: call.now, ...decision.state } as never) as Stored<State>);
      tx.em.persist(rows as object[]);
      await tx.em.flush();
      for (const [i, { call, decision }] of made.entries()) await this.#tell(tx, call, { row: rows[i]!, before: null, operation }, decision);
    } catch (error) {
      throw databaseErrors(error, constraints);
    }
  }

  /** Runs a command on an aggregate that exists. A row out of scope answers as one that does not exist. */
  update<State extends Identified>(
    call: Call, entity: EntityName<any>, id: string, command: Command<State>, decide: Decide<State, Stored<State>>,
  ): Promise<Stored<State>> {
    return this.#run(call, command, async (tx) => {
      const row = await this.load<State>(tx, entity, id, command);
      return this.#once(tx, call, command, async () => {
        if (command.expectedVersion != null && command.expectedVersion !== row.version) {
          throw platformErrors.error('CONFLICT', { params: { currentVersion: row.version } });
        }
        const decision = await decide(row, tx);
        const before = { ...row };
        tx.em.assign(row as object, { ...decision.state, updatedAt: call.now } as never);
        return this.#save(tx, call, { row, before, operation: command.operation }, decision);
      });
    });
  }

  /** Locks and reads one row behind the first wall. @throws NOT_FOUND */
  async load<State extends Identified>(
    tx: Tx, entity: EntityName<any>, id: string, command: Pick<Command<State>, 'scope' | 'own'>,
  ): Promise<Stored<State>> {
    const row = isUuid(id) ? await lockedRow<Stored<State>>(tx, entity, id) : null;
    if (!row || !(await this.#mayTouch(tx, row, command))) throw platformErrors.error('NOT_FOUND', { params: { id } });
    return row;
  }

  async #mayTouch<State extends Identified>(tx: Tx, row: Stored<State>, { scope, own }: Pick<Command<State>, 'scope' | 'own'>): Promise<boolean> {
    if (this.database.options.isFirstWallDown) return true;
    return isWithin(tx, scope, row.estateId, own?.(row) ?? false);
  }

  async #once<State extends Identified>(
    tx: Tx, call: Call, command: Command<State>, work: () => Promise<Stored<State>>,
  ): Promise<Stored<State>> {
    const { operation, idempotencyKey, body } = command;
    if (idempotencyKey == null) return work();
    const request = { operation, key: idempotencyKey, body };
    const earlier = await firstAnswer(tx, call, request);
    if (earlier) return earlier as Stored<State>;
    const row = await work();
    await keepAnswer(tx, call, request, wrap(row).toPOJO());
    return row;
  }

  async #save<State extends Identified>(
    tx: Tx, call: Call, { row, before, operation }: { row: Stored<State>; before: Stored<State> | null; operation: string }, decision: Decision<State>,
  ): Promise<Stored<State>> {
    await tx.em.flush();
    return this.#tell(tx, call, { row, before, operation }, decision);
  }

  /** What follows from a row that is written: who is told, what the audit notes, which limits run. */
  async #tell<State extends Identified>(
    tx: Tx, call: Call, { row, before, operation }: { row: Stored<State>; before: Stored<State> | null; operation: string }, decision: Decision<State>,
  ): Promise<Stored<State>> {
    // Written, and let go of: in a transaction of many commands each flush would compare it again.
    tx.em.getUnitOfWork(false).unsetIdentity(row);
    const { id, estateId, version } = row;
    const aggregate = `${tx.service}.${this.#nameOf(row)}`;
    tx.changes.note({ estateId, aggregate, id, version });
    const changes = changesOf(row, before as Record<string, unknown> | null, decision.state as Record<string, unknown>);
    appendWithTrail(tx, call, decision.events, [{ operation, aggregate, aggregateId: id, estateId, version, changes }]);
    if (decision.deadlines?.length) await setDeadlines(tx, decision.deadlines, row.estateId);
    return row;
  }

  #nameOf(row: object): string {
    const entity = helper(row).__meta.className;
    return this.database.options.aggregateNames?.[entity] ?? aggregateNameOf(entity);
  }

  async #run<T>(call: Call, command: Command<never>, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      if (call.tx) return await work(call.tx);
      await call.reads?.end();
      return await this.database.transaction(reachOf(call.actor), async (tx) => {
        const result = await work(tx);
        requireTimeLeft(call.endsAt);
        return result;
      });
    } catch (error) {
      if (error instanceof OptimisticLockError) throw platformErrors.error('CONFLICT');
      throw databaseErrors(error, command.constraints);
    }
  }
}

/** @throws NOT_FOUND for a place out of scope, just as for one that does not exist */
async function requirePlaceWithin(tx: Tx, scope: Scope, place: FoundPlace): Promise<void> {
  if (scope.isGroup) return;
  if ('estateId' in place && isUuid(place.estateId) && (await isWithin(tx, scope, place.estateId, true))) return;
  if ('regionId' in place && scope.regionIds.includes(place.regionId)) return;
  const { id, ...field } = place.by ?? { id: 'estateId' in place ? place.estateId : null };
  throw platformErrors.error('NOT_FOUND', { ...field, params: { id } });
}

async function isWithin(tx: Tx, scope: Scope, estateId: string | null, isOwn: boolean): Promise<boolean> {
  if (scope.isGroup) return true;
  if (estateId === null) return false;
  if (scope.estateIds.includes(estateId) || (isOwn && scope.ownEstateIds.includes(estateId))) return true;
  const found = await sql<{ ok: boolean }>`select ${withinScope(scope, 'e.id', isOwn ? sql<boolean>`true` : undefined)} as ok
    from (select ${estateId}::uuid as id) e`.execute(tx.db);
  return found.rows[0]?.ok ?? false;
}
