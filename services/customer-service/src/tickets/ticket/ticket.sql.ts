import { sql } from 'kysely';

/** A ticket as it is read, with the label people say for its unit, from the local copy of the register. */
export const ticketColumns = sql`t.id, t.version, t.estate_id as "estateId", t.number, t.kind, t.channel, t.reporter_type as "reporterType",
  t.contact_name as "contactName", t.contact_phone as "contactPhone", t.content, t.location_scope as "locationScope",
  t.unit_id as "unitId", t.household_id as "householdId", t.area_code as "areaCode", t.equipment_id as "equipmentId",
  t.reported_at as "reportedAt", t.received_at as "receivedAt", t.entered_at as "enteredAt", t.is_chargeable as "isChargeable",
  t.state, t.category, t.urgency, t.triaged_at as "triagedAt", t.department_id as "departmentId", t.dispatched_at as "dispatchedAt",
  t.assignments, t.dispatch_limit as "dispatchLimit", t.finish_limit as "finishLimit", t.due_at as "dueAt",
  t.is_due_provisional as "isDueProvisional", t.block_reason_code as "blockReasonCode", t.completion_no as "completionNo",
  t.completed_at as "completedAt", t.reopen_count as "reopenCount", t.result_feedback_at as "resultFeedbackAt",
  t.result_feedback_channel as "resultFeedbackChannel", t.verification, t.closed_at as "closedAt", t.created_at as "createdAt",
  (u.data->>'buildingCode') || '栋' || (u.data->>'unitNo') as "unitLabel"`;

export const ticketFrom = sql`ticket t left join reference_copy u on u.kind = 'unit' and u.id = t.unit_id::text`;

/** Unfinished, as `FINISHED` has it the other way round. */
export const unfinished = sql<boolean>`t.state not in ('COMPLETED', 'CALLBACK_PENDING', 'CLOSED', 'CANCELLED')`;
/** Not yet closed. */
export const open = sql<boolean>`t.state not in ('CLOSED', 'CANCELLED')`;
