import { randomUUID } from 'node:crypto';
import type { ServiceName } from '@guanjia/contracts';
import pg from 'pg';
import type { Kind } from './id-kinds.ts';

/** One existing thing of each kind, all of one estate and, where that applies, of one household. */
export type KnownIds = Readonly<Record<Kind, string>>;

/** Where a thing of each kind is found: $1 the estate, $2 the household. */
const found: Readonly<Record<Exclude<Kind, 'unregistered' | 'household'>, readonly [ServiceName, string]>> = {
  group: ['archives', 'select id from estate_group where $1::uuid is not null and $2::uuid is not null'],
  region: ['archives', 'select region_id as id from estate where id = $1 and $2::uuid is not null'],
  estate: ['archives', 'select id from estate where id = $1 and $2::uuid is not null'],
  building: ['archives', 'select u.building_id as id from household h join unit u on u.id = h.unit_id where h.estate_id = $1 and h.id = $2'],
  unit: ['archives', 'select unit_id as id from household where estate_id = $1 and id = $2'],
  member: ['billing', `select data->'memberIds'->0->>'id' as id from reference_copy where kind = 'household' and estate_id = $1 and id = $2::text`],
  contract: ['archives', 'select id from contract where estate_id = $1 and $2::uuid is not null'],
  record: ['archives', 'select id from archive_record where estate_id = $1 order by subject_id = $2::uuid desc'],
  importJob: ['archives', 'select id from import_job where estate_id = $1 and $2::uuid is not null'],
  file: ['archives', `select id from uploaded_file where estate_id = $1 and $2::uuid is not null order by purpose desc`],
  account: ['billing', 'select id from account where estate_id = $1 and household_id = $2'],
  chargeLine: ['billing', 'select id from charge_line where estate_id = $1 and household_id = $2'],
  chargeReversal: ['billing', 'select r.id from charge_reversal r join charge_line l on l.id = r.charge_line_id where r.estate_id = $1 and l.household_id = $2'],
  feeStandard: ['billing', 'select id from fee_standard where estate_id = $1 and $2::uuid is not null order by state desc'],
  ticket: ['customer-service', 'select id from ticket where estate_id = $1 and household_id = $2 order by id desc'],
  callback: ['customer-service', 'select id from callback where estate_id = $1 and household_id = $2 order by id desc'],
  complaint: ['customer-service', 'select id from complaint where estate_id = $1 and household_id = $2 order by state desc'],
  callbackSample: ['customer-service', 'select id from callback_sample where estate_id = $1 and $2::uuid is not null'],
  callbackStatistics: ['customer-service', 'select id from callback_statistics where estate_id = $1 and $2::uuid is not null'],
  householdBrief: ['customer-service', 'select id from household_brief where estate_id = $1 and household_id = $2'],
  callbackPlan: ['customer-service', 'select id from callback_plan where estate_id = $1 and $2::uuid is not null'],
  kpiBreach: ['customer-service', `select id from kpi_breach where estate_id = $1 and $2::uuid is not null order by period`],
  tenancy: ['customer-service', 'select id from tenancy where estate_id = $1 and household_id = $2'],
  interviewPlan: ['customer-service', 'select id from interview_plan where estate_id = $1 and $2::uuid is not null'],
  interview: ['customer-service', `select id from interview where estate_id = $1 and household_id = $2 order by state desc`],
  segmentationReview: ['customer-service', 'select id from segmentation_review where estate_id = $1 and $2::uuid is not null'],
  survey: ['customer-service', 'select id from survey where estate_id = $1 and $2::uuid is not null'],
  suggestion: ['customer-service', 'select id from suggestion where estate_id = $1 and household_id = $2'],
  ownerForum: ['customer-service', 'select id from owner_forum where estate_id = $1 and $2::uuid is not null'],
  insightNote: ['customer-service', 'select id from insight_note where estate_id = $1 and $2::uuid is not null'],
  enquiry: ['customer-service', 'select id from enquiry where estate_id = $1 and household_id = $2'],
  dutyShift: ['customer-service', 'select id from duty_shift where estate_id = $1 and $2::uuid is not null'],
  callLog: ['customer-service', 'select id from call_log where estate_id = $1 and $2::uuid is not null'],
  visitorPass: ['customer-service', `select p.id from visitor_pass p join reference_copy h on h.kind = 'household' and h.data->>'unitId' = p.host_unit_id::text where p.estate_id = $1 and h.id = $2::text`],
  unknownEntry: ['customer-service', 'select id from unknown_entry where estate_id = $1 and $2::uuid is not null'],
  lostItem: ['customer-service', 'select id from lost_item where estate_id = $1 and $2::uuid is not null'],
  serviceItem: ['customer-service', 'select id from service_item where estate_id = $1 and $2::uuid is not null'],
  serviceOrder: ['customer-service', 'select id from service_order where estate_id = $1 and household_id = $2'],
  appointment: ['customer-service', 'select id from appointment where estate_id = $1 and household_id = $2'],
  activity: ['customer-service', 'select id from activity where estate_id = $1 and $2::uuid is not null'],
  onlineIssue: ['customer-service', 'select id from online_issue where estate_id = $1 and $2::uuid is not null'],
  dailyClearing: ['customer-service', 'select id from daily_clearing where estate_id = $1 and $2::uuid is not null'],
  monthlyAnalysis: ['customer-service', 'select id from monthly_analysis where estate_id = $1 and $2::uuid is not null order by state'],
  zone: ['customer-service', `select id from zone where estate_id = $1 and $2::uuid is not null order by code = 'WALLS' desc`],
  announcement: ['customer-service', 'select id from announcement where estate_id = $1 and $2::uuid is not null order by id'],
  announcementTemplate: ['customer-service', 'select id from announcement_template where estate_id = $1 and $2::uuid is not null order by id'],
  renovation: ['customer-service', 'select id from renovation_application where estate_id = $1 and household_id = $2'],
  renovationBadge: ['customer-service', 'select b.id from renovation_badge b join renovation_application r on r.id = b.application_id where b.estate_id = $1 and r.household_id = $2'],
  renovationWorkPermit: ['customer-service', 'select p.id from renovation_work_permit p join renovation_application r on r.id = p.application_id where p.estate_id = $1 and r.household_id = $2'],
  renovationViolation: ['customer-service', 'select id from renovation_violation where estate_id = $1 and household_id = $2'],
  utilityOutage: ['engineering', 'select id from utility_outage where estate_id = $1 and $2::uuid is not null'],
  onCallShift: ['engineering', 'select id from on_call_shift where estate_id = $1 and $2::uuid is not null'],
  shop: ['customer-service', 'select id from shop where estate_id = $1 and $2::uuid is not null'],
  shopInspection: ['customer-service', 'select id from shop_inspection where estate_id = $1 and $2::uuid is not null'],
  vacantHouse: ['customer-service', `select v.id from vacant_house v join reference_copy h on h.kind = 'household' and h.data->>'unitId' = v.unit_id::text where v.estate_id = $1 and h.id = $2::text`],
  keptKey: ['customer-service', 'select id from kept_key where estate_id = $1 and $2::uuid is not null order by holding, key_no'],
  keyLoan: ['customer-service', 'select id from key_loan where estate_id = $1 and $2::uuid is not null'],
  customerProperty: ['customer-service', 'select id from customer_property where estate_id = $1 and household_id = $2'],
  moveIn: ['customer-service', 'select id from move_in where estate_id = $1 and household_id = $2'],
  moveInBatch: ['customer-service', 'select id from move_in_batch where estate_id = $1 and $2::uuid is not null'],
  rectificationItem: ['customer-service', 'select id from rectification_item where estate_id = $1 and household_id = $2'],
  lead: ['customer-service', 'select id from lead where estate_id = $1 and $2::uuid is not null order by id'],
  campaign: ['customer-service', 'select id from campaign where estate_id = $1 and $2::uuid is not null order by id'],
  listing: ['customer-service', 'select id from listing where estate_id = $1 and $2::uuid is not null order by id'],
  communityRule: ['customer-service', 'select id from community_rule where estate_id = $1 and $2::uuid is not null order by id'],
  violation: ['customer-service', 'select id from violation where estate_id = $1 and $2::uuid is not null order by id'],
  ruleProposal: ['customer-service', 'select id from rule_proposal where estate_id = $1 and $2::uuid is not null order by id'],
  workOrder: ['engineering', 'select id from work_order where estate_id = $1 and household_id = $2 order by id desc'],
  employee: ['hr-training', `select e.id from employee e join certificate c on c.employee_id = e.id where e.estate_id = $1 and $2::uuid is not null order by e.id`],
  orgUnit: ['hr-training', `select id from org_unit where estate_id = $1 and $2::uuid is not null and kind = 'ENGINEERING'`],
  position: ['hr-training', `select p.id from position p join org_unit u on u.id = p.org_unit_id where p.estate_id = $1 and $2::uuid is not null and u.kind = 'ENGINEERING' order by p.id`],
  trainingSession: ['hr-training', 'select id from training_session where estate_id = $1 and $2::uuid is not null'],
  correctiveAction: ['hr-training', 'select id from corrective_action where estate_id = $1 and $2::uuid is not null order by id'],
  correctiveCandidate: ['hr-training', 'select id from corrective_candidate where estate_id = $1 and $2::uuid is not null order by id'],
  certificate: ['hr-training', 'select id from certificate where estate_id = $1 and $2::uuid is not null'],
  roleGrant: ['hr-training', `select id from role_grant where estate_id = $1 and $2::uuid is not null and role = 'TEC'`],
  task: ['hr-training', `select id from task where estate_id = $1 and $2::uuid is not null and employee_id is null order by state`],
  serviceStandard: ['hr-training', 'select id from service_standard where estate_id = $1 and $2::uuid is not null'],
  deadLetter: ['customer-service', `select id::text from dead_letter where $1::uuid is not null and $2::uuid is not null and aggregate_id = $1::text`],
};

/** @throws RangeError when the data have no thing of a kind */
export async function knownIds(databases: ReadonlyMap<string, pg.Pool>, estateId: string, householdId: string): Promise<KnownIds> {
  const rows = await Promise.all(Object.entries(found).map(async ([kind, [service, text]]) => {
    const { rows: [first] } = await databases.get(service)!.query<{ id: string }>(`${text} limit 1`, [estateId, householdId]);
    return [kind, first?.id] as const;
  }));
  const missing = rows.filter(([, id]) => id == null).map(([kind]) => kind);
  if (missing.length > 0) throw new RangeError(`the data have no ${missing.join(', ')} of ${estateId}`);
  return { ...Object.fromEntries(rows), household: householdId, unregistered: randomUUID() } as unknown as KnownIds;
}

/** Ids that nothing has, one per kind. */
export const nothing = (): KnownIds =>
  ({ ...Object.fromEntries(Object.keys(found).map((kind) => [kind, randomUUID()])), deadLetter: '999999999', household: randomUUID(), unregistered: randomUUID() }) as unknown as KnownIds;
