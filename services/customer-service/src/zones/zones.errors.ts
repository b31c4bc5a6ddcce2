/** Responsibility zones. @source CS-029 */
export const zoneEntries = {
  ZONE_EMPTY: { kind: 'INVALID', zh: '片区须有楼栋或公区', en: 'A zone has buildings or public areas' },
  ZONE_CODE_TAKEN: { kind: 'CONFLICT', zh: '该项目已有此代码的片区', en: 'The estate has a zone of this code already' },
} as const;
