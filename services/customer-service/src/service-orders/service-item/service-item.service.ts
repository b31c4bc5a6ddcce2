import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { PlanServiceItemInput } from '../../schema.types.ts';
import { serviceOrderAccess } from '../service-orders.access.ts';
import { ServiceItemEntity } from './service-item.entity.ts';
import { decideServiceItem, type ServiceItem, type ServiceItemCommand } from './service-item.rules.ts';

type Capability = 'service-item.plan' | 'service-item.approve';

/** One item of a code is offered at a time. */
const constraints = { service_item_code_unique: () => customerServiceErrors.error('SERVICE_CODE_TAKEN', { field: 'code' }) };

/** The catalogue and its prices. @source CS-140 CS-141 CS-146 */
@Injectable()
export class ServiceItemService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws FORBIDDEN, NOT_FOUND, INVALID_INPUT   @source CS-146 */
  plan(call: Call, input: PlanServiceItemInput, keyed: Keyed): Promise<Stored<ServiceItem>> {
    const scope = scopeOf(call.actor, serviceOrderAccess, 'service-item.plan');
    const { estateId, planningRecordId } = input;
    return this.store.create<ServiceItem>(call, ServiceItemEntity, { operation: 'planServiceItem', scope, place: { estateId }, body: input, ...keyed }, () => {
      if (!isUuid(planningRecordId)) throw platformErrors.error('INVALID_INPUT', { field: 'planningRecordId', params: { reason: 'planningRecordId' } });
      return decideServiceItem({ type: 'planServiceItem', id: call.newId(), ...input }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL   @source CS-146 */
  approve(call: Call, id: string, evaluation: string, keyed: Keyed): Promise<Stored<ServiceItem>> {
    return this.#run(call, { id, capability: 'service-item.approve', keyed }, { type: 'approveServiceItem', evaluation });
  }

  /** @throws NOT_FOUND, WRONG_STATE, SERVICE_CODE_TAKEN   @source CS-140 CS-141 */
  publish(call: Call, id: string, keyed: Keyed): Promise<Stored<ServiceItem>> {
    return this.#run(call, { id, capability: 'service-item.plan', keyed }, { type: 'publishServiceItem' });
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-140 */
  withdraw(call: Call, id: string, keyed: Keyed): Promise<Stored<ServiceItem>> {
    return this.#run(call, { id, capability: 'service-item.plan', keyed }, { type: 'withdrawServiceItem' });
  }

  #run(call: Call, { id, capability, keyed }: { id: string; capability: Capability; keyed: Keyed }, step: ServiceItemCommand): Promise<Stored<ServiceItem>> {
    const scope = scopeOf(call.actor, serviceOrderAccess, capability);
    return this.store.update<ServiceItem>(call, ServiceItemEntity, id, { operation: step.type, scope, body: { id, ...step }, constraints, ...keyed },
      (item) => decideServiceItem(step, item, contextOf(call)));
  }
}
