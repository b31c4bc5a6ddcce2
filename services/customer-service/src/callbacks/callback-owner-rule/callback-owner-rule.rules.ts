import type { Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { OrganiserRole } from '../callback/callback.rules.ts';

/** Every channel by which a ticket or a complaint comes in. @source CS-038 */
export const CALLBACK_CHANNELS = ['VISIT', 'PHONE', 'HOTLINE', 'SMS', 'APP', 'WECHAT', 'LETTER', 'BOX', 'ONLINE_PLATFORM', 'PATROL'] as const;

export type CallbackChannel = (typeof CALLBACK_CHANNELS)[number];

/** 回访责任规则: who calls back about what came in by a channel. @source CS-038 C-08 */
export interface CallbackOwnerRule {
  id: string;
  estateId: string;
  channel: CallbackChannel;
  role: OrganiserRole;
  /** a named person; null: whoever of the role takes it */
  employeeId: string | null;
}

export interface SetCallbackOwnerRule extends Omit<CallbackOwnerRule, 'id'> {
  type: 'setCallbackOwnerRule';
  /** null where the channel has a rule already */
  newId: string | null;
  employee: { state: string; estateId: string | null } | null;
}

/** @throws ASSIGNEE_NOT_ACTIVE, NOT_IN_ESTATE   @source CS-038 */
export function decideCallbackOwnerRule({ type: _, newId, employee, ...rule }: SetCallbackOwnerRule): Decision<CallbackOwnerRule> {
  if (employee && employee.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'employeeId' });
  if (employee && employee.estateId !== null && employee.estateId !== rule.estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'employeeId' });
  return { state: { ...(newId === null ? {} : { id: newId }), ...rule }, events: [] };
}
