import { defineEntity, p } from '@mikro-orm/core';
import type { StampedLimit } from '@guanjia/domain';
import { aggregateColumns } from '@guanjia/persistence';
import { contactName, contactPhone } from './contact.facts.ts';
import type { TicketCategory } from '../category/category.rules.ts';
import type { Assignment } from './assignment.rules.ts';
import type { TicketSource } from './ticket-entry.rules.ts';
import type { TicketState } from './ticket-moves.rules.ts';
import type { LocationScope, ReporterType, TicketChannel, TicketKind, Urgency, Verification } from './ticket.rules.ts';

export const TicketEntity = defineEntity({
  name: 'Ticket',
  tableName: 'ticket',
  properties: {
    ...aggregateColumns,
    number: p.string(),
    kind: p.string().$type<TicketKind>(),
    channel: p.string().$type<TicketChannel>(),
    reporterType: p.string().$type<ReporterType>(),
    reporterId: p.string().nullable(),
    contactName: p.type(contactName.type).$type<string>(),
    contactPhone: p.type(contactPhone.type).$type<string>(),
    content: p.text(),
    locationScope: p.string().$type<LocationScope>(),
    unitId: p.uuid().nullable(),
    householdId: p.uuid().nullable(),
    areaCode: p.string().nullable(),
    equipmentId: p.uuid().nullable(),
    reportedAt: p.datetime(6),
    receivedAt: p.datetime(6),
    enteredAt: p.datetime(6),
    enteredBy: p.string(),
    isNight: p.boolean(),
    source: p.string().$type<TicketSource>(),
    sourceId: p.uuid().nullable(),
    entryLimit: p.json().$type<StampedLimit>().nullable(),
    entryDueAt: p.datetime(6).nullable(),
    zoneId: p.uuid().nullable(),
    officerId: p.uuid().nullable(),
    isChargeable: p.boolean(),
    state: p.string().$type<TicketState>(),
    category: p.string().$type<TicketCategory>().nullable(),
    urgency: p.string().$type<Urgency>().nullable(),
    triagedBy: p.string().nullable(),
    triagedAt: p.datetime(6).nullable(),
    departmentId: p.uuid().nullable(),
    dispatchedBy: p.string().nullable(),
    dispatchedAt: p.datetime(6).nullable(),
    assignments: p.json().$type<Assignment[]>(),
    dispatchLimit: p.json().$type<StampedLimit>(),
    finishLimit: p.json().$type<StampedLimit>().nullable(),
    dueAt: p.datetime(6).nullable(),
    isDueProvisional: p.boolean(),
    blockReasonCode: p.string().nullable(),
    completionNo: p.integer(),
    completedAt: p.datetime(6).nullable(),
    reopenCount: p.integer(),
    resultFeedbackAt: p.datetime(6).nullable(),
    resultFeedbackChannel: p.string().$type<TicketChannel>().nullable(),
    verification: p.json().$type<Verification>().nullable(),
    closedAt: p.datetime(6).nullable(),
  },
});
