import { randomUUID } from 'node:crypto';
import { callbacks, madeCallback } from './furnish-callbacks.fixture.ts';
import { community } from './furnish-community.fixture.ts';
import { actorOfEstate } from './estate-roles.ts';
import type { WallsHouse } from './house.fixture.ts';
import { missedTargets } from './furnish-indicators.fixture.ts';
import { activities, workOfEmployee } from './furnish-activities.fixture.ts';
import { homes } from './furnish-homes.fixture.ts';
import { ticketDays, ticketDaysOf } from './furnish-ticket-days.fixture.ts';
import { renovation } from './furnish-renovation.fixture.ts';
import { shops } from './furnish-shops.fixture.ts';
import { care } from './furnish-care.fixture.ts';
import { crew } from './furnish-crew.fixture.ts';
import { quality, qualityOf } from './furnish-quality.fixture.ts';
import { knownIds, nothing, type KnownIds } from './known-ids.fixture.ts';

/** An estate of the demo with one thing of each kind, and two of its households. */
export interface Furnished {
  ids: KnownIds;
  /** the same estate, by another household */
  nextDoor: KnownIds;
}

/** Where the people of an estate can be asked, and the databases reached. */
export type FurnishedHouse = Pick<WallsHouse, 'pools' | 'ask'>;

/** What the demo lacks, made in each estate by the people whose work it is, or entered as it would have come to be. */
export async function furnish(house: FurnishedHouse): Promise<Furnished[]> {
  const { rows } = await house.pools.get('archives')!.query<{ id: string }>('select id from estate order by code');
  const furnished: Furnished[] = [];
  // One after the other, so that the dead letters of all services have the same numbers.
  for (const { id } of rows) furnished.push(await furnishEstate(house, id));
  return furnished;
}

