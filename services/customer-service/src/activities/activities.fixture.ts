import { randomUUID } from 'node:crypto';
import { at, idOf } from '../tickets/ticket/ticket.fixture.ts';
import type { Activity } from './activity/activity.rules.ts';
import type { Participation } from './participation/participation.rules.ts';

/** 元宵游园会 on 4 March, 3,000 yuan, planned by 32. */
export const anActivity = (patch: Partial<Activity> = {}): Activity => ({
  id: idOf(72), estateId: idOf(3), quarter: '2026-Q1', kind: 'FESTIVAL', theme: '元宵游园会', plan: '猜灯谜、包汤圆', organiserId: idOf(34), venue: '中心广场',
  startAt: new Date('2026-03-04T06:00:00Z'), endAt: new Date('2026-03-04T09:00:00Z'), budgetFen: 300000n, spentFen: 0n, plannedBy: idOf(32), approvedBy: idOf(35),
  approvedAt: at('01:00'), materials: [], heldAt: at('01:30'), endedAt: null, attendedHouseholds: null, occupiedHouseholds: null, effect: null, evaluation: null,
  isAsPlanned: null, staff: [], evaluatedBy: null, evaluatedAt: null, cancelReasonCode: null, cancelledAt: null, state: 'APPROVED', ...patch,
});

export const aParticipation = (patch: Partial<Participation> = {}): Participation => ({
  id: idOf(73), estateId: idOf(3), activityId: idOf(72), householdId: idOf(6), persons: 2, signedUpAt: at('01:00'), signedUpBy: idOf(7), attendedAt: null, checkedInBy: null,
  ...patch,
});

/** The same as it is typed in. */
export const lanternFair = (estateId: string, organiserId: string, patch: object = {}) => ({
  estateId, kind: 'FESTIVAL', theme: '元宵游园会', plan: '猜灯谜、包汤圆', organiserId, venue: '中心广场', startAt: '2026-03-04T06:00:00Z', endAt: '2026-03-04T09:00:00Z',
  budgetFen: 300000, ...patch,
});

const fields = 'id state spentFen quarter';

export const planDocument = `mutation ($input: PlanActivityInput!, $key: IdempotencyKey!) { planActivity(input: $input, idempotencyKey: $key) { ${fields} } }`;
export const step = (verb: string) => `mutation ($id: ID!, $key: IdempotencyKey!) { ${verb}(id: $id, idempotencyKey: $key) { ${fields} } }`;
export const materialsDocument = 'mutation ($id: ID!, $materials: [ActivityMaterialInput!]!) { setActivityMaterials(id: $id, materials: $materials) { id state } }';
export const spendDocument = `mutation ($id: ID!, $amountFen: Fen!, $key: IdempotencyKey!) { spendOnActivity(id: $id, amountFen: $amountFen, idempotencyKey: $key) { ${fields} } }`;
export const joinDocument = (verb: 'signUpActivity' | 'checkInActivity') =>
  `mutation ($id: ID!, $input: JoinActivityInput!, $key: IdempotencyKey!) { ${verb}(id: $id, input: $input, idempotencyKey: $key) { id persons signedUpAt attendedAt household { id } } }`;
export const on = (id: string, rest: object = {}) => ({ id, key: randomUUID(), ...rest });
