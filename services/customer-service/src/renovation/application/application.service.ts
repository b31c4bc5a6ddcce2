import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf } from '@guanjia/domain';
import {
  AggregateStore, contextOf, nextNumber, type Call, type JoinedCall, type Keyed, type Stored, type Target, type Tx,
} from '@guanjia/persistence';
import { requireServing } from '../../reception/staff.facts.ts';
import type { DraftRenovationInput, RenovationPaperInput, ReviewRenovationInput, StartRenovationInput } from '../../schema.types.ts';
import { ruleOf } from '../estate-rule/estate-rule.facts.ts';
import { renovationAccess } from '../renovation.access.ts';
import { RenovationApplicationEntity } from './application.entity.ts';
import { extinguisherStandard, homeNamed, mayReview, openViolations, readiness } from './application.facts.ts';
import { decideApplication, type ApplicationCommand, type RenovationApplication } from './application.rules.ts';

type Capability = keyof typeof renovationAccess;
type CommandOf = (application: Stored<RenovationApplication>, tx: Tx) => ApplicationCommand | Promise<ApplicationCommand>;

interface On extends Target {
  capability: Capability;
  operation: string;
  body?: object;
}

/** What people do to renovations. @source CS-128 CS-130 CS-134 */
@Injectable()
export class RenovationApplicationService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, REFERENCE_NOT_YET_KNOWN and what the rules throw   @source CS-128 */
  draft(call: Call, input: DraftRenovationInput, keyed: Keyed): Promise<Stored<RenovationApplication>> {
    const scope = scopeOf(call.actor, renovationAccess, 'renovation.apply');
    const { estateId } = input;
    const command = { operation: 'draftRenovation', scope, place: { estateId }, body: input, ...keyed };
    return this.store.create<RenovationApplication>(call, RenovationApplicationEntity, command, async (_, tx) => {
      const { areaSqmHundredths, papers, specialWorks, householdId: __, ...given } = input;
      const home = await homeNamed(tx, input, call.actor);
      return decideApplication({
        type: 'draftRenovation', ...given, ...home, id: call.newId(), number: await nextNumber(tx, 'ZX', call.now),
        areaSqmHundredths: areaSqmHundredths ?? home.unit.floorAreaSqmHundredths, specialWorks: [...specialWorks ?? []], papers: papers ?? [],
      }, null, contextOf(call));
    });
  }

  /** @source CS-128 */
  addPapers(call: Call, id: string, papers: readonly RenovationPaperInput[], keyed: Keyed) {
    return this.#run(call, { id, capability: 'renovation.apply', operation: 'addRenovationPapers', body: { papers }, ...keyed }, () => ({ type: 'addPapers', papers }));
  }

  /** @throws PAPERS_MISSING, RENOVATION_PERIOD_INVALID   @source CS-128 CS-130 */
  apply(call: Call, id: string, keyed: Keyed) {
    return this.#run(call, { id, capability: 'renovation.apply', operation: 'applyRenovation', ...keyed }, async ({ estateId }, tx) =>
      ({ type: 'applyRenovation', standard: await extinguisherStandard(tx, estateId, call.now) }));
  }

  /** @throws REVIEW_NOT_YOURS   @source CS-128 */
  review(call: Call, id: string, input: ReviewRenovationInput, keyed: Keyed) {
    const { part, isPassed, opinion = null } = input;
    return this.#run(call, { id, capability: 'renovation.review', operation: 'reviewRenovation', body: input, ...keyed }, async (application, tx) =>
      ({ type: 'reviewRenovation', part, isPassed, opinion, mayReview: await mayReview(tx, call.actor, part, application) }));
  }

  /** @throws SELF_APPROVAL, REVIEW_NOT_PASSED, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE   @source CS-128 CS-134 PLAT-021 */
  approve(call: Call, id: string, { supervisorId, reason = null }: { supervisorId: string; reason?: string | null }, keyed: Keyed) {
    const target = { id, capability: 'renovation.decide', operation: 'approveRenovation', body: { supervisorId, reason }, ...keyed } as const;
    return this.#run(call, target, async ({ estateId }, tx) => {
      await requireServing(tx, supervisorId, { estateId, field: 'supervisorId' });
      return { type: 'approveRenovation', supervisorId, reason };
    });
  }

  /** @throws what `started` throws   @source CS-128 … CS-131 */
  start(call: Call, id: string, { extinguisherCount: count, extinguisherKind: kind, extinguisherWeightKg: weightKg }: StartRenovationInput, keyed: Keyed) {
    const extinguishers = { count, kind, weightKg };
    return this.#run(call, { id, capability: 'renovation.start', operation: 'startRenovation', body: extinguishers, ...keyed }, async ({ estateId }, tx) => ({
      type: 'startRenovation', extinguishers, ...(await readiness(tx, id, call.now)), inspectEveryDays: (await ruleOf(tx, estateId)).inspectEveryDays,
    }));
  }

  /** @throws NO_VIOLATION_OPEN, VIOLATIONS_OPEN   @source CS-132 */
  stop(call: Call, id: string, step: { type: 'suspendRenovation'; reason: string } | { type: 'resumeRenovation' }, keyed: Keyed) {
    return this.#run(call, { id, capability: 'renovation.stop', operation: step.type, body: step, ...keyed }, async (_, tx) =>
      ({ ...step, openViolations: await openViolations(tx, id) }));
  }

  /** @throws VIOLATIONS_OPEN, SELF_APPROVAL   @source CS-134 PLAT-021 */
  accept(call: Call, id: string, result: string, keyed: Keyed) {
    return this.#run(call, { id, capability: 'renovation.accept', operation: 'acceptRenovation', body: { result }, ...keyed }, async (_, tx) =>
      ({ type: 'acceptRenovation', result, openViolations: await openViolations(tx, id) }));
  }

  /** Commands that need nothing but what the caller says. @source CS-128 CS-134 */
  plain(call: Call, id: string, capability: Capability, command: Extract<ApplicationCommand, { type: 'rejectRenovation' | 'completeRenovation' }>, keyed: Keyed) {
    return this.#run(call, { id, capability, operation: command.type, body: command, ...keyed }, () => command);
  }

  /** A look at the site, by whoever may look. @source CS-132 CS-134 */
  inspected(call: JoinedCall, id: string, at: Date): Promise<Stored<RenovationApplication>> {
    return this.store.update<RenovationApplication>(call, RenovationApplicationEntity, id, { operation: 'countInspection', scope: groupScope },
      (application) => decideApplication({ type: 'countInspection', at }, application, contextOf(call)));
  }

  /** What the clock makes of it. @source CS-134 PLAT-018 */
  async elapsed(call: JoinedCall, id: string, type: 'expireRenovation' | 'missInspection'): Promise<void> {
    await this.store.update<RenovationApplication>(call, RenovationApplicationEntity, id, { operation: type, scope: groupScope },
      (application) => decideApplication({ type }, application, contextOf(call)));
  }

  #run(call: Call, { id, capability, body, ...command }: On, commandOf: CommandOf): Promise<Stored<RenovationApplication>> {
    const scope = scopeOf(call.actor, renovationAccess, capability);
    const own = (application: RenovationApplication) => application.applicantId === call.actor.id;
    return this.store.update<RenovationApplication>(call, RenovationApplicationEntity, id, { scope, own, body: { id, ...body }, ...command },
      async (application, tx) => decideApplication(await commandOf(application, tx), application, contextOf(call)));
  }
}
