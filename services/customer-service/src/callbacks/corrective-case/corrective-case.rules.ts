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

/** The case about a matter: of the same category at the same unit or equipment, be it of earlier tickets or complaints; or one without a
 *  category, as the estate opens it, from some of the same. A callback that failed has its own, never that of its ticket.
 *  @source CS-054 HR-049 */
export const caseAbout = (matter: Matter, cases: readonly OpenCase[]): OpenCase | null =>
  cases.find((open) => isSameMatter(matter, open)) ?? cases.find((open) => open.category === null && isFromSame(matter, open)) ?? null;

function isSameMatter(matter: Matter, open: OpenCase): boolean {
  const { kind, category, unitId, equipmentId } = matter;
  if (kind === 'CALLBACK') return isFromSame(matter, open);
  const isSamePlace = equipmentId === null ? unitId !== null && open.equipmentId === null && open.unitId === unitId : open.equipmentId === equipmentId;
  return open.category === category && isSamePlace && open.sources.some((source) => source.kind === SOURCE_KINDS[kind]);
}

const isFromSame = ({ kind, ids }: Matter, { sources }: OpenCase): boolean =>
  sources.some((source) => source.kind === SOURCE_KINDS[kind] && ids.includes(source.id));
