import type { ServiceName } from '@guanjia/contracts';

/** Something wrong, put into a database by hand, and the counter that must see it. */
export interface Plant {
  /** `group: measure` */
  counter: string;
  database: ServiceName | 'log';
  statements: readonly string[];
}

const plant = (counter: string, database: Plant['database'], ...statements: string[]): Plant => ({ counter, database, statements });

/** One row once more, with some columns changed; generated columns come by themselves. */
const copy = (table: string, changes: Record<string, string>): string => `do $$ declare columns text; begin
  select string_agg(quote_ident(column_name), ', ') into columns from information_schema.columns
    where table_name = '${table}' and is_generated = 'NEVER' and is_identity = 'NO' and table_schema = 'public';
  create temp table twin on commit drop as select * from ${table} order by id limit 1;
  update twin set ${Object.entries(changes).map(([name, value]) => `${name} = ${value}`).join(', ')};
  execute format('insert into ${table} (%s) select %s from twin', columns, columns);
end $$`;

const unconstrained = (table: string, ...names: string[]): string[] => names.map((name) => `alter table ${table} drop constraint ${name}`);
const one = (table: string, where = 'true'): string => `(select id from ${table} where ${where} order by id limit 1)`;
const NEW_ID = 'gen_random_uuid()';

const rows = [
  plant('rows: keys without an answer', 'customer-service', `update idempotency_key set result = null where operation = 'createTicket'`),
  plant('rows: keys taken twice', 'engineering', `insert into idempotency_key select actor_id, operation || '2', key, request_hash, result, created_at from idempotency_key limit 1`),
  plant('rows: tickets missing', 'customer-service', `delete from ticket where id = ${one('ticket')}`),
  plant('rows: tickets doubled', 'customer-service', copy('ticket', { id: NEW_ID, number: `'BX-2000-000001'` })),
  plant('rows: tickets without a key', 'customer-service', `delete from idempotency_key where operation = 'createTicket'`),
  plant('rows: orders missing', 'engineering', `delete from work_order where id = ${one('work_order')}`),
  plant('rows: acknowledged and lost', 'engineering', `delete from idempotency_key where operation = 'startWorkOrder'`),
  plant('rows: there and never acknowledged', 'engineering', `insert into idempotency_key select actor_id, operation, key || '9999', request_hash, result, created_at from idempotency_key limit 1`),
];

const twinEvent = `insert into outbox (id, aggregatetype, aggregateid, type, topic, seq, payload, estate_id, occurred_at, published_at)
  select gen_random_uuid(), aggregatetype, aggregateid, type, topic, seq + 1000, payload, estate_id, occurred_at, published_at from outbox`;

const events = [
  plant('events: events missing', 'customer-service', `delete from outbox where type = 'customer-service.ticket.triaged.v1'`),
  plant('events: events doubled', 'engineering', `${twinEvent} where type = 'engineering.work-order.started.v1' limit 1`),
  plant('events: states that events do not lead to', 'customer-service', `update ticket set state = 'NEW' where id = ${one('ticket')}`),
  plant('events: lines without exactly one event', 'billing', `delete from outbox where type = 'billing.charge.created.v1'`),
];

