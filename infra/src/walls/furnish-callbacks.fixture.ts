/** What is made of callbacks: a sample, the statistics of a quarter, who calls back, a brief that was opened, a rating, and what is private
 *  about a visit: $1 the estate, $2 the household. */
export const callbacks: readonly string[] = [
  `insert into callback_sample (id, estate_id, version, created_at, updated_at, week, population, size, seed, candidate_ids, called_ids, ticket_ids, drawn_by, drawn_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '2020-W01', 1, 1, 'walls', '[]', '[]', '[]', gen_random_uuid()::text, now() where $2::text is not null`,
  `insert into callback_statistics (id, estate_id, version, created_at, updated_at, quarter, state, by_kind, failed_count, failed_callback_ids, repeat_complaints,
      repeat_repairs, report_text, counted_until, drafted_by, drafted_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), '2020-Q1', 'DRAFT', '[]', 0, '[]', '[]', '[]', '统计', now(), gen_random_uuid()::text, now() where $2::text is not null`,
  `insert into callback_owner_rule (id, estate_id, version, created_at, updated_at, channel, role)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'PATROL', 'CSR' where $2::text is not null`,
  `insert into household_brief (id, estate_id, version, created_at, updated_at, household_id, unit_id, purpose, opened_by, opened_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), id::uuid, (data->>'unitId')::uuid, 'CALLBACK', gen_random_uuid()::text, now()
    from reference_copy where kind = 'household' and id = $2::text`,
  `insert into assistant_rating (id, estate_id, version, created_at, updated_at, employee_id, source_kind, source_id, attitude, communication, solving, at, recorded_by)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), id, 'CALLBACK', gen_random_uuid(), 'SATISFIED', 'SATISFIED', 'NEUTRAL', now(), gen_random_uuid()::text
    from reference_copy where kind = 'employee' and estate_id = $1::uuid and $2::text is not null`,
  `insert into reference_copy (kind, id, estate_id, seq, data)
    select 'role-grant', gen_random_uuid()::text, null, 1, jsonb_build_object('employeeId', id, 'role', 'AST', 'scopeKind', 'ESTATE', 'scopeId', $1::text, 'from', '2020-01-01T00:00:00Z',
      'to', null, 'state', 'ACTIVE')
    from reference_copy where kind = 'employee' and estate_id = $1::uuid and $2::text is not null`,
  `insert into restricted_note (id, estate_id, version, created_at, updated_at, callback_id, author_id, note, written_at)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), c.id, gen_random_uuid()::text, 'sealed', now() from callback c
    where c.estate_id = $1::uuid and c.household_id = $2::uuid`,
];

/** The register has one that somebody made: $1 a callback, $2 who made it. Its id comes before all others. */
export const madeCallback = `insert into callback select (jsonb_populate_record(c, jsonb_build_object('id', '00000000' || substr(md5(c.id::text), 9), 'matter_key', c.id::text,
  'state', 'DONE_SATISFIED', 'satisfaction', 'SATISFIED', 'completed_at', now(), 'completed_by', $2::text))).* from callback c where c.id = $1`;
