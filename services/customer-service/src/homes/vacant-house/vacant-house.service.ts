import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf, type Decision } from '@guanjia/domain';
import { AggregateStore, joined, nextNumber, type Call, type Command, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { requireFiled } from '../../move-in/evidence/evidence.facts.ts';
import type { EntrustHouseInput, InspectVacantHouseInput, KeyInput, ReceiveKeysInput } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import { KeyLoanService } from '../key-loan/key-loan.service.ts';
import { KeyService } from '../key/key.service.ts';
import { conditionOf } from '../vacant-inspection/vacant-inspection.rules.ts';
import { VacantInspectionService } from '../vacant-inspection/vacant-inspection.service.ts';
import { VacantHouseEntity } from './vacant-house.entity.ts';
import { keysOut, liveHouseOf, requireUnit, timesPerMonth } from './vacant-house.facts.ts';
import { decideVacantHouse, type Finding, type VacantHouse, type VacantHouseCommand } from './vacant-house.rules.ts';

const constraints = { vacant_house_managed_once: () => customerServiceErrors.error('HOUSE_MANAGED_ALREADY', { field: 'unitId' }) };

type Run = Keyed & { operation: string; body: object };
type CommandOf = (house: VacantHouse, tx: Tx) => Promise<VacantHouseCommand>;

/** Houses nobody lives in, and houses that were entrusted. @source CS-112 CS-113 CS-117 CS-118 */
@Injectable()
export class VacantHouseService {
  constructor(
    private readonly store: AggregateStore, private readonly keys: KeyService, private readonly loans: KeyLoanService, private readonly inspections: VacantInspectionService,
  ) {}

  /** @throws KEY_COUNT_WRONG, HOUSE_MANAGED_ALREADY, NOT_IN_ESTATE, REFERENCE_NOT_YET_KNOWN   @source CS-112 */
  receiveKeys(call: Call, input: ReceiveKeysInput, keyed: Keyed): Promise<Stored<VacantHouse>> {
    const scope = scopeOf(call.actor, homesAccess, 'vacant-house.handle');
    const { estateId, unitId, kind, keyCount, condition, keys } = input;
    const command = { operation: 'receiveKeys', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<VacantHouse>(call, VacantHouseEntity, command, async (_, tx) => {
      await requireUnit(tx, unitId, estateId);
      const house = { id: call.newId(), estateId, unitId, kind, keyCount, condition };
      const cleaning = await timesPerMonth(tx, 'vacant.clean', { estateId, at: call.now });
      const decision = decideVacantHouse({ type: 'receiveKeys', house, received: keys.length, cleaning }, null, call);
      await this.keys.receive(joined(call, tx), house, keys);
      return this.#begun(call, tx, decision);
    });
  }

  /** @throws KEY_COUNT_WRONG   @source CS-112 */
  addKeys(call: Call, id: string, keys: readonly KeyInput[], keyed: Keyed): Promise<Stored<VacantHouse>> {
    return this.#run(call, id, { operation: 'receiveFurtherKeys', body: { id, keys }, ...keyed }, async (house, tx) => {
      await this.keys.receive(joined(call, tx), house, keys);
      return { type: 'addKeys', received: keys.length, cleaning: await timesPerMonth(tx, 'vacant.clean', { estateId: house.estateId, at: call.now }) };
    });
  }

  /** @throws KEYS_INCOMPLETE, NOT_ENTRUSTED, REFERENCE_NOT_YET_KNOWN   @source CS-113 */
  entrust(call: Call, id: string, input: EntrustHouseInput, keyed: Keyed): Promise<Stored<VacantHouse>> {
    return this.#run(call, id, { operation: 'entrustHouse', body: { id, ...input }, ...keyed }, async ({ estateId }, tx) => {
      await requireFiled(tx, input.agreementId, { estateId, field: 'agreementId' });
      return { type: 'entrustHouse', ...input, cleaning: await timesPerMonth(tx, 'vacant.clean', { estateId, at: call.now }) };
    });
  }

  /** What the month asks for is done by it; else it is one more. @throws CHECKLIST_INCOMPLETE   @source CS-118 */
  inspect(call: Call, id: string, { checklist, findings }: InspectVacantHouseInput, keyed: Keyed): Promise<Stored<VacantHouse>> {
    return this.#run(call, id, { operation: 'inspectVacantHouse', body: { id, checklist, findings }, ...keyed }, async (house, tx) => {
      conditionOf({ checklist, findings: findings ?? [] });
      const found: Finding[] = [];
      for (const finding of findings ?? []) found.push({ id: call.newId(), number: await nextNumber(tx, 'KF', call.now), ...finding });
      const seen = { conditionBefore: house.condition, checklist: [...checklist], findings: found };
      const inspectionId = await this.inspections.inspect(joined(call, tx), house, seen);
      return { type: 'inspect', inspectionId, condition: conditionOf(seen), findings: found };
    });
  }

  /** @throws TIME_ORDER   @source CS-117 */
  recordCleaning(call: Call, id: string, at: Date | null, keyed: Keyed): Promise<Stored<VacantHouse>> {
    const scope = scopeOf(call.actor, homesAccess, 'vacant-house.clean');
    return this.store.update<VacantHouse>(call, VacantHouseEntity, id, { operation: 'recordVacantCleaning', scope, body: { id, at }, ...keyed }, async (house, tx) =>
      decideVacantHouse({
        type: 'recordVacantCleaning', at: at ?? call.now, cleaning: await timesPerMonth(tx, 'vacant.clean', { estateId: house.estateId, at: call.now }),
      }, house, call));
  }

  /** @throws KEYS_OUT   @source CS-114 lifecycles 3.1 VacantHouse */
  release(call: Call, id: string, keyed: Keyed): Promise<Stored<VacantHouse>> {
    const scope = scopeOf(call.actor, homesAccess, 'vacant-house.handle');
    return this.#release(call, id, { operation: 'releaseVacantHouse', scope, body: { id }, ...keyed }, 'KEYS_RETURNED');
  }

  /** Its household moved in. @source lifecycles 3.1 VacantHouse */
  async releaseFor(call: JoinedCall, unitId: string): Promise<void> {
    const id = await liveHouseOf(call.tx, unitId);
    if (id) await this.#release(call, id, { operation: 'releaseVacantHouse', scope: groupScope }, 'MOVE_IN');
  }

  /** @source CS-117 PLAT-018 */
  async onCleaningDue(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<VacantHouse>(call, VacantHouseEntity, id, { operation: 'missCleaning', scope: groupScope }, (house) => decideVacantHouse({ type: 'missCleaning' }, house, call));
  }

  #release(call: Call, id: string, command: Command<VacantHouse>, reason: 'MOVE_IN' | 'KEYS_RETURNED'): Promise<Stored<VacantHouse>> {
    return this.store.update<VacantHouse>(call, VacantHouseEntity, id, command, async (house, tx) => {
      const decision = decideVacantHouse({ type: 'releaseHouse', reason, keysOut: await keysOut(tx, id) }, house, call);
      await this.loans.withdrawOf(joined(call, tx), id);
      await this.keys.returnToOwner(joined(call, tx), id);
      await this.inspections.drop(joined(call, tx), id);
      return decision;
    });
  }

  #run(call: Call, id: string, command: Run, commandOf: CommandOf): Promise<Stored<VacantHouse>> {
    const scope = scopeOf(call.actor, homesAccess, 'vacant-house.handle');
    return this.store.update<VacantHouse>(call, VacantHouseEntity, id, { scope, ...command }, async (house, tx) => {
      const next = decideVacantHouse(await commandOf(house, tx), house, call);
      return house.state === 'MANAGED' ? next : this.#begun(call, tx, { ...next, state: { ...house, ...next.state } });
    });
  }

  /** From the day on which a house is managed each month has its inspections. @source CS-118 */
  async #begun(call: Call, tx: Tx, decision: Decision<VacantHouse>): Promise<Decision<VacantHouse>> {
    if (decision.state.state === 'MANAGED') await this.inspections.planMonth(joined(call, tx), decision.state as VacantHouse);
    return decision;
  }
}
