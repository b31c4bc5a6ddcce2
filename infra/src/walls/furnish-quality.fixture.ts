/** A case and a candidate of an estate: $1 the estate, $2 the household. Both ids come before all others. */
export const quality: readonly string[] = [
  `insert into corrective_action (id, estate_id, version, created_at, updated_at, number, type, state, source_refs, description, opened_at, plan_limit, next_due_at, round)
    select ('00000000' || substr(gen_random_uuid()::text, 9))::uuid, $1::uuid, 1, now(), now(), 'JZ-' || substr($1::text, 1, 8), 'CORRECTIVE', 'OPENED', '[]', '电梯异响', now(),
      jsonb_build_object('standard', 'corrective.plan', 'value', '3', 'unit', 'day', 'dayKind', 'BC', 'from', '2026-11-02T01:00:00.000Z', 'dueAt', '2031-11-05T16:00:00.000Z', 'isProvisional', false),
      '2031-11-05T16:00:00Z', 0 where $2::text is not null`,
  `insert into corrective_candidate (id, estate_id, matter_key, kind, category, unit_id, times, least, source_refs, detected_at)
    select ('00000000' || substr(gen_random_uuid()::text, 9))::uuid, $1::uuid, 'REPAIR:walls', 'REPAIR', 'PLUMBING', gen_random_uuid(), 3, 3, '[]', now() where $2::text is not null`,
];

/** The case comes from a ticket and is somebody's: $1 the estate, $2 the ticket, $3 the owner. */
export const qualityOf = `update corrective_action set source_refs = jsonb_build_array(jsonb_build_object('kind', 'TICKET', 'id', $2::text)), owner_id = $3::uuid where estate_id = $1::uuid`;
