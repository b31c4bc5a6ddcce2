import { defineEntity, p, type EntitySchema } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

const texts = [
  'number', 'kind', 'channel', 'reporterType', 'reporterId', 'contactName', 'contactPhone', 'content', 'locationScope', 'areaCode', 'enteredBy',
  'state', 'category', 'urgency', 'triagedBy', 'dispatchedBy', 'blockReasonCode', 'resultFeedbackChannel',
];
const instants = ['reportedAt', 'receivedAt', 'enteredAt', 'triagedAt', 'dispatchedAt', 'dueAt', 'completedAt', 'resultFeedbackAt', 'closedAt'];
const documents = ['assignments', 'dispatchLimit', 'finishLimit', 'verification'];
const counts = ['completionNo', 'reopenCount'];
const flags = ['isChargeable', 'isDueProvisional'];
const ids = ['householdId', 'equipmentId', 'departmentId'];

const columns = <T>(names: readonly string[], column: () => T) => Object.fromEntries(names.map((name) => [name, column()]));

/** The local copy of a unit as an entity, as the mapper would have it, with an index by id alone that serves it. */
export const UnitCopyEntity: EntitySchema<any> = defineEntity({
  name: 'UnitCopy',
  tableName: 'reference_copy',
  properties: { id: p.string().primary(), kind: p.string(), estateId: p.uuid().nullable(), seq: p.integer(), data: p.json() },
});

/** A ticket with all its columns and its unit as a reference to an entity: what lists here do not do. */
export const PopulatedTicketEntity: EntitySchema<any> = defineEntity({
  name: 'PopulatedTicket',
  tableName: 'ticket',
  properties: {
    ...aggregateColumns,
    ...columns(texts, () => p.string().nullable()),
    ...columns(instants, () => p.datetime(6).nullable()),
    ...columns(documents, () => p.json().nullable()),
    ...columns(counts, () => p.integer()),
    ...columns(flags, () => p.boolean()),
    ...columns(ids, () => p.uuid().nullable()),
    unit: () => p.manyToOne(UnitCopyEntity).fieldName('unit_id').nullable(),
  },
});
