import { Migration } from '@mikro-orm/migrations';
import { ofHousehold, ofOwnUnit, ofSeen, ofSelf, residentsOf, scopeHouseholdSql, type ResidentSight } from '@guanjia/persistence';

const ofRenovation: ResidentSight = { sees: ofSeen('renovation_application', 'application_id') };

/** Of the own household, or of oneself. */
const own: Readonly<Record<string, ResidentSight>> = {
  ticket: { sees: `${ofHousehold()} or ${ofSelf('reporter_id')}`, adds: true },
  ticket_timeline: { sees: ofSeen('ticket', 'ticket_id'), adds: ofSelf('actor_id') },
  enquiry: { sees: ofSelf('asker_id'), adds: true },
  complaint: { sees: `${ofHousehold()} or ${ofSelf('complainant_id')} or ${ofSelf('entered_by')}`, adds: true },
  complaint_progress: { sees: ofSeen('complaint', 'complaint_id'), adds: ofSelf('actor_id') },
  visitor_pass: { sees: `${ofSelf('issued_by')} or ${ofOwnUnit('host_unit_id')}`, adds: true, changes: true },
  service_order: { sees: ofHousehold(), adds: true, changes: true },
  appointment: { sees: ofHousehold(), changes: true },
  activity_participation: { sees: ofHousehold(), adds: true, changes: true },
  announcement_receipt: { sees: ofSelf('member_id'), adds: true },
  survey_reply: { sees: ofHousehold(), adds: true },
  suggestion: { sees: ofSelf('suggester_id'), adds: true },
  vacant_house: { sees: ofOwnUnit() },
  vacant_inspection: { sees: ofOwnUnit() },
  customer_property: { sees: ofHousehold() },
  cash_receipt: { sees: ofSeen('customer_property', 'customer_property_id') },
  move_in: { sees: ofHousehold() },
  agreement: { sees: ofHousehold() },
  unit_acceptance: { sees: ofHousehold() },
  rectification_item: { sees: ofHousehold(), changes: true },
  renovation_application: { sees: `${ofHousehold()} or ${ofSelf('applicant_id')}`, adds: true, changes: true },
  renovation_work_permit: { ...ofRenovation, adds: true },
  renovation_badge: ofRenovation,
  renovation_inspection: ofRenovation,
  renovation_violation: ofRenovation,
};

/** Of the estate, for all who live in it. */
const ofTheEstate: Readonly<Record<string, ResidentSight>> = {
  announcement: { sees: `state = 'PUBLISHED'` },
  activity: { sees: `state not in ('PLANNED', 'CANCELLED')` },
  survey: { sees: `state = 'LAUNCHED'`, changes: 'LOCK' },
  service_item: { sees: 'launched_at is not null' },
  community_rule: { sees: `state = 'PUBLISHED'` },
  estate_contact: { sees: 'true' },
  estate_renovation_rule: { sees: 'true' },
};

/** What their commands need to know, and leave behind. */
const behindCommands: Readonly<Record<string, ResidentSight>> = {
  zone: { sees: 'true' },
  zone_place: { sees: 'true' },
  complaint_procedure: { sees: 'true' },
  indicator_mark: { adds: 'true' },
};

/** What owners and tenants pass the second wall with. @source PLAT-001 PLAT-003 */
export class Residents extends Migration {
  override up(): void {
    for (const statement of [...scopeHouseholdSql, ...residentsOf({ ...own, ...ofTheEstate, ...behindCommands })]) this.addSql(statement);
  }
}
