import type { Decision } from '@guanjia/domain';

/** Why somebody looks at how a household stands. @source CS-056 */
export type BriefPurpose = 'CALLBACK' | 'INTERVIEW' | 'HOME_VISIT' | 'COMPLAINT_HANDLING' | 'DUNNING_VISIT';

/** 住户概况查阅: that the brief of a household was opened before a visit, by whom and why. Never changed. @source CS-056 */
export interface HouseholdBrief {
  id: string;
  estateId: string;
  householdId: string;
  unitId: string | null;
  purpose: BriefPurpose;
  reason: string | null;
  openedBy: string;
  openedAt: Date;
}

export interface OpenHouseholdBrief extends Omit<HouseholdBrief, 'openedBy' | 'openedAt'> {
  type: 'openHouseholdBrief';
}

/** @source CS-056 */
export const decideHouseholdBrief = ({ type: _, ...brief }: OpenHouseholdBrief, { now, actorId }: { now: Date; actorId: string }): Decision<HouseholdBrief> =>
  ({ state: { ...brief, openedBy: actorId, openedAt: now }, events: [] });
