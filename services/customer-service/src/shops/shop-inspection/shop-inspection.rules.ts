import { shopInspected, tasks, violationRecorded, violationReported, type DataOf, type RoleCode } from '@guanjia/contracts';
import { moves, platformErrors, type Context, type Decision, type EventDraft } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { Shop } from '../shop/shop.rules.ts';

/** What is looked at in a shop. @source CS-153 */
export const SHOP_CHECKS = [
  'NO_ILLEGAL_WORKS', 'THREE_FRONT_DUTIES', 'FRONT_TIDY', 'NO_ILLEGAL_STALLS', 'NO_LITTER_OR_SEWAGE', 'EMISSIONS_TO_STANDARD', 'NO_TOXIC_STORAGE', 'SIGNS_UNIFORM_AND_SAFE',
  'NO_NUISANCE',
] as const;

type ShopCheck = (typeof SHOP_CHECKS)[number];

/** @source lifecycles 3.1 Violation / ShopInspection */
export const shopInspectionMoves = moves({
  states: ['RECORDED', 'DISSUADED', 'REPORTED', 'CORRECTED'],
  initial: ['RECORDED', 'DISSUADED'],
  final: ['CORRECTED'],
  moves: {
    dissuadeShop: { from: ['RECORDED'], to: 'DISSUADED' },
    reportShopViolations: { from: ['DISSUADED'], to: 'REPORTED' },
    correctShopViolations: { from: ['RECORDED', 'DISSUADED', 'REPORTED'], to: 'CORRECTED' },
  },
});

export interface ShopItem {
  check: ShopCheck;
  result: 'OK' | 'FAIL' | 'NA';
  note: string | null;
  photoIds: string[];
  /** of a fail */
  violationId: string | null;
}

/** 商铺检查: one look at a shop by the whole checklist; what was wrong is followed until it is put right. @source CS-153 */
export interface ShopInspection {
  id: string;
  estateId: string;
  shopId: string;
  unitId: string;
  at: Date;
  inspectorId: string;
  items: ShopItem[];
  failedCount: number;
  state: (typeof shopInspectionMoves.states)[number];
  dissuadedAt: Date | null;
  reportedAt: Date | null;
  reportedToRole: RoleCode | null;
  correctedAt: Date | null;
  correction: string | null;
}

export type ShopInspectionCommand =
  | ({ type: 'inspectShop'; shop: Pick<Shop, 'id' | 'estateId' | 'unitId' | 'state'>; isDissuaded: boolean; newId(): string } & Pick<ShopInspection, 'id' | 'at'> & { items: readonly Omit<ShopItem, 'violationId'>[] })
  | { type: 'dissuadeShop' }
  | { type: 'reportShopViolations'; toRole: RoleCode }
  | { type: 'correctShopViolations'; correction: string };

/** As which kind of breach a failed check is told. @source CS-107 CS-153 */
const kindOf: Readonly<Record<ShopCheck, DataOf<typeof violationRecorded>['kind']>> = {
  NO_ILLEGAL_WORKS: 'STRUCTURE', THREE_FRONT_DUTIES: 'LITTER', FRONT_TIDY: 'LITTER', NO_ILLEGAL_STALLS: 'STALL', NO_LITTER_OR_SEWAGE: 'LITTER',
  EMISSIONS_TO_STANDARD: 'FUMES_NOISE', NO_TOXIC_STORAGE: 'STORAGE', SIGNS_UNIFORM_AND_SAFE: 'SIGNAGE', NO_NUISANCE: 'NUISANCE',
};

/** @throws WRONG_STATE, CHECKLIST_INCOMPLETE, TIME_ORDER, NO_VIOLATION_OPEN   @source CS-108 CS-153 */
export function decideShopInspection(command: ShopInspectionCommand, known: ShopInspection | null, context: Context): Decision<ShopInspection> {
  if (command.type === 'inspectShop') return inspected(command, context);
  const inspection = known!;
  const state = shopInspectionMoves.next(command.type, inspection.state);
  if (inspection.failedCount === 0) throw customerServiceErrors.error('NO_VIOLATION_OPEN');
  switch (command.type) {
    case 'dissuadeShop': return { state: { state, dissuadedAt: context.now }, events: [] };
    case 'reportShopViolations': return reported(command.toRole, inspection, context);
    case 'correctShopViolations': return {
      state: { state, correctedAt: context.now, correction: command.correction },
      events: [task('closed', inspection, context.now, 'CSR'), ...(inspection.reportedToRole ? [task('closed', inspection, context.now, inspection.reportedToRole)] : [])],
    };
  }
}

