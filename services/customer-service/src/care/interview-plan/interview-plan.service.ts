import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { GenerateInterviewPlanInput } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import { InterviewPlanEntity } from './interview-plan.entity.ts';
import { dropOpen, keepScheduled, planFacts } from './interview-plan.facts.ts';
import { decideInterviewPlan, type InterviewPlan } from './interview-plan.rules.ts';

const constraints = { interview_plan_once: () => customerServiceErrors.error('PLAN_OF_YEAR_EXISTS', { field: 'year' }) };

/** Plans the interviews of a year. @source CS-086 CS-088 CS-089 CS-165 */
@Injectable()
export class InterviewPlanService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, PLAN_OF_YEAR_EXISTS, YEAR_INVALID, REFERENCE_NOT_YET_KNOWN   @source CS-086 CS-089 */
  generate(call: Call, input: GenerateInterviewPlanInput, keyed: Keyed): Promise<Stored<InterviewPlan>> {
    const scope = scopeOf(call.actor, careAccess, 'interview.plan');
    const { estateId, year } = input;
    const command = { operation: 'generateInterviewPlan', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<InterviewPlan>(call, InterviewPlanEntity, command, async (_, tx) =>
      decideInterviewPlan({ type: 'generateInterviewPlan', id: call.newId(), estateId, year, ...(await planFacts(tx, { estateId, year, now: call.now })) }, null, contextOf(call)));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-089 lifecycles 3.1 */
  activate(call: Call, id: string, keyed: Keyed): Promise<Stored<InterviewPlan>> {
    const scope = scopeOf(call.actor, careAccess, 'interview.activate');
    return this.store.update<InterviewPlan>(call, InterviewPlanEntity, id, { operation: 'activateInterviewPlan', scope, body: { id }, ...keyed }, async (plan, tx) => {
      const facts = await planFacts(tx, { estateId: plan.estateId, year: plan.year, now: call.now });
      const decision = decideInterviewPlan({ type: 'activateInterviewPlan', ...facts }, plan, contextOf(call));
      await keepScheduled(joined(call, tx), plan, decision.interviews);
      return decision;
    });
  }

  /** Its year is over. @source lifecycles 3.1 PLAT-018 */
  async close(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<InterviewPlan>(call, InterviewPlanEntity, id, { operation: 'closeInterviewPlan', scope: groupScope }, async (plan, tx) => {
      await dropOpen(joined(call, tx), id);
      return decideInterviewPlan({ type: 'closeInterviewPlan' }, plan, contextOf(call));
    });
  }
}
