import { fieldWords, type Contract } from '@guanjia/contracts';
import { toHeaders, toJsonRow } from '@guanjia/messaging';

const uuid = { type: 'string', format: 'uuid' };
const orNull = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });

/** The attributes of CloudEvents 1.0 in binary mode, as headers of the message. @source PLAT-004 */
export const headersSchema = {
  type: 'object',
  description: 'CloudEvents 1.0 属性(二进制模式) · CloudEvents 1.0 attributes, binary mode',
  required: ['content-type', 'ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_time', 'ce_seq'],
  properties: {
    'content-type': { type: 'string', const: 'application/json' },
    ce_specversion: { type: 'string', const: '1.0' },
    ce_id: { ...uuid, description: '事件编号,用于去重 · event id, to recognise a redelivery' },
    ce_type: { type: 'string', description: '事件类型 · event type' },
    ce_source: { type: 'string', format: 'uri-reference', description: '来源 · source' },
    ce_time: { type: 'string', format: 'date-time', description: '发生时刻(UTC) · when it happened' },
    ce_seq: { type: 'string', pattern: '^[1-9][0-9]*$', description: '同一聚合内的序号 1、2、3… · order within the aggregate' },
    ce_estateid: { ...uuid, description: '项目;集团或区域的事件没有 · estate; none for facts of the group or a region' },
    ce_actorid: { type: 'string', description: '操作人编号 · who did it' },
    ce_correlationid: { type: 'string', description: '同一请求引起的一切 · all that one request led to' },
    ce_causationid: { type: 'string', description: '引起它的事件 · the event that led to it' },
    ce_traceparent: { type: 'string', description: '链路追踪(W3C),未启用时没有 · W3C trace context, where work is traced' },
  },
} as const;

/** What the value of a message looks like: the payload as a row that says by itself which event it is. */
export function rowSchema(contract: Contract): object {
  const { properties, required = [], ...rest } = JSON.parse(JSON.stringify(contract.schema)) as { properties: object; required?: string[] };
  const envelope = {
    eventId: uuid, occurredAt: { type: 'string', format: 'date-time' }, estateId: contract.isEstateLevel ? uuid : orNull(uuid),
    version: { type: 'integer', minimum: 1, description: '聚合内的序号(同 ce_seq) · order within the aggregate (as ce_seq)' },
  };
  return {
    title: `${contract.zh} · ${contract.en}`, ...rest,
    required: [...new Set([...Object.keys(envelope), ...required])], properties: { ...envelope, ...explained(properties) },
  };
}

/** The properties with what they mean. */
const explained = (properties: object): object => Object.fromEntries(Object.entries(properties).map(([name, schema]) => {
  const { zh, en } = fieldWords[name] ?? { zh: name, en: name };
  return [name, { description: `${zh} · ${en}`, ...schema as object }];
}));

const sampleId = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** A message as it goes over the wire: made by the code that makes the real ones. */
export function sampleMessage(contract: Contract, payload: object): { headers: Record<string, string>; payload: object } {
  const event = {
    eventId: sampleId(90), type: contract.type, topic: contract.topic, aggregateId: sampleId(91), seq: 1,
    occurredAt: new Date('2026-03-02T01:30:00.000Z'), estateId: contract.isEstateLevel ? sampleId(3) : null,
    actorId: sampleId(32), correlationId: null, causationId: null, key: sampleId(91), isState: contract.isState,
  };
  const value = toJsonRow(event, payload);
  return { headers: toHeaders({ ...event, value }), payload: JSON.parse(value) as object };
}