async function furnishEstate(house: FurnishedHouse, estateId: string): Promise<Furnished> {
  const sql = <T extends object>(service: string, text: string, values: unknown[]): Promise<T[]> => house.pools.get(service)!.query<T>(text, values).then(({ rows }) => rows);
  /** Unless it has one already. */
  const put = (service: string, text: string) => sql(service, /^\s*insert(?![\s\S]*on conflict)/.test(text) ? `${text} on conflict do nothing` : text, [estateId, householdId]);
  const [line] = await sql<{ id: string; household_id: string }>('billing', `select id, household_id from charge_line where estate_id = $1 and source_type = 'WORK_ORDER' order by id limit 1`, [estateId]);
  if (!line) throw new RangeError(`no household of ${estateId} was charged`);
  const householdId = line.household_id;
  const [neighbour] = await sql<{ id: string }>('archives', 'select id from household where estate_id = $1 and id <> $2 order by id limit 1', [estateId, householdId]);
  const ask = async (service: string, query: string, variables: Record<string, unknown>): Promise<void> => {
    const { errors } = await house.ask(service, actorOfEstate(estateId), { query, variables: { ...variables, key: randomUUID() } });
    if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
  };
  await ask('billing', 'mutation ($id: ID!, $key: IdempotencyKey!) { reverseCharge(id: $id, input: { reasonCode: WRONG_AMOUNT, reason: "数量有误" }, idempotencyKey: $key) { id } }', { id: line.id });
  await ask('hr-training', `mutation ($id: ID!, $key: IdempotencyKey!) { setServiceStandard(input: { key: "ticket.callback", value: "6", scopeKind: ESTATE, scopeId: $id }, idempotencyKey: $key) { id } }`, { id: estateId });
  await ask('archives', 'mutation ($id: ID!, $key: IdempotencyKey!) { requestUpload(input: { purpose: IMPORT, fileName: "住户.csv", size: 10, estateId: $id }, idempotencyKey: $key) { fileId } }', { id: estateId });
  await ask('archives', 'mutation ($id: ID!, $key: IdempotencyKey!) { requestUpload(input: { purpose: SIGNATURE, fileName: "签名.png", size: 10, estateId: $id }, idempotencyKey: $key) { fileId } }', { id: estateId });
  await sql('archives', `insert into import_job (id, estate_id, version, created_at, updated_at, region_ids, started_by, file_id, kind, is_dry_run, encoding_asked, ignored_columns, state, total, accepted, rejected, unchanged, finished_at)
    select gen_random_uuid(), estate_id, 1, now(), now(), region_ids, jsonb_build_object('id', $2::text, 'kind', 'EMPLOYEE', 'grants', '[]'::jsonb), id, 'HOUSEHOLDS', true, 'AUTO', '{}', 'DONE', 0, 0, 0, 0, now() from uploaded_file where estate_id = $1 and purpose = 'IMPORT'`, [estateId, randomUUID()]);
  await sql('customer-service', `insert into callback_plan (id, estate_id, version, created_at, updated_at, start_on, end_on, state, drafted_by)
    values (gen_random_uuid(), $1, 1, now(), now(), '2026-11-01', '2026-11-30', 'DRAFT', $2)`, [estateId, randomUUID()]);
  for (const text of missedTargets) await put('customer-service', text);
  for (const text of ticketDays) await put('customer-service', text);
  for (const text of renovation) await put('customer-service', text);
  for (const text of activities) await put('customer-service', text);
  for (const text of shops) await put('customer-service', text);
  for (const text of homes) await put('customer-service', text);
  for (const text of crew) await put('engineering', text);
  for (const text of quality) await put('hr-training', text);
  for (const text of reception) await put('customer-service', text);
  for (const text of community) await put('customer-service', text);
  for (const text of callbacks) await put('customer-service', text);
  for (const text of care) await put('customer-service', text);
  for (const service of house.pools.keys()) await sql(service, `insert into dead_letter (consumer, event_id, topic, aggregate_id, seq, type, error, attempts, headers, value, dead_at)
    values ('test', $2, 'archives.estate', $1, 1, 'state', 'poison', 5, $3, '{}', now())`, [estateId, randomUUID(), headersOf(estateId)]);
  await ask('hr-training', 'mutation ($id: ID!, $key: IdempotencyKey!) { scheduleSession(input: { estateId: $id, topic: MOVE_IN, title: "入伙培训", startsAt: "2026-10-01T01:00:00Z", endsAt: "2026-10-01T03:00:00Z" }, idempotencyKey: $key) { id } }', { id: estateId });
  await sql('customer-service', `insert into completed_training (id, estate_id, topic, completed_at) values ($2, $1, 'MOVE_IN', '2026-10-01T03:00:00Z')`,
    [estateId, (await sql<{ id: string }>('hr-training', 'select id from training_session where estate_id = $1', [estateId]))[0]!.id]);
  const ids = await knownIds(house.pools, estateId, householdId);
  await sql('archives', `insert into register_history (id, kind, subject_id, estate_id, changes, actor_id, at) values (gen_random_uuid(), 'HOUSEHOLD', $1, $2, '[]', $3, now())`, [householdId, estateId, ids.employee]);
  for (const text of workOfEmployee) await sql('customer-service', text, [estateId, ids.employee]);
  await sql('customer-service', 'update callback set assignee_id = $2 where id = $1', [ids.callback, ids.employee]);
  await sql('engineering', 'update crew_schedule set technician_id = $2 where estate_id = $1', [estateId, ids.employee]);
  await sql('customer-service', madeCallback, [ids.callback, ids.employee]);
  await sql('customer-service', 'update interview set assignee_id = $2 where household_id = $1', [householdId, ids.employee]);
  await sql('customer-service', 'update customer_property set keeper_id = $2 where id = $1', [ids.customerProperty, ids.employee]);
  await sql('hr-training', qualityOf, [estateId, ids.ticket, ids.employee]);
  for (const text of ticketDaysOf) await sql('customer-service', text, [ids.ticket, ids.complaint, ids.zone, ids.employee]);
  await sql('customer-service', 'update complaint set handler_id = $2 where id = $1', [ids.complaint, ids.employee]);
  await sql('archives', `update uploaded_file set state = 'STORED', media_type = 'text/csv', sha256 = repeat('0', 64) where estate_id = $1`, [estateId]);
  for (const service of house.pools.keys()) {
    await sql(service, `insert into access_log (id, kind, subject_id, estate_id, actor_id, purpose_code, opened_at, requested_at) values (gen_random_uuid(), 'HOUSEHOLD', $1, $2, $3, 'AUDIT', now(), now())`, [householdId, estateId, ids.employee]);
    await sql(service, `insert into denial (asked_id, field, outcome, actor_id, actor_kind, request_id, times, at) values ($1, 'Query.household', 'NOT_FOUND', $2, 'EMPLOYEE', 'r', 1, now())`, [householdId, ids.employee]);
    await sql(service, `insert into audit_entry (at, actor_id, actor_kind, operation, aggregate, aggregate_id, estate_id, version, request_id, changes) values (now(), $3, 'EMPLOYEE', 'test', 'test', $1, $2, 1, 'r', '[]')`, [householdId, estateId, ids.employee]);
  }
  const member = await sql<{ id: string }>('billing', `select data->'memberIds'->0->>'id' as id from reference_copy where kind = 'household' and id = $1`, [neighbour!.id]);
  return { ids, nextDoor: { ...nothing(), estate: ids.estate, region: ids.region, group: ids.group, household: neighbour!.id, member: member[0]!.id } };
}