const ofTickets = `source_type = 'TICKET'`;
const ofCallbacks = `source_type = 'CALLBACK'`;
const effects = [
  plant('effects: tasks missing', 'hr-training', `delete from task where id = ${one('task')}`),
  plant('effects: tasks too many', 'hr-training', ...unconstrained('task', 'task_of_ref'), copy('task', { id: NEW_ID })),
  plant('effects: tasks that are otherwise', 'hr-training', `update task set state = 'OPEN'`),
  plant('effects: work orders missing', 'engineering', `delete from work_order where id = ${one('work_order')}`),
  plant('effects: work orders too many', 'engineering', `update work_order set ticket_id = (select ticket_id from work_order where id = ${one('work_order')})`),
  plant('effects: callback tasks missing', 'customer-service', `delete from callback where id = ${one('callback')}`),
  plant('effects: callback tasks too many', 'customer-service',
    'drop index callback_completion_unique', ...unconstrained('callback', 'callback_attempt_unique'), copy('callback', { id: NEW_ID })),
  plant('effects: repair records missing', 'archives', `delete from archive_record where id = ${one('archive_record', ofTickets)}`),
  plant('effects: repair records too many', 'archives', ...unconstrained('archive_record', 'archive_record_source_unique'),
    `update archive_record set source_type = 'TICKET', source_id = (select source_id from archive_record where id = ${one('archive_record', ofTickets)}) where id = ${one('archive_record', ofCallbacks)}`),
  plant('effects: repair records that are otherwise', 'archives', `update archive_record set state = 'DRAFT' where ${ofTickets}`),
  plant('effects: callback records missing', 'archives', `delete from archive_record where ${ofCallbacks}`),
  plant('effects: callback records too many', 'archives', ...unconstrained('archive_record', 'archive_record_source_unique'),
    `update archive_record set source_type = 'CALLBACK', source_id = (select source_id from archive_record where id = ${one('archive_record', ofCallbacks)}) where id = ${one('archive_record', ofTickets)}`),
  plant('effects: callback records that are otherwise', 'archives', `update archive_record set state = 'DRAFT' where ${ofCallbacks}`),
  plant('effects: charge lines missing', 'billing', 'delete from charge_line'),
  plant('effects: charge lines too many', 'billing',
    ...unconstrained('charge_line', 'charge_line_source_unique', 'charge_line_journal_entry_id_key'), copy('charge_line', { id: NEW_ID })),
  plant('effects: charge lines that are otherwise', 'billing', 'update charge_line set amount_fen = amount_fen + 1'),
];

const waiting = `'archives', 'e', 't', 'a', 1`;
const pendingAndOrder = [
  plant('pending: unpublished', 'billing', 'update outbox set published_at = null where position = (select max(position) from outbox)'),
  plant('pending: parked', 'archives', `insert into parked_event (consumer, event_id, topic, aggregate_id, seq, type, reason, parked_at, headers, value) values (${waiting}, 'x', 'GAP', now(), '{}', '')`),
  plant('pending: dead', 'archives', `insert into dead_letter (consumer, event_id, topic, aggregate_id, seq, error, attempts, headers, value, dead_at) values (${waiting}, 'x', 5, '{}', '', now())`),
  plant('order: streams with a gap', 'customer-service', `delete from outbox where type = 'customer-service.ticket.dispatched.v1'`),
  plant('order: events before an earlier one', 'customer-service', ...unconstrained('outbox', 'outbox_aggregatetype_aggregateid_seq_key'),
    `update outbox set seq = 3 - seq where topic = 'guanjia.customer-service.ticket' and seq in (1, 2)`),
  plant('order: published before an earlier one', 'log', `update log_entry set position = -position where headers::jsonb ->> 'ce_seq' = '2' and not is_state`),
  plant('order: streams not read to their end', 'hr-training', 'update stream_position set seq = seq - 1'),
];

const ledger = [
  plant('ledger: 1 entries that do not balance', 'billing', `update posting set amount_fen = amount_fen + 1 where id = ${one('posting')}`),
  plant('ledger: 2 books whose sum is not 0', 'billing', `update posting set amount_fen = amount_fen + 1 where id = ${one('posting')}`),
  plant('ledger: 3 stored balances that are not the sum of their postings', 'billing', 'update ledger_account set balance_fen = balance_fen + 1'),
  plant('ledger: 7 books that could be changed', 'billing', 'alter table posting disable trigger posting_append_only'),
  plant('ledger: 7 corrections that name no original', 'billing',
    ...unconstrained('journal_entry', 'journal_entry_reversal_names_original'), `update journal_entry set kind = 'REVERSAL'`),
  plant('ledger: 8 sources booked twice', 'billing', ...unconstrained('journal_entry', 'journal_entry_source_unique'), copy('journal_entry', { id: NEW_ID })),
  plant('ledger: 9 amounts that are no whole fen', 'billing', 'alter table charge_reversal alter column correct_amount_fen type numeric'),
  plant('ledger: 9 accounts without a currency', 'billing', 'alter table ledger_account alter column currency drop not null', 'update ledger_account set currency = null'),
  plant('ledger: lines whose entry books another amount', 'billing', 'update charge_line set amount_fen = amount_fen + 1'),
];

/** One for every counter that there is. */
export const plants: readonly Plant[] = [...rows, ...events, ...effects, ...pendingAndOrder, ...ledger];
