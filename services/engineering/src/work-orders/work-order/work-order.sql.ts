import { sql, type RawBuilder } from 'kysely';
import { unapproved, untouched, type WorkOrder } from './lifecycle.rules.ts';

export type WorkOrderRow = WorkOrder & { version: number; createdAt: Date; urgencyRank: number; dueOrder: Date };

const names: readonly (keyof WorkOrderRow)[] = [
  'id', 'estateId', 'version', 'createdAt', 'number', 'origin', 'state', 'ticketId', 'assignmentId', 'departmentId', 'category', 'urgency',
  'unitId', 'householdId', 'areaCode', 'equipmentId', 'requiredSkill', 'isChargeable', 'description', 'respondBy', 'finishBy',
  'isProvisional', 'limitStamps', 'dueBy', 'urgencyRank', 'dueOrder', ...keysOf(untouched), ...keysOf(unapproved),
];

function keysOf<T extends object>(value: T): (keyof T)[] {
  return Object.keys(value) as (keyof T)[];
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** An order's columns under the names of its fields. */
export const columns: RawBuilder<unknown> = sql.join(names.map((name) => sql`${sql.ref(`w.${snake(name)}`)} as ${sql.id(name)}`));

/** Still to be done; written as the index writes it. */
export const isOpenSql: RawBuilder<boolean> = sql<boolean>`w.state not in ('COMPLETED', 'VERIFIED', 'CLOSED', 'CANCELLED')`;

/** Open, and the limit that runs has passed. The last instant is still inside. @source ENG-020 PLAT-013 */
export const isOverdueSql = (now: Date): RawBuilder<boolean> => sql<boolean>`(${isOpenSql} and coalesce(
  (w.responded_at is null and w.respond_by < ${now}) or (w.finished_at is null and w.finish_by < ${now}), false))`;
