import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors, reachOf, scopeOf, type Scope } from '@guanjia/domain';
import { answerOnce, appendToOutbox, Database, joined, recordAudit, setDeadlines, withinScope, type Call, type JoinedCall, type Keyed, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { batchOf, batchRef, householdBatches, type HouseholdBatch } from '../../places/household-batch.facts.ts';
import type { RecordEstateResidenceInput } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import { decideOccupancy, type Occupancy } from './occupancy.rules.ts';

/** Part of the households of an estate is to be entered as living there. @source CS-091 PLAT-018 */
export const RESIDENCE_BATCH = 'occupancy.residence';

/** An estate that is taken over, or begins with the platform, has households that moved in long ago: they are entered as found, part
 *  by part. Who has a state of their own already keeps it.
 *  @source CS-091 · our assumption */
@Injectable()
export class EstateResidenceService {
  constructor(private readonly database: Database) {}

  /** @returns how many households there are to enter   @throws NOT_FOUND, TIME_ORDER */
  async record(call: Call, { estateId, since }: RecordEstateResidenceInput, { idempotencyKey }: Keyed): Promise<number> {
    const scope = scopeOf(call.actor, careAccess, 'occupancy.write');
    if (since > call.now) throw customerServiceErrors.error('TIME_ORDER', { field: 'since' });
    return this.database.transaction(reachOf(call.actor), async (tx) => {
      await requireEstate(tx, estateId, scope);
      const operation = 'recordEstateResidence';
      const answer = await answerOnce(tx, call, { operation, key: idempotencyKey!, body: { estateId, since } }, async () => {
        const households = await this.begin(joined(call, tx), estateId, since);
        recordAudit(tx, call, { operation, aggregate: 'customer-service.occupancy', aggregateId: estateId, estateId, version: 1, changes: { households: [null, households] } });
        return { households };
      });
      return answer.households;
    });
  }

  /** @returns how many households there are to enter */
  async begin(call: JoinedCall, estateId: string, since: Date): Promise<number> {
    const batches = await householdBatches(call.tx, estateId, String(since.getTime()));
    await setDeadlines(call.tx, batches.map((batch) => ({ kind: RESIDENCE_BATCH, ref: batchRef(batch), dueAt: call.now })), estateId);
    const counted = await sql<{ households: number }>`select count(*)::int as households from ${undelivered(estateId)}`.execute(call.tx.db);
    return counted.rows[0]!.households;
  }

  /** @source CS-091 PLAT-018 */
  async enter(call: JoinedCall, estateId: string, ref: string): Promise<void> {
    const batch = batchOf(ref);
    const since = new Date(Number(batch.matter));
    const living = await foundLiving(call, estateId, batch);
    const decisions = living.map((occupancy) =>
      ({ id: occupancy.id, ...decideOccupancy({ type: 'recordResidence', at: since }, occupancy, { now: call.now, actorId: call.actor.id }) }));
    const rows = decisions.map(({ id, state: { state, periods } }) => ({ id, state, periods }));
    await sql`update occupancy o set state = d.state, since = ${since}, periods = d.periods, version = o.version + 1, updated_at = ${call.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(id uuid, state text, periods jsonb) where o.id = d.id`.execute(call.tx.db);
    await appendToOutbox(call.tx, call, decisions.flatMap(({ events }) => events));
  }
}

/** @throws NOT_FOUND */
async function requireEstate(tx: Tx, id: string, scope: Scope): Promise<void> {
  const found = isUuid(id) ? await sql`select 1 from reference_copy e where e.kind = 'estate' and e.id = ${id} and ${withinScope(scope, 'e.estate_id')}`.execute(tx.db) : { rows: [] };
  if (found.rows.length === 0) throw platformErrors.error('NOT_FOUND', { params: { id } });
}

/** Households of which nobody has said yet how they live. */
const undelivered = (estateId: string) => sql`occupancy o join reference_copy h on h.kind = 'household' and h.id = o.id::text and h.data->>'state' = 'ACTIVE'
  where o.estate_id = ${estateId}::uuid and o.state = 'UNDELIVERED'`;

async function foundLiving({ tx }: JoinedCall, estateId: string, { firstId, lastId }: HouseholdBatch): Promise<Occupancy[]> {
  const found = await sql<Occupancy & { since: Date | string }>`select o.id, o.estate_id as "estateId", o.unit_id as "unitId", o.state, o.sub_state as "subState", o.since,
      o.tenancy_id as "tenancyId", o.covenant_signed_at as "covenantSignedAt", o.periods, o.move_outs as "moveOuts"
    from ${undelivered(estateId)} and o.id between ${firstId}::uuid and ${lastId}::uuid order by o.id for update of o`.execute(tx.db);
  return found.rows.map((row) => ({ ...row, since: new Date(row.since), covenantSignedAt: row.covenantSignedAt && new Date(row.covenantSignedAt) }));
}