/** What the desk, the telephone and the gate have of the household: $1 the estate, $2 the household. */
const reception = [
  `insert into enquiry (id, estate_id, version, created_at, updated_at, kind, channel, topic, asker_type, asker_id, asker_name, asker_phone, household_id, question, asked_at,
      state, first_responder_id, limit_stamp, due_at, is_due_provisional, is_overdue)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'GENERAL', 'PHONE', 'SERVICE', 'OWNER', data->'memberIds'->0->>'id', '张女士', '13812345678', ($2::text)::uuid, '周末可以装修吗?', now(),
      'RECEIVED', null, '{}', now() + interval '1 day', false, false from reference_copy where kind = 'household' and id = $2::text`,
  ...(['FILED', 'CLOSED'] as const).map((state) => `insert into complaint (id, estate_id, version, created_at, updated_at, number, nature, category, channel,
      complainant_type, contact_name, contact_phone, content, unit_id, household_id, received_at, entered_at, state, severity, response_limit, response_due_at,
      target_at, validity, escalation_level, escalations, completion_no, is_callback_due, overdue_limits, is_due_provisional, recurrence_no, missing_steps)
    select gen_random_uuid(), $1, 1, now(), now(), 'TS-${state}-' || left($2::text, 13), 'NEIGHBOUR', 'NOISE', 'VISIT', 'OWNER', '张女士', '13812345678', '楼上深夜噪音',
      (data->>'unitId')::uuid, $2::uuid, '2026-10-15', '2026-10-15', '${state}', 'ORDINARY',
      '{"standard":"complaint.response","value":"2","unit":"day","dayKind":"WD","from":"2026-10-15T00:00:00.000Z","dueAt":"2026-10-17T00:00:00.000Z","isProvisional":false}',
      '2026-10-17', '2026-10-17', 'UNJUDGED', 0, '[]', 0, false, '[]', false, 1, '["RESPONSE"]'
    from reference_copy where kind = 'household' and id = $2::text`),
  `insert into complaint_procedure (id, estate_id, version, created_at, updated_at, nature, handler_role, severity, steps)
    select gen_random_uuid(), $1, 1, now(), now(), 'NEIGHBOUR', 'CSR', 'ORDINARY', '[]' where $2::uuid is not null`,
  `insert into duty_shift (id, estate_id, version, created_at, updated_at, post, start_at, end_at, employee_id, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'FRONT_DESK', '2026-10-31T00:00:00Z', '2026-11-02T12:00:00Z', gen_random_uuid(), 'PLANNED' where $2::text is not null`,
  `insert into hotline_roster (id, estate_id, version, created_at, updated_at, on_date, shifts) select gen_random_uuid(), $1::uuid, 1, now(), now(), '2026-11-01', '[]' where $2::text is not null`,
  `insert into call_log (id, estate_id, version, created_at, updated_at, caller_no, called_at, kind, operator_id, transfers)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '13812345678', now(), 'HELP', gen_random_uuid()::text, '[]' where $2::text is not null`,
  `insert into estate_contact (id, estate_id, version, created_at, updated_at, emergency_no, service_no, complaint_no, published_at)
    select $1::uuid, $1::uuid, 1, now(), now(), '021-62340110', '021-62345678', '400-820-1234', now() where $2::text is not null`,
  `insert into access_entry (id, estate_id, version, created_at, updated_at, gate_code, direction, person_kind, at, registered_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'EAST-1', 'IN', 'COURIER', now(), gen_random_uuid()::text where $2::text is not null`,
  `insert into unknown_entry (id, estate_id, version, created_at, updated_at, gate_code, at, flagged_by, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'EAST-1', now(), gen_random_uuid()::text, 'FLAGGED' where $2::text is not null`,
  `insert into visitor_pass (id, estate_id, version, created_at, updated_at, kind, host_unit_id, visitor_name, purpose, valid_from, valid_to, issued_by, state)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'HOME', (data->>'unitId')::uuid, '李先生', '探亲', now(), now() + interval '1 day', data->'memberIds'->0->>'id', 'ISSUED'
    from reference_copy where kind = 'household' and id = $2::text`,
];

/** Of an event that a consumer gave up. */
const headersOf = (estateId: string): string =>
  JSON.stringify({ ce_specversion: '1.0', ce_id: randomUUID(), ce_type: 'state', ce_source: '/archives/estate', ce_time: new Date().toISOString(), ce_seq: '1', ce_estateid: estateId });