/** Each fail is a breach; whoever inspects may have dissuaded it on the spot. @source CS-153 */
function inspected({ type, shop, items: given, isDissuaded, newId, ...look }: Extract<ShopInspectionCommand, { type: 'inspectShop' }>, { now, actorId }: Context): Decision<ShopInspection> {
  if (shop.state !== 'ACTIVE') throw platformErrors.error('WRONG_STATE', { params: { state: shop.state, command: type, allowed: 'ACTIVE' } });
  const wrong = SHOP_CHECKS.filter((check) => given.filter((item) => item.check === check).length !== 1);
  if (wrong.length > 0) throw customerServiceErrors.error('CHECKLIST_INCOMPLETE', { field: 'items', params: { checks: wrong.join(', ') } });
  if (look.at > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  const items = given.map((item) => ({ ...item, violationId: item.result === 'FAIL' ? newId() : null }));
  const fails = items.filter(({ violationId }) => violationId !== null);
  const dissuadedAt = isDissuaded && fails.length > 0 ? look.at : null;
  const { id: shopId, estateId, unitId } = shop;
  const inspection: ShopInspection = {
    ...look, shopId, estateId, unitId, inspectorId: actorId, items, failedCount: fails.length, state: dissuadedAt ? 'DISSUADED' : 'RECORDED', dissuadedAt, reportedAt: null,
    reportedToRole: null, correctedAt: null, correction: null,
  };
  const data = { inspectionId: look.id, unitId, inspectorId: actorId, at: look.at.toISOString(), failedCount: fails.length };
  return {
    state: inspection,
    events: [
      shopInspected.draft({ id: shopId, estateId, at: now, data }), ...fails.map((item) => breach(item, inspection, now)),
      ...(fails.length > 0 ? [task('opened', inspection, now, 'CSR')] : []),
    ],
  };
}

const breach = ({ check, violationId }: ShopItem, { id, estateId, unitId, at, dissuadedAt }: ShopInspection, now: Date): EventDraft =>
  violationRecorded.draft({ id: violationId!, estateId, at: now, data: {
    kind: kindOf[check], place: 'SHOP', ruleId: null, unitId, subjectId: id, action: dissuadedAt ? 'DISSUADED' : 'NONE', isEducated: dissuadedAt !== null, seenAt: at.toISOString(),
    dissuadedAt: dissuadedAt?.toISOString() ?? null,
  } });

/** It goes on after it was dissuaded. @source CS-108 */
function reported(toRole: RoleCode, inspection: ShopInspection, { now }: Context): Decision<ShopInspection> {
  const { estateId, unitId, dissuadedAt, items } = inspection;
  const times = { dissuadedAt: dissuadedAt!.toISOString(), reportedAt: now.toISOString() };
  const fails = items.filter(({ violationId }) => violationId !== null);
  return {
    state: { state: 'REPORTED', reportedAt: now, reportedToRole: toRole },
    events: [
      ...fails.map(({ check, violationId }) => violationReported.draft({ id: violationId!, estateId, at: now, data: { kind: kindOf[check], unitId, reportedToRole: toRole, ...times } })),
      task('opened', inspection, now, toRole),
    ],
  };
}

/** To be put right: by the officer, and from the report on by whom it went to. @source PLAT-020 */
const task = (step: 'opened' | 'closed', { id, estateId, shopId }: ShopInspection, at: Date, role: RoleCode): EventDraft =>
  tasks['customer-service'][step].draft({ id, estateId, at, data: {
    ref: id, kind: role === 'CSR' ? 'SHOP_VIOLATION' : 'SHOP_VIOLATION_REPORTED', employeeId: null, role, dueAt: null, subjectType: 'SHOP', subjectId: shopId,
  } });
