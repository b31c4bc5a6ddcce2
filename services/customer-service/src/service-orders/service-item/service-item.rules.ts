import { serviceItemLaunched, serviceItemWithdrawn, type BUSINESS_LINES, type SERVICE_KINDS, type SERVICE_UNITS } from '@guanjia/contracts';
import { checkCode, moves, platformErrors, type Context, type Decision, type Fen } from '@guanjia/domain';

/** @source CS-140 CS-146 · the steps before the launch are our reading */
export const serviceItemMoves = moves({
  states: ['DRAFT', 'APPROVED', 'LAUNCHED', 'WITHDRAWN'],
  initial: 'DRAFT',
  final: ['WITHDRAWN'],
  moves: {
    approveServiceItem: { from: ['DRAFT'], to: 'APPROVED' },
    publishServiceItem: { from: ['APPROVED'], to: 'LAUNCHED' },
    withdrawServiceItem: { from: ['DRAFT', 'APPROVED', 'LAUNCHED'], to: 'WITHDRAWN' },
  },
});

/** 服务项目: what the company offers, by which standard, at which price. @source CS-140 CS-141 CS-146 CS-147 */
export interface ServiceItem {
  id: string;
  estateId: string;
  code: string;
  name: string;
  kind: (typeof SERVICE_KINDS)[number];
  businessLine: (typeof BUSINESS_LINES)[number];
  /** what the household may expect */
  standard: string;
  unit: (typeof SERVICE_UNITS)[number];
  priceFen: Fen;
  planning: string;
  /** the record of the planning. @source CS-146 */
  planningRecordId: string;
  plannedBy: string;
  evaluation: string | null;
  approvedBy: string | null;
  approvedAt: Date | null;
  launchedAt: Date | null;
  withdrawnAt: Date | null;
  state: (typeof serviceItemMoves.states)[number];
}

type PlannedItem = Pick<ServiceItem, 'id' | 'estateId' | 'code' | 'name' | 'kind' | 'businessLine' | 'standard' | 'unit' | 'priceFen' | 'planning' | 'planningRecordId'>;

export type ServiceItemCommand =
  | ({ type: 'planServiceItem' } & PlannedItem)
  | { type: 'approveServiceItem'; evaluation: string }
  | { type: 'publishServiceItem' }
  | { type: 'withdrawServiceItem' };

/** Planned, evaluated by somebody else, and only then offered; a new price is a new item.
 *  @throws INVALID_INPUT, SELF_APPROVAL, WRONG_STATE   @source CS-140 CS-146 PLAT-021 */
export function decideServiceItem(command: ServiceItemCommand, known: ServiceItem | null, context: Context): Decision<ServiceItem> {
  if (command.type === 'planServiceItem') return planned(command, context);
  const item = known!;
  const state = serviceItemMoves.next(command.type, item.state);
  switch (command.type) {
    case 'approveServiceItem': return approved(command.evaluation, item, context);
    case 'publishServiceItem': return launched(item, context);
    case 'withdrawServiceItem': return { state: { state, withdrawnAt: context.now }, events: item.state === 'LAUNCHED' ? [withdrawn(item, context)] : [] };
  }
}

function planned({ type: _, ...item }: { type: 'planServiceItem' } & PlannedItem, { actorId }: Context): Decision<ServiceItem> {
  checkCode(item.code, 'code');
  if (item.priceFen < 0n) platformErrors.refuse('INVALID_INPUT', { field: 'priceFen', params: { reason: 'priceFen' } });
  const later = { evaluation: null, approvedBy: null, approvedAt: null, launchedAt: null, withdrawnAt: null } as const;
  return { state: { ...item, ...later, plannedBy: actorId, state: 'DRAFT' }, events: [] };
}

function approved(evaluation: string, { plannedBy }: ServiceItem, { now, actorId }: Context): Decision<ServiceItem> {
  if (plannedBy === actorId) throw platformErrors.error('SELF_APPROVAL');
  return { state: { state: 'APPROVED', evaluation, approvedBy: actorId, approvedAt: now }, events: [] };
}

function launched({ id, estateId, code, kind, businessLine, priceFen, unit }: ServiceItem, { now }: Context): Decision<ServiceItem> {
  const data = { code, kind, businessLine, priceFen: Number(priceFen), unit };
  return { state: { state: 'LAUNCHED', launchedAt: now }, events: [serviceItemLaunched.draft({ id, estateId, at: now, data })] };
}

const withdrawn = ({ id, estateId, code }: ServiceItem, { now }: Context) => serviceItemWithdrawn.draft({ id, estateId, at: now, data: { code } });
