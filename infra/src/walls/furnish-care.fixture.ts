const made = `id, estate_id, version, created_at, updated_at`;
const now = `gen_random_uuid(), $1::uuid, 1, now(), now()`;
const there = `where $2::text is not null`;
const member = `(data->'memberIds'->0->>'id')`;
const ofHousehold = `from reference_copy where kind = 'household' and id = $2::text`;

/** How the household lives, and what was said and asked of it and of its neighbours: $1 the estate, $2 the household. */
export const care: readonly string[] = [
  `update occupancy set state = 'OCCUPIED', tenancy_id = gen_random_uuid(), since = now() - interval '1 year' where estate_id = $1::uuid and id = $2::uuid`,
  `insert into tenancy (${made}, household_id, unit_id, tenant_ref, from_on, state)
    select ${now}, id::uuid, (data->>'unitId')::uuid, ${member}::uuid, '2026-01-01', 'RUNNING' ${ofHousehold}`,
  `insert into contact_log (${made}, household_id, tenancy_id, channel, at, summary, contacted_by)
    select ${now}, household_id, id, 'PHONE', now(), '询问停车', gen_random_uuid()::text from tenancy where estate_id = $1::uuid and household_id = $2::uuid`,
  `insert into handling_note (${made}, text, author_id, noted_at) select $2::uuid, $1::uuid, 1, now(), now(), '请先电话联系', gen_random_uuid()::text, now()`,
  `insert into interview_plan (${made}, year, state, standards, households, required, face_required, month_quotas, by_zone, drafted_by)
    select ${now}, 2031, 'DRAFT', '{"occupied": 1, "notMovedIn": 2, "faceShare": 20}', 1, 1, 1, '[]', '[]', gen_random_uuid()::text ${there}`,
  `insert into interview (${made}, kind, household_id, unit_id, zone_id, assignee_id, planned_month, state, misses, mode, at, made_by, occupancy)
    select ${now}, 'INTERVIEW', id::uuid, (data->>'unitId')::uuid, (select z.id from zone z where z.estate_id = $1::uuid order by z.code = 'WALLS' desc limit 1), gen_random_uuid()::text, '2026-11', state, 0,
      case state when 'DONE' then 'FACE' end, case state when 'DONE' then now() end, case state when 'DONE' then gen_random_uuid()::text end, case state when 'DONE' then 'OCCUPIED' end
    from reference_copy cross join (values ('PLANNED'), ('DONE')) s(state) where kind = 'household' and id = $2::text`,
  `insert into segmentation_review (${made}, year, half, state, participants, households, assessed, opened_by)
    select ${now}, 2031, 2, 'OPEN', '[]', 2, 1, gen_random_uuid()::text ${there}`,
  `insert into customer_segment (id, estate_id, review_id, household_id, segment, assessed_by, assessed_at)
    select gen_random_uuid(), $1::uuid, id, $2::uuid, 'REGULAR', gen_random_uuid()::text, now() from segmentation_review where estate_id = $1::uuid`,
  `insert into survey (${made}, kind, year, round, title, questions, state, launched_at, closes_at, problems, measures)
    select ${now}, 'OPINION', 2031, 1, '上半年征询', '[{"code": "CLEAN", "text": "保洁"}]', 'LAUNCHED', now(), now() + interval '10 years', '[]', '[]' ${there}`,
  `insert into survey_reply (${made}, survey_id, household_id, unit_id, zone_id, channel, answers, satisfaction, replied_by, replied_at)
    select ${now}, s.id, gen_random_uuid(), gen_random_uuid(), (select z.id from zone z where z.estate_id = $1::uuid order by z.code = 'WALLS' desc limit 1), 'APP', '[]', 'SATISFIED', gen_random_uuid()::text, now()
    from survey s where s.estate_id = $1::uuid and $2::text is not null`,
  `insert into suggestion (${made}, kind, channel, suggester_type, suggester_id, unit_id, household_id, text, received_at, state)
    select ${now}, 'SUGGESTION', 'APP', 'OWNER', ${member}, (data->>'unitId')::uuid, id::uuid, '增加充电桩', now(), 'RECEIVED' ${ofHousehold}`,
  `insert into suggestion_box_opening (${made}, box_code, at, opened_by, item_ids) select ${now}, 'GATE-1', now(), gen_random_uuid()::text, '[]' ${there}`,
  `insert into owner_forum (${made}, planned_at, venue, state, attendee_ids, suggestion_ids) select ${now}, now() + interval '1 day', '会所', 'PLANNED', '[]', '[]' ${there}`,
  `update suggestion set source_id = (select f.id from owner_forum f where f.estate_id = $1::uuid limit 1) where estate_id = $1::uuid and household_id = $2::uuid`,
  `insert into insight_note (${made}, source, text, submitted_by, submitted_at, state) select ${now}, 'MARKET_NEWS', '邻近小区推出代收服务', gen_random_uuid()::text, now(), 'SUBMITTED' ${there}`,
  `insert into owners_committee (${made}, state, members) select $1::uuid, $1::uuid, 1, now(), now(), 'PREPARING', '[]' ${there} on conflict do nothing`,
  `insert into owners_assembly (${made}, at, notice_on, agenda, resolutions) select ${now}, now(), '2026-10-01', '选聘物业', '[]' ${there}`,
  `insert into committee_contact (${made}, kind, at, summary, contacted_by) select ${now}, 'MEETING', now(), '季度沟通会', gen_random_uuid()::text ${there}`,
];
