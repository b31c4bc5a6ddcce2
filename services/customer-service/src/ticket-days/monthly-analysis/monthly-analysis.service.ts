import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { HoldMonthlyAnalysisInput, OpenMonthlyAnalysisInput, PrepareMonthlyAnalysisInput } from '../../schema.types.ts';
import { meetingNamed } from '../daily-clearing/daily-clearing.service.ts';
import { dutyOf } from '../../duties/duty/duty.rules.ts';
import { dutyDone, moveDuty, openDuties } from '../../duties/duty/duty.service.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import { MonthlyAnalysisEntity } from './monthly-analysis.entity.ts';
import { requireDepartments, snapshotOf, unconfirmedTickets, workingDayBefore } from './monthly-analysis.facts.ts';
import { decideMonthlyAnalysis, type MonthlyAnalysis, type MonthlyAnalysisCommand } from './monthly-analysis.rules.ts';

const constraints = { monthly_analysis_once: () => customerServiceErrors.error('ANALYSIS_OPENED_ALREADY') };

/** The monthly meetings on tickets and on complaints. @source CS-024 CS-025 CS-026 CS-083 */
@Injectable()
export class MonthlyAnalysisService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws ANALYSIS_OPENED_ALREADY, MONTH_NOT_BEGUN, TIME_PAST   @source CS-024 CS-026 */
  open(call: Call, input: OpenMonthlyAnalysisInput, keyed: Keyed): Promise<Stored<MonthlyAnalysis>> {
    const scope = scopeOf(call.actor, ticketDaysAccess, 'analysis.hold');
    const { estateId, kind, month, meetingAt } = input;
    const command = { operation: 'openMonthlyAnalysis', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<MonthlyAnalysis>(call, MonthlyAnalysisEntity, command, async (_, tx) => {
      const prepareBy = await workingDayBefore(tx, estateId, meetingAt);
      const decision = decideMonthlyAnalysis({ type: 'openMonthlyAnalysis', id: call.newId(), estateId, kind, month, meetingAt, prepareBy }, null, contextOf(call));
      await openDuties(joined(call, tx), estateId, [
        dutyOf(`${kind}_ANALYSIS`, `${month}-01`), dutyOf('ANALYSIS_PREPARATION', `${month}-01`, { part: decision.state.id!, dueAt: prepareBy }),
      ]);
      return decision;
    });
  }

  /** @throws NOT_FOUND, TICKETS_UNCONFIRMED, ANALYSIS_TEXT_MISSING, NOT_IN_ESTATE   @source CS-025 CS-026 */
  prepare(call: Call, id: string, { analysis = null, departmentIds }: PrepareMonthlyAnalysisInput, keyed: Keyed): Promise<Stored<MonthlyAnalysis>> {
    return this.#run(call, id, { capability: 'analysis.prepare', operation: 'prepareMonthlyAnalysis', body: { id, analysis, departmentIds }, keyed }, async (known, tx) => {
      await requireDepartments(tx, departmentIds, known.estateId);
      await dutyDone(joined(call, tx), known.estateId, { kind: 'ANALYSIS_PREPARATION', period: known.month, part: id, by: id });
      return { type: 'prepareMonthlyAnalysis', analysis: analysis ?? null, departmentIds: [...departmentIds], unconfirmed: await unconfirmedTickets(tx, known) };
    });
  }

  /** The meeting itself, with the month's figures as they are now. @throws NOT_FOUND, WRONG_STATE, INVALID_INPUT   @source CS-024 CS-026 CS-083 */
  hold(call: Call, id: string, { meetingId, conclusion }: HoldMonthlyAnalysisInput, keyed: Keyed): Promise<Stored<MonthlyAnalysis>> {
    return this.#run(call, id, { capability: 'analysis.hold', operation: 'holdMonthlyAnalysis', body: { id, meetingId, conclusion }, keyed }, async (known, tx) => {
      await dutyDone(joined(call, tx), known.estateId, { kind: `${known.kind}_ANALYSIS`, period: known.month, by: id });
      return { type: 'holdMonthlyAnalysis', meetingId: meetingNamed(meetingId), conclusion, snapshot: await snapshotOf(tx, { ...known, now: call.now }) };
    });
  }

  /** The meeting is at another time; the preparation is due before that. @throws NOT_FOUND, WRONG_STATE, TIME_PAST   @source CS-025 */
  reschedule(call: Call, id: string, meetingAt: Date, keyed: Keyed): Promise<Stored<MonthlyAnalysis>> {
    return this.#run(call, id, { capability: 'analysis.hold', operation: 'rescheduleMonthlyAnalysis', body: { id, meetingAt }, keyed }, async ({ estateId, month }, tx) => {
      const prepareBy = await workingDayBefore(tx, estateId, meetingAt);
      await moveDuty(joined(call, tx), estateId, { kind: 'ANALYSIS_PREPARATION', period: month, part: id, dueAt: prepareBy });
      return { type: 'rescheduleAnalysis', meetingAt, prepareBy };
    });
  }

  #run(
    call: Call, id: string, { capability, operation, body, keyed }: { capability: keyof typeof ticketDaysAccess; operation: string; body: object; keyed: Keyed },
    commandOf: (known: MonthlyAnalysis, tx: Tx) => Promise<MonthlyAnalysisCommand>,
  ): Promise<Stored<MonthlyAnalysis>> {
    const scope = scopeOf(call.actor, ticketDaysAccess, capability);
    return this.store.update<MonthlyAnalysis>(call, MonthlyAnalysisEntity, id, { operation, scope, body, ...keyed },
      async (known, tx) => decideMonthlyAnalysis(await commandOf(known, tx), known, contextOf(call)));
  }
}
