import { endOfDay } from '@guanjia/domain';
import { standardInForce, type JoinedCall, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { servingIn, zoneOfUnit } from '../../zones/zone.sql.ts';
import type { OccupancyPeriod } from '../occupancy/occupancy.rules.ts';
import type { PlanFacts, PlanStandards } from './interview-plan.rules.ts';
import { isLivedIn, requirementIn } from './requirement.rules.ts';
import type { HouseholdDue, ScheduledInterview } from './schedule.rules.ts';

interface Living {
  householdId: string;
  unitId: string;
  periods: OccupancyPeriod[];
  zoneId: string | null;
  officerId: string | null;
}

async function standardsOf(tx: Tx, estateId: string, at: Date): Promise<PlanStandards> {
  const value = async (key: string) => Number((await standardInForce(tx, key, estateId, at)).value);
  return { occupied: await value('interview.occupied'), notMovedIn: await value('interview.notMovedIn'), faceShare: await value('interview.faceShare') };
}

/** The households of an estate with what the year asks of each, less what it has had already. @source CS-086 CS-088 CS-089 */
export async function planFacts(tx: Tx, { estateId, year, now }: { estateId: string; year: number; now: Date }): Promise<PlanFacts> {
  const standards = await standardsOf(tx, estateId, endOfDay(`${year}-12-31`) > now ? now : endOfDay(`${year}-12-31`));
  const { rows } = await sql<Living & { made: number }>`select o.id as "householdId", o.unit_id as "unitId", o.periods, z.id as "zoneId", ${servingIn('officer_id')} as "officerId",
      (select count(*)::int from interview i where i.household_id = o.id and i.state = 'DONE' and i.kind = 'INTERVIEW' and extract(year from i.at at time zone 'Asia/Shanghai') = ${year}) as made
    from occupancy o left join zone z on z.id = ${zoneOfUnit(sql.ref('o.unit_id'))}
    where o.estate_id = ${estateId}::uuid and o.state in ('DELIVERED_VACANT', 'OCCUPIED', 'TENANTED') order by o.id`.execute(tx.db);
  const households = rows.map(({ periods, made, ...household }): HouseholdDue => {
    const { occupied, notMovedIn } = requirementIn(year, periods, standards);
    return { ...household, required: Math.max(0, occupied + notMovedIn - made) };
  });
  return { standards, households: households.filter(({ required }) => required > 0), livedIn: rows.filter(({ periods }) => isLivedIn(periods.at(-1)!.state)).length };
}

/** Puts the year's interviews into the months, in one statement. @source CS-089 */
export async function keepScheduled(call: Pick<JoinedCall, 'tx' | 'now' | 'newId'>, plan: { id: string; estateId: string }, interviews: readonly ScheduledInterview[]): Promise<void> {
  const rows = interviews.map((one) => ({ id: call.newId(), ...one }));
  await sql`insert into interview (id, estate_id, version, created_at, updated_at, plan_id, kind, household_id, unit_id, zone_id, assignee_id, planned_month, state, misses)
    select id, ${plan.estateId}::uuid, 1, ${call.now}, ${call.now}, ${plan.id}::uuid, 'INTERVIEW', "householdId", "unitId", "zoneId", "officerId", month, 'PLANNED', 0
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "householdId" uuid, "unitId" uuid, "zoneId" uuid, "officerId" uuid, month text)`.execute(call.tx.db);
}

/** What was planned and not made when the year is over stays undone. */
export async function dropOpen({ tx, now }: Pick<JoinedCall, 'tx' | 'now'>, planId: string): Promise<void> {
  await sql`update interview set state = 'DROPPED', updated_at = ${now}, version = version + 1 where plan_id = ${planId} and state in ('PLANNED', 'MISSED')`.execute(tx.db);
}
