import type { EstatePlan, HouseholdPlan, UnitPlan } from '../plan/places.ts';
import type { Matter } from './matters.ts';

interface Dated {
  at: Date;
  /** post of the one who does it */
  by: string;
}

/** What is done at the desk. */
export type DeskStep = Dated & (
  | { type: 'create' | 'triage' | 'dispatch' | 'feedback' | 'confirm' | 'close' }
  /** `isQuality`: the work itself was bad, so that it is done again */
  | { type: 'callback'; satisfaction: 'SATISFIED' | 'UNSATISFIED' | 'UNREACHED'; isQuality: boolean }
  | { type: 'rectify' | 'review' }
);

/** What is done on site. */
export type WorkStep = Dated & { type: 'assign' | 'request' | 'review' | 'approve' | 'start' | 'block' | 'unblock' | 'complete' | 'verify' | 'closeOrder' };

export interface Home {
  buildingCode: string;
  unit: UnitPlan;
  household: HouseholdPlan;
}

/** One matter from its report to its end, or to where it lies today. */
export interface TicketPlan {
  id: string;
  estate: EstatePlan;
  matter: Matter;
  /** null in public */
  home: Home | null;
  channel: 'VISIT' | 'PHONE' | 'WECHAT' | 'APP' | 'PATROL';
  reporterType: 'OWNER' | 'TENANT' | 'STAFF';
  contactName: string;
  contactPhone: string;
  reportedAt: Date;
  /** post of the one who repairs it */
  worker: string;
  /** Rounds by turns at the desk and on site; between two rounds every service hears what the others did. */
  rounds: { desk: DeskStep[]; work: WorkStep[] }[];
}

/** Where a matter is left lying, by the last thing that was done. */
export type LastStep = DeskStep['type'] | WorkStep['type'];
