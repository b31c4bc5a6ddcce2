import { randomUUID } from 'node:crypto';
import { localDateOf } from '@guanjia/domain';
import { prices, routes } from '../demo/load/load-settings.ts';
import type { EstatePlan } from '../demo/plan/places.ts';
import { departmentId } from '../demo/plan/staff.ts';
import type { Asking } from './asking.fixture.ts';
import { makeAs, type Entered } from './entering.fixture.ts';

interface Settings {
  /** asks as the holder of a post */
  as(post: string): ReturnType<Asking['as']>;
  estate: EstatePlan;
  entered: Entered;
}

/** Which department answers for what, set by the customer-service supervisor; and what the estate charges, drawn up by its
 *  accountant, approved by its project manager; and under which numbers it is called, published by its office director. */
export async function enterSettings({ as, estate, entered }: Settings): Promise<void> {
  const estateId = entered.get(estate.id);
  const route = makeAs(as('CSS'));
  for (const { category, kind } of routes) {
    await route('setRoutingRule', 'SetRoutingRuleInput', { estateId, category, departmentId: entered.get(departmentId(estate, kind)) });
  }
  const numbers = { emergencyNo: '021-62340110', serviceNo: '021-62345678', complaintNo: '400-820-1234' };
  await makeAs(as('OD'))('setEstateContacts', 'SetEstateContactsInput', { estateId, ...numbers });
  const price = makeAs(as('ACC'));
  for (const { unitPriceFen, ...standard } of prices) {
    const id = await price('createFeeStandard', 'CreateFeeStandardInput', { estateId, ...standard, unitPriceFen: Number(unitPriceFen), validFrom: localDateOf(new Date()) });
    await as('PM')('mutation ($id: ID!, $key: IdempotencyKey!) { approveFeeStandard(id: $id, idempotencyKey: $key) { id } }', { id, key: randomUUID() });
  }
}
