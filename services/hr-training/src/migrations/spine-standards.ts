import { staffColumnsSql } from '../staff-columns.entity.ts';

/** Service standards and business calendars. */
export const standardsSql: readonly string[] = [
  `create table service_standard (${staffColumnsSql}, key text not null, value text not null, unit text not null, measure text not null, day_kind text not null,
    operator text not null, scope_kind text not null, scope_id uuid, valid_from date not null, valid_to date, source jsonb not null, ledger_row text not null,
    requester_id text not null, reason text, approver_id text, decided_at timestamptz, decision_reason text, state text not null,
    constraint service_standard_scope check ((scope_kind = 'GROUP') = (scope_id is null)),
    constraint service_standard_two_people check (requester_id <> approver_id))`,
  `create unique index service_standard_effective_unique on service_standard (key, scope_kind, scope_id) nulls not distinct where state = 'EFFECTIVE'`,
  `create unique index service_standard_pending_unique on service_standard (key, scope_kind, scope_id) nulls not distinct where state in ('DRAFT', 'APPROVED')`,
  `create index service_standard_of_estate on service_standard (estate_id, state)`,
  `create table business_calendar (${staffColumnsSql}, region_id uuid, year integer not null, holidays text[] not null, workdays text[] not null,
    constraint business_calendar_year unique nulls not distinct (year, region_id))`,
];
