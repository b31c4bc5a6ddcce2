const placed = ['month', 'until', 'overdue', 'regionId'];
const ofList = (list: string, filters: readonly string[], why: string) => filters.map((filter) => [`${list}.filter.${filter}`, why] as const);

/** Filters of lists that households may read, which are no field of what is listed: by what of it they ask. What stands in the file of a
 *  complaint is for staff, and refused. */
export const askedBy: Readonly<Record<string, string>> = Object.fromEntries([
  ...ofList('activities', ['from', 'to'], 'its time'),
  ...ofList('announcements', ['buildingId', 'isUnread'], 'its audience, and whether one has read it oneself'),
  ...ofList('appointments', ['from', 'to'], 'its time'),
  ...ofList('complaints', ['isOpen', 'isResponseMissed', ...placed], 'its state, its times and its estate'),
  ...ofList('complaints', ['validity', 'rootCause', 'minRecurrence', 'counted'], 'its file: refused where it may not be read, save a count of what is shown'),
  ...ofList('feeStandards', ['on'], 'its validity'),
  ...ofList('renovationInspections', ['hasFails'], 'its items'),
  ...ofList('renovations', ['hasOpenViolations', 'isOnSite'], 'its violations and its state'),
  ...ofList('serviceOrders', ['completedFrom', 'completedTo'], 'its times'),
  ...ofList('serviceStandardVersions', ['estateId'], 'where it holds'),
  ...ofList('tickets', ['counted', 'dueBefore', 'inNoZone', 'unfinished', ...placed], 'its state, its times, its zone and its estate'),
]);
