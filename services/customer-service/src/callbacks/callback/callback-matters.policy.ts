import type {
  activityCompleted, correctiveActionVerified, DataOf, firstAidEnded, moveInCompleted, serviceOrderCompleted, serviceOrderStarted, takeoverCompleted,
} from '@guanjia/contracts';
import { startOfDay, type Standard } from '@guanjia/domain';
import type { CompletedMatter } from './callback.policy.ts';
import { midDay, midWindow } from './callback-window.rules.ts';

/** A household that is asked, and where it lives. */
export interface Respondent {
  householdId: string;
  unitId: string | null;
}

/** A household for which something was put right. */
export interface Concerned extends Respondent {
  /** of its tickets and complaints, as people say them */
  numbers: readonly string[];
  /** one of them was a serious or major complaint, or a matter of the director's */
  isImportant: boolean;
}

export type MatterReaction = { do: 'OPEN_CALLBACK'; matter: CompletedMatter } | { do: 'CANCEL_PENDING'; matterKey: string; reasonCode: string };

const open = (matter: CompletedMatter): MatterReaction => ({ do: 'OPEN_CALLBACK', matter });
const once = { completionNo: 1, organiserRole: 'CSR' } as const;
/** How many tickets and complaints a confirmation names. @source assumption */
const NUMBERS_NAMED = 5;
const noHome = { unitId: null, householdId: null };

/** One matter of a source for each household asked. */
const perHousehold = (sourceId: string, { householdId, unitId }: Respondent) => ({ matterKey: `${sourceId}:${householdId}`, householdId, unitId });
const phaseKey = (orderId: string, phase: 'MID' | 'END'): string => `${orderId}:${phase}`;

/** The director organises and assigns it. @source CS-040 CS-048 */
export const onMoveInCompleted = ({ unitId, householdId, moveInAt }: DataOf<typeof moveInCompleted>, id: string): MatterReaction[] =>
  [open({ ...once, organiserRole: 'OD', kind: 'MOVE_IN', sourceType: 'MOVE_IN', sourceId: id, unitId, householdId, sourceCompletedAt: new Date(moveInAt) })];

/** Those who took part are asked; where nobody signed in, the activity is called back about once. @source CS-043 · who is asked is our reading */
export function onActivityCompleted({ endedAt }: DataOf<typeof activityCompleted>, id: string, households: readonly Respondent[]): MatterReaction[] {
  const matter = { ...once, kind: 'ACTIVITY', sourceType: 'ACTIVITY', sourceId: id, sourceCompletedAt: new Date(endedAt) } as const;
  if (households.length === 0) return [open({ ...matter, ...noHome })];
  return households.map((household) => open({ ...matter, ...perHousehold(id, household) }));
}

const takenOver = (id: string, completedAt: Date) => ({ ...once, kind: 'TAKEOVER', sourceType: 'TAKEOVER', sourceId: id, sourceCompletedAt: completedAt }) as const;

/** The committee, developer or owner with whom it was agreed is asked at once. @source CS-039 */
export const onTakeoverCompleted = ({ completedAt }: DataOf<typeof takeoverCompleted>, id: string): MatterReaction[] =>
  [open({ ...takenOver(id, new Date(completedAt)), organiserRole: 'OD', ...noHome })];

/** Each household that lives there by then is asked, too: thousands, of whom a part comes at a time. @source CS-039 */
export const askedAfterTakeover = (id: string, completedAt: Date, households: readonly Respondent[]): MatterReaction[] =>
  households.map((household) => open({ ...takenOver(id, completedAt), ...perHousehold(id, household) }));

/** From the end of the first aid, not of the incident. @source CS-042 */
export const onFirstAidEnded = ({ unitId, householdId, firstAidEndedAt }: DataOf<typeof firstAidEnded>, id: string): MatterReaction[] =>
  [open({ ...once, kind: 'FIRST_AID', sourceType: 'INCIDENT', sourceId: id, unitId, householdId, sourceCompletedAt: new Date(firstAidEndedAt) })];

/** A contract with a term is called back about in its middle. @source CS-041 callback.specialService.mid */
export function onServiceOrderStarted(order: DataOf<typeof serviceOrderStarted>, id: string, mid: Standard): MatterReaction[] {
  const { kind, startOn, endOn, unitId, householdId } = order;
  if (kind !== 'SPECIAL_SERVICE' || startOn === null || endOn === null) return [];
  return [open({
    ...once, kind: 'SPECIAL_SERVICE', phase: 'MID', sourceType: 'SERVICE_ORDER', sourceId: id, matterKey: phaseKey(id, 'MID'), unitId, householdId,
    sourceCompletedAt: startOfDay(midDay(startOn, endOn, Number(mid.value))), window: midWindow(mid, startOn, endOn),
  })];
}

/** A contract is called back about after its end, in place of a call in the middle that was still to be made; any other service
 *  within a week. @source CS-041 CS-044 */
export function onServiceOrderCompleted(order: DataOf<typeof serviceOrderCompleted>, id: string): MatterReaction[] {
  const { kind, endOn, unitId, householdId, completedAt } = order;
  const matter = { ...once, sourceType: 'SERVICE_ORDER', sourceId: id, unitId, householdId, sourceCompletedAt: new Date(completedAt) } as const;
  if (kind !== 'SPECIAL_SERVICE') return [open({ ...matter, kind: 'OTHER' })];
  const limitFrom = endOn === null ? new Date(completedAt) : startOfDay(endOn);
  return [
    { do: 'CANCEL_PENDING', matterKey: phaseKey(id, 'MID'), reasonCode: 'SERVICE_ENDED' },
    open({ ...matter, kind: 'SPECIAL_SERVICE', phase: 'END', matterKey: phaseKey(id, 'END'), limitFrom }),
  ];
}

/** Each household for which something was put right is asked once more whether it is, as soon as the effect was found; what had none is planned
 *  anew. Important ones are the director's. @source HR-049 CS-044 callback.other · the kind and its limit are our assumption */
export function onCorrectiveActionVerified(check: DataOf<typeof correctiveActionVerified>, id: string, households: readonly Concerned[]): MatterReaction[] {
  if (!check.isEffective) return [];
  return households.map(({ numbers, isImportant, ...household }) => open({
    ...once, kind: 'OTHER', sourceType: 'CORRECTIVE_ACTION', sourceId: id, ...perHousehold(id, household), sourceCompletedAt: new Date(check.verifiedAt),
    organiserRole: isImportant ? 'OD' : 'CSR', subject: confirmationOf(numbers),
  }));
}

/** @example 确认整改效果：BX-2026-000012、TS-2026-000003 */
function confirmationOf(numbers: readonly string[]): string {
  const named = numbers.slice(0, NUMBERS_NAMED).join('、');
  return `确认整改效果${named && `：${named}`}${numbers.length > NUMBERS_NAMED ? '等' : ''}`;
}
