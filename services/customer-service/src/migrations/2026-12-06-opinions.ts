import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const survey = `create table survey (${aggregateColumnsSql},
  kind text not null, year integer not null, round integer not null, title text not null, questions jsonb not null, state text not null, launched_at timestamptz,
  closes_at timestamptz, analysis text, problems jsonb not null, measures jsonb not null, closed_at timestamptz,
  constraint survey_round_once unique (estate_id, kind, year, round),
  constraint survey_analysed check (state not in ('ANALYSED', 'CLOSED') or analysis is not null))`;

const surveyReply = `create table survey_reply (${aggregateColumnsSql},
  survey_id uuid not null references survey (id), household_id uuid not null, unit_id uuid not null, zone_id uuid, officer_id uuid, channel text not null,
  answers jsonb not null, satisfaction text, comment text, replied_by text not null, replied_at timestamptz not null,
  constraint survey_reply_once unique (survey_id, household_id))`;

const suggestion = `create table suggestion (${aggregateColumnsSql},
  kind text not null, channel text not null, suggester_type text not null, suggester_id text, unit_id uuid, household_id uuid, text text not null,
  received_at timestamptz not null, source_id uuid, state text not null, decision text, decision_reason text, reply text, replied_at timestamptz, replied_by text,
  constraint suggestion_replied check ((state = 'REPLIED') = (reply is not null and replied_at is not null)))`;

const boxOpening = `create table suggestion_box_opening (${aggregateColumnsSql},
  box_code text not null, at timestamptz not null, opened_by text not null, item_ids jsonb not null)`;

const ownerForum = `create table owner_forum (${aggregateColumnsSql},
  planned_at timestamptz not null, venue text not null, state text not null, held_at timestamptz, attendee_ids jsonb not null, suggestion_ids jsonb not null,
  minutes_id uuid, minuted_at timestamptz)`;

const insightNote = `create table insight_note (${aggregateColumnsSql},
  source text not null, text text not null, submitted_by text not null, submitted_at timestamptz not null, state text not null, is_for_plan boolean, review_note text,
  reviewed_by text, reviewed_at timestamptz)`;

const committee = `create table owners_committee (${aggregateColumnsSql}, state text not null, members jsonb not null, elected_on date, term_to date)`;

const assembly = `create table owners_assembly (${aggregateColumnsSql},
  at timestamptz not null, notice_on date not null, agenda text not null, resolutions jsonb not null, minutes_id uuid)`;

const committeeContact = `create table committee_contact (${aggregateColumnsSql}, kind text not null, at timestamptz not null, summary text not null, contacted_by text not null)`;

const tables = [
  'survey', 'survey_reply', 'suggestion', 'suggestion_box_opening', 'owner_forum', 'insight_note', 'owners_committee', 'owners_assembly', 'committee_contact',
];

/** Every list has its index. */
const indexes = [
  `create index survey_of_estate on survey (estate_id, created_at desc, id desc)`,
  `create index survey_reply_of_survey on survey_reply (survey_id, replied_at desc, id desc)`,
  `create index survey_reply_by_time on survey_reply (estate_id, replied_at)`,
  `create index suggestion_of_estate on suggestion (estate_id, received_at desc, id desc)`,
  `create index suggestion_of_source on suggestion (source_id) where source_id is not null`,
  `create index suggestion_of_suggester on suggestion (suggester_id, received_at desc) where suggester_id is not null`,
  `create index suggestion_box_opening_of_estate on suggestion_box_opening (estate_id, at desc, id desc)`,
  `create index owner_forum_of_estate on owner_forum (estate_id, planned_at desc, id desc)`,
  `create index insight_note_of_estate on insight_note (estate_id, submitted_at desc, id desc)`,
  `create index owners_assembly_of_estate on owners_assembly (estate_id, at desc, id desc)`,
  `create index committee_contact_of_estate on committee_contact (estate_id, at desc, id desc)`,
];

/** What owners and tenants think, and their committee. */
export class Opinions extends Migration {
  override up(): void {
    for (const statement of [
      survey, surveyReply, suggestion, boxOpening, ownerForum, insightNote, committee, assembly, committeeContact, ...indexes,
      ...tables.flatMap((table) => scopedTable(table)),
    ]) this.addSql(statement);
  }
}
