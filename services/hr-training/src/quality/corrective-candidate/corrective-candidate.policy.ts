import type { callbackFailed, callbackStatisticsPublished, complaintRecurrenceDetected, DataOf, surveyImprovementRequired, ticketRecurrenceDetected } from '@guanjia/contracts';
import { endOfDay } from '@guanjia/domain';
import type { Matter, SourceRef } from '../corrective-action/corrective-action.rules.ts';

/** A matter that came up as often as the standard allows or more, or of which a callback failed. @source CS-054 HR-049 */
export interface Candidate {
  matterKey: string;
  kind: 'REPAIR' | 'COMPLAINT' | 'CALLBACK';
  category: string;
  unitId: string | null;
  equipmentId: string | null;
  count: number;
  /** from how many on it is shown */
  limit: number;
  sourceRefs: SourceRef[];
}

type Statistics = DataOf<typeof callbackStatisticsPublished>;
type Repeated = Statistics['repeatRepairs'][number];

const refsOf = (kind: SourceRef['kind'], ids: readonly string[]): SourceRef[] => ids.map((id) => ({ kind, id }));

/** Same unit or equipment, and same category. @source CS-054 · our reading of 同一 */
const keyOf = (kind: 'REPAIR' | 'COMPLAINT', { category, unitId, equipmentId }: Pick<Repeated, 'category' | 'unitId' | 'equipmentId'>): string =>
  `${kind}:${equipmentId ?? unitId}:${category}`;

const repeated = (kind: 'REPAIR' | 'COMPLAINT', { category, unitId, equipmentId, count, limit }: Omit<Repeated, 'sourceIds'>, sourceIds: readonly string[]): Candidate => ({
  matterKey: keyOf(kind, { category, unitId, equipmentId }), kind, category, unitId, equipmentId, count, limit,
  sourceRefs: refsOf(kind === 'REPAIR' ? 'TICKET' : 'COMPLAINT', sourceIds),
});

/** @source CS-054 */
export const candidateOfRepairs = (data: DataOf<typeof ticketRecurrenceDetected>): Candidate => repeated('REPAIR', data, data.ticketIds);
/** @source CS-054 */
export const candidateOfComplaints = (data: DataOf<typeof complaintRecurrenceDetected>): Candidate => repeated('COMPLAINT', data, data.complaintIds);

/** Callbacks about the same thing to the same household are one matter, however often they fail. @source CS-054 */
export function candidateOfCallback(callbackId: string, { sourceType, sourceId, householdId, unitId, reasonCode }: DataOf<typeof callbackFailed>): Candidate {
  const about = sourceType === 'TICKET' || sourceType === 'COMPLAINT' ? refsOf(sourceType, [sourceId]) : [];
  return {
    matterKey: `CALLBACK:${sourceId}:${householdId ?? '-'}`, kind: 'CALLBACK', category: reasonCode, unitId, equipmentId: null, count: 1, limit: 1,
    sourceRefs: [...refsOf('CALLBACK', [callbackId]), ...about],
  };
}

/** One more failed callback of the matter. */
export function another(known: Candidate, fresh: Candidate): Candidate {
  const added = fresh.sourceRefs.filter(({ id }) => !known.sourceRefs.some((ref) => ref.id === id));
  const sourceRefs = [...known.sourceRefs, ...added];
  return { ...fresh, sourceRefs, count: sourceRefs.filter(({ kind }) => kind === 'CALLBACK').length };
}

/** A candidate, or only what was told, as what a case is about. @source HR-049 */
export const matterOf = (candidate: Candidate | null, type: Matter['type'], told: readonly SourceRef[] = []): Matter => ({
  type, sourceRefs: [...(candidate?.sourceRefs ?? []), ...told], matterKey: candidate?.matterKey ?? null, category: candidate?.category ?? null,
  unitId: candidate?.unitId ?? null, equipmentId: candidate?.equipmentId ?? null, description: null, ownerId: null, dueAt: null,
});

/** What the reviewed statistics open: a case of service that did not conform per matter whose callbacks failed, and a corrective one
 *  per recurrence. @param failed  the matters of the failed callbacks, as far as they are known   @source HR-049 CS-053 CS-054 */
export function mattersOf(statisticsId: string, { failedCallbackIds, repeatComplaints, repeatRepairs }: Statistics, failed: readonly Candidate[]): Matter[] {
  const statistics = refsOf('STATISTICS', [statisticsId]);
  const known = new Set(failed.flatMap(({ sourceRefs }) => sourceRefs.map(({ id }) => id)));
  const alone = failedCallbackIds.filter((id) => !known.has(id)).map((id): Matter => ({
    ...matterOf(null, 'NONCONFORMING_SERVICE', [...refsOf('CALLBACK', [id]), ...statistics]), matterKey: `CALLBACK:${id}`,
  }));
  const recurring = [...repeatComplaints.map((one) => repeated('COMPLAINT', one, one.sourceIds)), ...repeatRepairs.map((one) => repeated('REPAIR', one, one.sourceIds))];
  return [
    ...failed.map((candidate) => matterOf(candidate, 'NONCONFORMING_SERVICE', statistics)), ...alone,
    ...recurring.map((candidate) => matterOf(candidate, 'CORRECTIVE', statistics)),
  ];
}

/** A case per problem of a survey, with whom and until when the survey named. @source CS-095 */
export const matterOfSurvey = ({ measureId, actionKind, ownerId, dueOn }: DataOf<typeof surveyImprovementRequired>): Matter => ({
  ...matterOf(null, actionKind, refsOf('SURVEY_PROBLEM', [measureId])), matterKey: `SURVEY_PROBLEM:${measureId}`, ownerId, dueAt: endOfDay(dueOn),
});
