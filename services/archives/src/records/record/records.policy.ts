import type { callbackCompleted, correctiveActionOpened, DataOf, householdMoved, ticketCompleted } from '@guanjia/contracts';
import type { DraftGiven } from './record.rules.ts';

/** What a record is drafted of, as far as the event says it. */
export type DraftOf = Pick<DraftGiven, 'class' | 'subjectType' | 'subjectId' | 'sourceType' | 'sourceId' | 'sourceNo' | 'ticketId'> & {
  unitId: string | null;
  isComplete: boolean;
  /** what it is called, where not by its class */
  name?: string;
  /** the period or day it is about, where not a place */
  period?: string;
};

export interface Told<D> {
  aggregateId: string;
  estateId: string | null;
  data: D;
}

export interface Home {
  unitId: string | null;
  householdId: string | null;
}

/** A repair record is drafted when its ticket completes for the first time; work done again goes on in the same record.
 *  @source ARC-002 */
export function onTicketCompleted({ aggregateId, estateId, data }: Told<DataOf<typeof ticketCompleted>>): DraftOf | null {
  if (data.completionNo > 1) return null;
  return {
    class: 'REPAIR', ...subjectOf(data, estateId!), sourceType: 'TICKET', sourceId: aggregateId, sourceNo: 1, ticketId: aggregateId,
    unitId: data.unitId, isComplete: false,
  };
}

/** A callback by telephone or online is complete when it ends and is filed at once. One in writing or at the door leaves a
 *  form with the household's signature, which somebody must hand in within the limit.
 *  @source ARC-018 CS-050 · which callbacks leave paper is our reading of CS-050 */
export function onCallbackCompleted({ aggregateId, estateId, data }: Told<DataOf<typeof callbackCompleted>>): DraftOf {
  return {
    class: 'CALLBACK', ...subjectOf(data, estateId!), sourceType: 'CALLBACK', sourceId: aggregateId, sourceNo: Math.max(1, data.attempt),
    ticketId: data.sourceType === 'TICKET' ? data.sourceId : null, unitId: data.unitId,
    isComplete: data.method === 'PHONE' || data.method === 'ONLINE',
  };
}

/** A case of corrective action leaves a record from its opening on, with the ticket's where it came from one alone; it is filed when the case
 *  closes. @source HR-049 · its class is our assumption */
export function onCaseOpened({ aggregateId, estateId, data }: Told<DataOf<typeof correctiveActionOpened>>): DraftOf {
  const tickets = data.sourceRefs.filter(({ kind }) => kind === 'TICKET');
  return {
    class: 'DOCUMENTARY', ...subjectOf({ ...data, householdId: null }, estateId!), sourceType: 'CORRECTIVE_ACTION', sourceId: aggregateId, sourceNo: 1,
    ticketId: tickets.length === 1 ? tickets[0]!.id : null, unitId: data.unitId, isComplete: false, name: '纠正预防措施',
  };
}

/** One household archive per household, from the day it is registered. @source ARC-008 ARC-009 */
export function onHouseholdRegistered({ aggregateId, data }: Told<{ unitId: string }>): DraftOf {
  return {
    class: 'OWNER', subjectType: 'HOUSEHOLD', subjectId: aggregateId, sourceType: 'HOUSEHOLD', sourceId: aggregateId, sourceNo: 1, ticketId: null,
    unitId: data.unitId, isComplete: true,
  };
}

/** A household that moves to another estate gets an archive there; what the old estate keeps of it stays with the old estate.
 *  @source ARC-008 · the second archive is our assumption */
export function onHouseholdMoved({ aggregateId, seq, data }: Told<DataOf<typeof householdMoved>> & { seq: number }): DraftOf | null {
  if (data.fromEstateId === data.toEstateId) return null;
  return { ...onHouseholdRegistered({ aggregateId, estateId: data.toEstateId, data: { unitId: data.toUnitId } }), sourceNo: seq };
}

export function subjectOf({ householdId, unitId }: Home, estateId: string): Pick<DraftOf, 'subjectType' | 'subjectId'> {
  if (householdId) return { subjectType: 'HOUSEHOLD', subjectId: householdId };
  return unitId ? { subjectType: 'UNIT', subjectId: unitId } : { subjectType: 'ESTATE', subjectId: estateId };
}
