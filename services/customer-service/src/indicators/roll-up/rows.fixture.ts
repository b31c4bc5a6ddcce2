import type { SubgraphHarness } from '@guanjia/testing';

const NOBODY = '00000000-0000-7000-8000-000000000001';

/** The tables that indicators of this spec are counted from, with what their rows cannot do without. */
const required = {
  ticket: {
    version: 1, number: '', kind: 'REPAIR', channel: 'PHONE', reporter_type: 'OWNER', contact_name: '-', contact_phone: '-', content: '-', location_scope: 'PUBLIC',
    reported_at: '2026-01-01', received_at: '2026-01-01', entered_at: '2026-01-01', entered_by: '-', is_chargeable: false, state: 'DISPATCHED', urgency: 'ROUTINE',
    assignments: [], dispatch_limit: {}, is_due_provisional: false, completion_no: 1, reopen_count: 0,
  },
  callback: {
    version: 1, kind: 'TICKET', source_type: 'TICKET', completion_no: 1, attempt: 1, origin: 'COMPLETION', open_from: '2026-01-01', is_due_provisional: false,
    limit_stamp: {}, organiser_role: 'CSR', state: 'OPEN', is_overdue: false, is_quality_failure: false, is_late: false, unsatisfied_count: 0, unreached_count: 0,
    max_attempts: 3,
  },
  complaint: {
    version: 1, number: '', nature: 'SERVICE', category: 'OTHER', channel: 'PHONE', complainant_type: 'OWNER', contact_name: '-', content: '-',
    entered_at: '2026-01-01', state: 'FILED', severity: 'ORDINARY', response_limit: {}, validity: 'UNJUDGED', escalation_level: 0, escalations: [], completion_no: 0,
    is_callback_due: true, overdue_limits: [], is_due_provisional: false, recurrence_no: 0, missing_steps: [],
  },
  activity: {
    version: 1, quarter: '2026-Q1', kind: 'CULTURE', theme: '-', plan: '-', organiser_id: '00000000-0000-7000-8000-000000000001', venue: '-', start_at: '2026-01-01',
    end_at: '2026-01-02', budget_fen: 0, spent_fen: 0, planned_by: '-', materials: [], staff: [], state: 'PLANNED',
  },
  activity_household: { created_at: undefined, updated_at: undefined, has_attended: false },
  assistant_rating: {
    version: 1, employee_id: '-', source_kind: 'TICKET', recorded_by: '-', attitude: 'SATISFIED', communication: 'SATISFIED', solving: 'SATISFIED',
  },
  lost_item_clearance: { version: 1, quarter: '2026-Q1', missing_ids: [], run_by: '-' },
  appointment: {
    version: 1, source_type: 'CALLBACK', source_id: '00000000-0000-7000-8000-000000000001', early_minutes: 5, late_minutes: 2, confirmed_by: '-', state: 'BOOKED',
  },
  periodic_duty: {
    created_at: undefined, updated_at: undefined, kind: 'LISTING_UPDATE', part: '', role: 'CSR', required: 1, opened_at: '2026-01-01', state: 'DUE', done: 0, is_overdue: false,
  },
  announcement: {
    version: 1, kind: 'SERVICE_BULLETIN', title: '-', body: '-', building_ids: [], channels: [], state: 'PUBLISHED', deliveries: [], approved_by: NOBODY,
  },
  info_failure: { version: 1, kind: '-', cause_code: '-', subject_type: '-', description: '-', recorded_by: NOBODY },
  survey: { version: 1, kind: 'OPINION', year: 2026, round: 1, title: '-', questions: [], state: 'OPEN', problems: [], measures: [], analysis: '-' },
  survey_reply: { version: 1, household_id: NOBODY, unit_id: NOBODY, channel: 'PAPER', answers: [], replied_by: '-' },
  owner_forum: { version: 1, planned_at: '2026-01-01', venue: '-', state: 'PLANNED', attendee_ids: [], suggestion_ids: [] },
  occupancy: { version: 1, unit_id: NOBODY, state: 'OCCUPIED', since: '2026-01-01', move_outs: [] },
  interview: { version: 1, kind: 'INTERVIEW', unit_id: NOBODY, misses: 0 },
  vacant_house: { version: 1, unit_id: NOBODY, kind: 'VACANT', key_count: 0, received_key_count: 0, is_cleaning_overdue: false, state: 'MANAGED' },
  vacant_inspection: { version: 1, unit_id: NOBODY, is_planned: true, checklist: [], findings: [] },
  move_in: { version: 1, type: 'NEW_DELIVERY', unit_id: NOBODY, household_id: NOBODY, is_residential: true, steps: [], meter_readings: [], state: 'ACCEPTED' },
  unit_acceptance: { version: 1, unit_id: NOBODY, items: [], owner_signature: NOBODY, recorded_by: '-' },
  agreement: { version: 1, unit_id: NOBODY, kind: 'COVENANT', archive_record_id: NOBODY, attached_by: '-' },
} as const;

export type Table = keyof typeof required;
export type Row = Readonly<Record<string, unknown>>;

/** Writes rows straight into a table, as commands would have left them. */
export async function insertRows(h: SubgraphHarness, table: Table, rows: readonly Row[]): Promise<void> {
  const full = rows.map((row) => ({ created_at: '2026-01-01', updated_at: '2026-01-01', ...required[table], ...(table === 'callback' ? { matter_key: row['source_id'] } : {}), ...row }));
  const columns = Object.keys(full[0]!).filter((column) => full[0]![column as never] !== undefined).join(', ');
  await h.sql(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(full)]);
}

export async function updateRow(h: SubgraphHarness, table: Table, id: string, patch: Row): Promise<void> {
  const columns = Object.keys(patch);
  await h.sql(`update ${table} t set (${columns.join(', ')}) = row(${columns.map((column) => `p.${column}`).join(', ')})
    from jsonb_populate_record(null::${table}, $2::jsonb) p where t.id = $1`, [id, JSON.stringify(patch)]);
}

export async function deleteRow(h: SubgraphHarness, table: Table, id: string): Promise<void> {
  await h.sql(`delete from ${table} where id = $1`, [id]);
}
