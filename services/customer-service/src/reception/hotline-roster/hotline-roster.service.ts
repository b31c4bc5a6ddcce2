import { Injectable } from '@nestjs/common';
import { groupScope, platformErrors, scopeOf, type Decision } from '@guanjia/domain';
import { AggregateStore, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { SetHotlineRosterInput } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import { ROSTER_LOOK } from '../roster-watch/roster-watch.service.ts';
import { requireServing } from '../staff.facts.ts';
import { HotlineRosterEntity } from './hotline-roster.entity.ts';
import { HotlineRosterReads } from './hotline-roster.reads.ts';
import { decideHotlineRoster, type HotlineRoster } from './hotline-roster.rules.ts';

/** Two people set the roster of one day at once: the second one looks again. */
const constraints = { hotline_roster_day_unique: () => platformErrors.error('CONFLICT') };

/** Plans who answers the telephone, day by day. @source CS-005 */
@Injectable()
export class HotlineRosterService {
  constructor(private readonly store: AggregateStore, private readonly reads: HotlineRosterReads) {}

  /** Sets the roster of a day, in place of any earlier one. @throws NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE and what the rules throw   @source CS-005 */
  async set(call: RequestCall, input: SetHotlineRosterInput, keyed: Keyed): Promise<Stored<HotlineRoster>> {
    const scope = scopeOf(call.actor, receptionAccess, 'hotline.plan');
    const { estateId, on: onDate, shifts } = input;
    const [known] = await this.reads.between(call, { estateId, from: onDate, to: onDate });
    const decide = async (roster: HotlineRoster | null, tx: Tx) => {
      for (const { employeeId } of shifts) await requireServing(tx, employeeId, { estateId, field: 'employeeId' });
      return looked(call.now, estateId, decideHotlineRoster({ type: 'setHotlineRoster', id: call.newId(), estateId, onDate, shifts }, roster, call));
    };
    const command = { operation: 'setHotlineRoster', scope, body: input, constraints, ...keyed };
    if (known) return this.store.update<HotlineRoster>(call, HotlineRosterEntity, known.id, command, decide);
    return this.store.create<HotlineRoster>(call, HotlineRosterEntity, { ...command, place: { estateId } }, decide);
  }

  /** @source CS-001 CS-005 */
  async strike(call: JoinedCall, employeeId: string): Promise<void> {
    const found = await sql<{ id: string }>`select r.id from hotline_roster r
      where r.on_date >= (${call.now}::timestamptz at time zone 'Asia/Shanghai')::date - 1 and r.shifts @> ${JSON.stringify([{ employeeId }])}::jsonb order by r.id`.execute(call.tx.db);
    for (const { id } of found.rows) {
      await this.store.update<HotlineRoster>(call, HotlineRosterEntity, id, { operation: 'strikeEmployee', scope: groupScope },
        (roster) => looked(call.now, roster.estateId, decideHotlineRoster({ type: 'strikeEmployee', employeeId }, roster, call)));
    }
  }
}

/** The roster changed: it is looked at again at once. */
const looked = (now: Date, estateId: string, decision: Decision<HotlineRoster>): Decision<HotlineRoster> =>
  ({ ...decision, deadlines: [{ kind: ROSTER_LOOK, ref: estateId, dueAt: now }] });
