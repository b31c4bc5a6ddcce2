import { Injectable } from '@nestjs/common';
import { occupancyState } from '@guanjia/contracts';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, unknownReference, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { requireServing } from '../../reception/staff.facts.ts';
import type { BookInterviewInput, RecordInterviewInput, RecordVisitInput } from '../../schema.types.ts';
import type { ZoneHandover } from '../../zones/zone-handover.policy.ts';
import { passesOn } from '../../zones/zone-handover.sql.ts';
import { responsibleFor } from '../../zones/zone.facts.ts';
import { careAccess } from '../care.access.ts';
import { placeOfHousehold } from '../household.facts.ts';
import type { OccupancyState } from '../occupancy/occupancy-moves.rules.ts';
import { InterviewEntity } from './interview.entity.ts';
import { InterviewReads } from './interview.reads.ts';
import { decideInterview, type Interview, type InterviewCommand, type Talk } from './interview.rules.ts';

/** Talks with households about how they are served. @source CS-086 CS-087 CS-088 CS-090 */
@Injectable()
export class InterviewService {
  constructor(private readonly store: AggregateStore, private readonly reads: InterviewReads) {}

  /** A visit or call that was not planned stays in the household's history. @throws NOT_FOUND, TIME_ORDER, NOT_DELIVERED   @source CS-090 */
  recordVisit(call: Call, input: RecordVisitInput, keyed: Keyed): Promise<Stored<Interview>> {
    return this.#made(call, { ...input, kind: 'VISIT', operation: 'recordVisit' }, input, keyed);
  }

  /** The household's planned interview of the year is done by it; without one it is made beside the plan.
   *  @throws NOT_FOUND, TIME_ORDER, NOT_DELIVERED   @source CS-086 CS-088 */
  async record(call: RequestCall, input: RecordInterviewInput, keyed: Keyed): Promise<Stored<Interview>> {
    const { householdId } = input;
    scopeOf(call.actor, careAccess, 'interview.make');
    const planned = await this.reads.plannedFor(call, householdId);
    if (!planned) return this.#made(call, { ...input, kind: 'INTERVIEW', operation: 'recordInterview' }, input, keyed);
    return this.#run(call, planned, { operation: 'recordInterview', body: input, ...keyed }, async (_, tx) =>
      ({ type: 'recordInterview', ...(await talkOf(tx, householdId, input, call)) }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, TIME_PAST, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE   @source lifecycles 3.1 Interview */
  book(call: Call, id: string, { at, employeeId }: BookInterviewInput, keyed: Keyed): Promise<Stored<Interview>> {
    return this.#run(call, id, { operation: 'bookInterview', body: { id, at, employeeId }, ...keyed }, async ({ estateId }, tx) => {
      const assignee = await requireServing(tx, employeeId ?? call.actor.id, { estateId, field: 'employeeId' });
      return { type: 'bookInterview', bookedAt: at, assigneeId: assignee.id };
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source lifecycles 3.1 Interview */
  miss(call: Call, id: string, keyed: Keyed): Promise<Stored<Interview>> {
    return this.#run(call, id, { operation: 'missInterview', body: { id }, ...keyed }, () => ({ type: 'missInterview' }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, TIME_PAST   @source lifecycles 3.1 Interview */
  replan(call: Call, id: string, month: string, keyed: Keyed): Promise<Stored<Interview>> {
    return this.#run(call, id, { operation: 'replanInterview', body: { id, month }, ...keyed }, () => ({ type: 'replanInterview', month }));
  }

  /** The day of the appointment is over. @source lifecycles 3.1 PLAT-018 */
  async onDeadline(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<Interview>(call, InterviewEntity, id, { operation: 'missInterview', scope: groupScope },
      (interview) => decideInterview({ type: 'missInterview' }, interview, contextOf(call)));
  }

  /** @source CS-029 */
  async passOn(call: JoinedCall, handover: ZoneHandover): Promise<void> {
    const isPassed = passesOn(handover, { row: 'i', officer: 'assignee_id' });
    const found = await sql<{ id: string }>`select id from interview i where ${isPassed} and state in ('PLANNED', 'BOOKED', 'MISSED') order by id`.execute(call.tx.db);
    for (const { id } of found.rows) {
      await this.store.update<Interview>(call, InterviewEntity, id, { operation: 'passOnInterview', scope: groupScope },
        (interview) => decideInterview({ type: 'passOnInterview', zoneId: handover.zoneId, to: handover.to }, interview, contextOf(call)));
    }
  }

  /** Whose household left the register is not asked any more. @source CS-086 · assumption */
  async dropOf(call: JoinedCall, householdId: string): Promise<void> {
    const found = await sql<{ id: string }>`select id from interview where household_id = ${householdId} and state in ('PLANNED', 'BOOKED', 'MISSED') order by id`.execute(call.tx.db);
    for (const { id } of found.rows) {
      await this.store.update<Interview>(call, InterviewEntity, id, { operation: 'dropInterview', scope: groupScope },
        (interview) => decideInterview({ type: 'dropInterview' }, interview, contextOf(call)));
    }
  }

  #made(call: Call, { kind, operation, ...talk }: TalkInput & { householdId: string; kind: Interview['kind']; operation: string }, body: object, keyed: Keyed): Promise<Stored<Interview>> {
    const scope = scopeOf(call.actor, careAccess, 'interview.make');
    const { householdId } = talk;
    const { place, household } = placeOfHousehold(householdId);
    return this.store.create<Interview>(call, InterviewEntity, { operation, scope, place, body, ...keyed }, async (_, tx) => {
      const { estateId, unitId } = await household(tx);
      const zoneId = (await responsibleFor(tx, { estateId, unitId }))?.zoneId ?? null;
      const told = await talkOf(tx, householdId, talk, call);
      return decideInterview({ type: 'recordVisit', id: call.newId(), estateId, kind, householdId, unitId, zoneId, ...told }, null, contextOf(call));
    });
  }

  #run(
    call: Call, id: string, command: Keyed & { operation: string; body: object }, commandOf: (interview: Interview, tx: Tx) => InterviewCommand | Promise<InterviewCommand>,
  ): Promise<Stored<Interview>> {
    const scope = scopeOf(call.actor, careAccess, 'interview.make');
    return this.store.update<Interview>(call, InterviewEntity, id, { scope, ...command },
      async (interview, tx) => decideInterview(await commandOf(interview, tx), interview, contextOf(call)));
  }
}

type TalkInput = Pick<RecordVisitInput, 'mode' | 'at' | 'needs' | 'satisfaction'>;

/** What was said, and how the household lives now. @throws REFERENCE_NOT_YET_KNOWN */
async function talkOf(tx: Tx, householdId: string, { mode, at, needs = null, satisfaction = null }: TalkInput, { now }: Call): Promise<Talk> {
  const { rows } = await sql<{ state: OccupancyState }>`select state from occupancy where id = ${householdId}`.execute(tx.db);
  if (!rows[0]) throw unknownReference(occupancyState, householdId);
  return { mode, at: at ?? now, needs, satisfaction, occupancy: rows[0].state };
}
