import type { RegisterRows } from '@guanjia/archives';
import { derivedId } from '@guanjia/domain';

/** The id that this thing of the benchmark always has. */
export const groupId = (kind: string, name: string | number): string => derivedId(`bench ${kind}`, String(name));

const UNITS_PER_ESTATE = 4;

interface PlannedRegion {
  id: string;
  estateIds: string[];
}

/** A region of 20 estates and two of 100 each. */
export const plannedRegions: readonly PlannedRegion[] = [20, 100, 100].map((size, region) => ({
  id: groupId('region', region), estateIds: Array.from({ length: size }, (_, no) => groupId('estate', `${region}-${no}`)),
}));

export const allEstateIds = plannedRegions.flatMap(({ estateIds }) => estateIds);
/** A home in an estate, with a household. */
export const unitIdOf = (estateId: string, no = 0): string => groupId('unit', `${estateId}-${no}`);

/** The register of that group: each estate with a building, four homes and a household in each. */
export function registerRows(): RegisterRows {
  const group = { id: groupId('group', 1), code: 'BENCH', name: '测试集团' };
  const homes = allEstateIds.flatMap((estateId) => Array.from({ length: UNITS_PER_ESTATE }, (_, no) => ({ id: unitIdOf(estateId, no), estateId, no })));
  return {
    groups: [group],
    regions: plannedRegions.map(({ id }, no) => ({ id, groupId: group.id, code: `R${no}`, name: `第${no}区域`, isActive: true })),
    estates: plannedRegions.flatMap(({ id: regionId, estateIds }, region) => estateIds.map((id, no) => ({
      id, regionId, code: `B${region}-${no}`, name: `测试花园${region}-${no}`, quarter: null, kind: 'RESIDENTIAL' as const,
    }))),
    buildings: allEstateIds.map((estateId) => ({ id: groupId('building', estateId), estateId, code: '1' })),
    units: homes.map(({ id, estateId, no }) => ({
      id, buildingId: groupId('building', estateId), unitNo: `10${no}`, floorAreaSqmHundredths: 8943, kind: 'HOME' as const, isActive: true,
    })),
    households: homes.map(({ id }) => ({
      id: groupId('household', id), unitId: id, members: [{ id: groupId('member', id), name: '李四', phone: '13800138000', relation: 'OWNER' as const }],
    })),
  };
}
