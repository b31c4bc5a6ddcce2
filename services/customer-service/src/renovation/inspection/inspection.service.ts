import { Injectable } from '@nestjs/common';
import { checkCode, scopeOf, type Scope } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { InspectRenovationInput, ReportRenovationWasteInput } from '../../schema.types.ts';
import { RenovationApplicationEntity } from '../application/application.entity.ts';
import { estateOf } from '../application/application.facts.ts';
import type { RenovationApplication } from '../application/application.rules.ts';
import { RenovationApplicationService } from '../application/application.service.ts';
import { ruleOf } from '../estate-rule/estate-rule.facts.ts';
import { renovationAccess } from '../renovation.access.ts';
import { violationsOf } from '../violation/violation.facts.ts';
import { RenovationViolationService } from '../violation/violation.service.ts';
import { RenovationInspectionEntity } from './inspection.entity.ts';
import { decideInspection, judgedWaste, newViolations, requireWhole, type CheckedItem, type InspectedItem, type Inspect, type RenovationInspection } from './inspection.rules.ts';

type Look = Pick<Inspect, 'id' | 'kind' | 'at' | 'placeCode'> & { works: RenovationApplication; items: readonly CheckedItem[] };

/** Looks at sites. @source CS-132 CS-133 */
@Injectable()
export class RenovationInspectionService {
  constructor(
    private readonly store: AggregateStore, private readonly applications: RenovationApplicationService, private readonly violations: RenovationViolationService,
  ) {}

  /** @throws NOT_FOUND, WRONG_STATE, CHECKLIST_INCOMPLETE, TIME_ORDER   @source CS-132 CS-134 */
  inspect(call: Call, input: InspectRenovationInput, keyed: Keyed): Promise<Stored<RenovationInspection>> {
    const items = input.items.map(({ check, result, note = null, photoIds }) => ({ check, result, note, photoIds: [...photoIds ?? []] }));
    const command = { operation: 'inspectRenovation', scope: scopeOf(call.actor, renovationAccess, 'renovation.inspect'), body: input, ...keyed };
    return this.#look(call, input.renovationId, command, async (tx, works) => {
      requireWhole(items);
      const look = { id: call.newId(), kind: 'SITE' as const, at: input.at ?? call.now, placeCode: null, works, items };
      const decision = decideInspection({ ...look, ...placeOf(works), items: await this.#settled(tx, call, look) }, contextOf(call));
      await this.applications.inspected(joined(call, tx), works.id, look.at);
      return decision;
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, INVALID_INPUT, TIME_ORDER   @source CS-133 */
  moveWaste(call: Call, input: ReportRenovationWasteInput, keyed: Keyed): Promise<Stored<RenovationInspection>> {
    const command = { operation: 'reportRenovationWaste', scope: scopeOf(call.actor, renovationAccess, 'renovation.report-waste'), body: input, ...keyed };
    return this.#look(call, input.renovationId, command, async (tx, works) => {
      const placeCode = checkCode(input.placeCode, 'placeCode');
      const at = input.at ?? call.now;
      const look = { id: call.newId(), kind: 'WASTE' as const, at, placeCode, works, items: judgedWaste(at, placeCode, await ruleOf(tx, works.estateId)) };
      return decideInspection({ ...look, ...placeOf(works), items: await this.#settled(tx, call, look) }, contextOf(call));
    });
  }

  #look(call: Call, renovationId: string, command: Keyed & { operation: string; scope: Scope; body: object }, decide: (tx: Tx, works: Stored<RenovationApplication>) => ReturnType<typeof decideInspection> | Promise<ReturnType<typeof decideInspection>>) {
    return this.store.create<RenovationInspection>(call, RenovationInspectionEntity, { ...command, place: (tx) => estateOf(tx, renovationId) }, async (_, tx) =>
      decide(tx, await this.store.load<RenovationApplication>(tx, RenovationApplicationEntity, renovationId, command)));
  }

  /** Opens what is newly wrong, and says of each fail to which violation it belongs. */
  async #settled(tx: Tx, call: Call, { id: inspectionId, kind, at, works, items }: Look): Promise<InspectedItem[]> {
    const known = await violationsOf(tx, works.id);
    const violationIds = { ...known.open };
    const sourceType = kind === 'SITE' ? 'INSPECTION' : 'WASTE_MOVE';
    for (const found of newViolations(items, known)) {
      violationIds[found.check] = (await this.violations.find(joined(call, tx), { ...found, works, inspectionId, sourceType, foundAt: at })).id;
    }
    return items.map((item) => ({ ...item, violationId: item.result === 'FAIL' ? violationIds[item.check] ?? null : null }));
  }
}

const placeOf = ({ id: applicationId, estateId, unitId }: RenovationApplication) => ({ applicationId, estateId, unitId });
