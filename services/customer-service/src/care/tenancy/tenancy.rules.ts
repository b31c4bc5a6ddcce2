import { moves, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

export const tenancyMoves = moves({
  states: ['RUNNING', 'ENDED'], initial: 'RUNNING', final: ['ENDED'], moves: { endTenancy: { from: ['RUNNING'], to: 'ENDED' } },
});

export type TenancyState = (typeof tenancyMoves.states)[number];

/** 租约: a tenant who lives in a home, a customer in his or her own right. @source CS-091 */
export interface Tenancy {
  id: string;
  estateId: string;
  householdId: string;
  unitId: string;
  /** member of the household, as archives knows the tenant */
  tenantRef: string;
  fromOn: string;
  /** the last day agreed; null: open */
  toOn: string | null;
  state: TenancyState;
  endedOn: string | null;
  endReason: string | null;
}

export type TenancyCommand =
  | Pick<Tenancy, 'id' | 'estateId' | 'householdId' | 'unitId' | 'tenantRef' | 'fromOn' | 'toOn'> & { type: 'startTenancy'; memberIds: readonly string[] }
  | { type: 'endTenancy'; endedOn: string; endReason: string };

/** @throws WRONG_STATE, TENANT_UNKNOWN, TENANCY_PERIOD_INVALID   @source CS-091 */
export function decideTenancy(command: TenancyCommand, known: Tenancy | null): Decision<Tenancy> {
  if (command.type === 'startTenancy') {
    const { type: _, memberIds, ...tenancy } = command;
    if (!memberIds.includes(tenancy.tenantRef)) throw customerServiceErrors.error('TENANT_UNKNOWN', { field: 'tenantRef' });
    if (tenancy.toOn !== null && tenancy.toOn < tenancy.fromOn) throw customerServiceErrors.error('TENANCY_PERIOD_INVALID', { field: 'toOn' });
    return { state: { ...tenancy, state: 'RUNNING', endedOn: null, endReason: null }, events: [] };
  }
  tenancyMoves.require('endTenancy', known!.state);
  if (command.endedOn < known!.fromOn) throw customerServiceErrors.error('TENANCY_PERIOD_INVALID', { field: 'endedOn' });
  return { state: { state: 'ENDED', endedOn: command.endedOn, endReason: command.endReason }, events: [] };
}
