/** What missed its target in the estate, and nobody has seen yet: $1 the estate, $2 the household. */
export const missedTargets: readonly string[] = [
  `insert into kpi_breach (id, estate_id, version, created_at, updated_at, indicator, period_kind, period, start_on, end_on, numerator, denominator, target, streak,
      breached_at, acknowledgements)
    select gen_random_uuid(), $1::uuid, 1, now(), now(), 'K12', 'MONTH', '2025-01', '2025-01-01', '2025-01-31', 1, 2, '{"operator": "≥", "value": "95"}', 1, now(), '[]'
    where $2::text is not null`,
];
