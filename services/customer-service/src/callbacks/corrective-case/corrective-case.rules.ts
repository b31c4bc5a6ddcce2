import type { Recurrence } from '../recurrence/recurrence.reads.ts';

/** A case that is not closed: what it is about, and what it came from. */
export interface OpenCase {
  id: string;
  category: string | null;
  unitId: string | null;
  equipmentId: string | null;
  sources: readonly { kind: string; id: string }[];
}

type Matter = Pick<Recurrence, 'kind' | 'category' | 'unitId' | 'equipmentId'> & { ids: readonly string[] };

const SOURCE_KINDS: Readonly<Record<Matter['kind'], string>> = { COMPLAINT: 'COMPLAINT', REPAIR: 'TICKET', CALLBACK: 'CALLBACK' };

/** The case about a matter: one that came from some of the same tickets, complaints or callbacks, or from earlier ones of the same
 *  category at the same unit or equipment. @source CS-054 HR-049 */
export const caseAbout = (matter: Matter, cases: readonly OpenCase[]): OpenCase | null =>
  cases.find(({ sources }) => sources.some(({ id }) => matter.ids.includes(id))) ?? cases.find((open) => isSameMatter(matter, open)) ?? null;

/** Failed callbacks are no matter of a category: each has its own. */
function isSameMatter({ kind, category, unitId, equipmentId }: Matter, open: OpenCase): boolean {
  const isSamePlace = equipmentId === null ? unitId !== null && open.equipmentId === null && open.unitId === unitId : open.equipmentId === equipmentId;
  return kind !== 'CALLBACK' && open.category === category && isSamePlace && open.sources.some((source) => source.kind === SOURCE_KINDS[kind]);
}
