-- 示例:报事与费用两个主题。其余主题照此添加。
-- Two topics as an example; the others follow the same pattern. The headers carry the CloudEvents attributes.
create table if not exists guanjia.ticket_topic (raw String)
engine = Kafka
settings kafka_broker_list = 'kafka:9092', kafka_topic_list = 'guanjia.customer-service.ticket,guanjia.billing.charge',
  kafka_group_name = 'clickhouse', kafka_format = 'RawBLOB', kafka_num_consumers = 1;

-- Delivery is at least once: the same event again replaces itself.
create table if not exists guanjia.events (
  event_id String, type LowCardinality(String), aggregate_id String, seq UInt32, estate_id String, occurred_at DateTime64(3, 'UTC'), payload String)
engine = ReplacingMergeTree
partition by toYYYYMM(occurred_at)
order by (type, aggregate_id, seq);

create materialized view if not exists guanjia.events_in to guanjia.events as
select _headers.value[indexOf(_headers.name, 'ce_id')] as event_id, _headers.value[indexOf(_headers.name, 'ce_type')] as type, _key as aggregate_id,
  toUInt32OrZero(_headers.value[indexOf(_headers.name, 'ce_seq')]) as seq, _headers.value[indexOf(_headers.name, 'ce_estateid')] as estate_id,
  parseDateTime64BestEffort(_headers.value[indexOf(_headers.name, 'ce_time')], 3, 'UTC') as occurred_at, raw as payload
from guanjia.ticket_topic;

-- One row per ticket, as its latest events tell it.
create view if not exists guanjia.tickets as
select aggregate_id as id, any(estate_id) as estate_id,
  anyIf(JSONExtractString(payload, 'number'), type = 'customer-service.ticket.created.v1') as number,
  minIf(occurred_at, type = 'customer-service.ticket.created.v1') as created_at,
  maxIf(occurred_at, type = 'customer-service.ticket.completed.v1') as completed_at,
  maxIf(occurred_at, type = 'customer-service.ticket.closed.v1') as closed_at
from guanjia.events final
where type like 'customer-service.ticket.%'
group by aggregate_id;
