import type { Contract } from '@guanjia/contracts';
import type { KeptSchema } from '@guanjia/contracts/publication';
import { declareTopic } from '@guanjia/messaging';
import { stringify } from 'yaml';
import { isReadBy, type Reader } from './readers.ts';
import { headersSchema, rowSchema, sampleMessage } from './row-schema.ts';
import { readerNames } from './words.ts';

export interface AsyncApiInput {
  contracts: readonly Contract[];
  readers: readonly Reader[];
  schemas: ReadonlyMap<string, KeptSchema>;
  samples: ReadonlyMap<string, readonly unknown[]>;
  release: string;
}

/** The events of the house as an AsyncAPI 3.1 document, for whoever reads them from Kafka. */
export const asyncApiText = (input: AsyncApiInput): string =>
  `# Written by npm run contracts. Do not edit.\n${stringify(asyncApi(input), { aliasDuplicateObjects: false, lineWidth: 0 })}`;

export function asyncApi(input: AsyncApiInput): object {
  const { contracts, release } = input;
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Guanjia 管家 events', version: release, license: { name: 'Apache-2.0' },
      description: '物业集团五项服务发布的全部事件与现状。每条消息的值是一行 JSON;不含姓名、电话及任何人工填写的文字。\n\n'
        + 'Every event and state that the five services of a property group publish. The value of a message is one JSON row; it carries no name, no phone and no text that a person typed.',
    },
    defaultContentType: 'application/json',
    servers: {
      kafka: {
        host: '{broker}', protocol: 'kafka', description: '运营方自己的 Kafka · the operator\'s own Kafka',
        variables: { broker: { default: 'kafka:9092', description: '引导地址 · bootstrap address' } },
      },
    },
    channels: Object.fromEntries([...byTopic(contracts)].map(([topic, types]) => [channelName(topic), channel(topic, types)])),
    operations: operations(input),
    components: {
      messages: Object.fromEntries(contracts.map((contract) => [contract.type, message(contract, input)])),
      schemas: { headers: headersSchema, ...Object.fromEntries(contracts.map((contract) => [contract.type, rowSchema(contract)])) },
    },
  };
}

function byTopic(contracts: readonly Contract[]): Map<string, Contract[]> {
  const topics = new Map<string, Contract[]>();
  for (const contract of contracts.toSorted((a, b) => a.topic.localeCompare(b.topic, 'en'))) {
    topics.set(contract.topic, [...topics.get(contract.topic) ?? [], contract]);
  }
  return topics;
}

const channelName = (topic: string): string => topic.replace(/^guanjia\./, '');

/** @see declareTopic: what an installation starts with; it may choose other partitions, copies and days */
function channel(topic: string, [first, ...more]: readonly Contract[]): object {
  const { partitions, replication, settings } = declareTopic(topic);
  const { 'cleanup.policy': policy, 'retention.ms': retention, ...others } = settings;
  const { service, aggregate, isState } = first!;
  return {
    address: topic, title: `${service} ${aggregate}${isState ? ' state' : ''}`,
    description: isState
      ? '键为聚合编号;每个键只保留最新一行,值为空表示已删除。 · The key is the id; the newest row of each key stays, an empty value means that it is gone.'
      : '键为聚合编号;同一键的事件按 version 有序。 · The key is the id of the aggregate; events of one key are in order of version.',
    messages: Object.fromEntries([first!, ...more].map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
    bindings: {
      kafka: {
        topic, partitions, replicas: replication, bindingVersion: '0.5.0',
        topicConfiguration: { 'cleanup.policy': [policy], ...(retention ? { 'retention.ms': Number(retention) } : {}), ...others },
      },
    },
  };
}

function message(contract: Contract, { schemas, samples }: AsyncApiInput): object {
  const { type, zh, en, rows, deprecated } = contract;
  return {
    name: type, title: en, summary: `${zh} · ${en}`, contentType: 'application/json',
    ...(deprecated ? { 'x-deprecated': deprecated } : {}), 'x-since': schemas.get(type)?.['x-since'], 'x-rows': rows,
    headers: { $ref: '#/components/schemas/headers' }, payload: { $ref: `#/components/schemas/${type}` },
    correlationId: { location: '$message.header#/ce_correlationid' },
    bindings: { kafka: { key: { type: 'string', format: 'uuid', description: '聚合编号 · id of the aggregate' }, bindingVersion: '0.5.0' } },
    examples: (samples.get(type) ?? []).map((payload) => sampleMessage(contract, payload as object)),
  };
}

/** One operation per sender and topic, one per reader and topic that it has subscribed to. */
function operations({ contracts, readers }: AsyncApiInput): object {
  const found: [string, object][] = [];
  for (const [topic, types] of byTopic(contracts)) {
    const name = channelName(topic);
    const operation = (action: string, service: keyof typeof readerNames, told: readonly Contract[]): object => ({
      action, channel: { $ref: `#/channels/${name}` }, tags: [{ name: service }],
      summary: action === 'send'
        ? `${readerNames[service].zh}发布 · published by ${readerNames[service].en}` : `${readerNames[service].zh}订阅 · read by ${readerNames[service].en}`,
      messages: told.map(({ type }) => ({ $ref: `#/channels/${name}/messages/${type}` })),
    });
    found.push([`${types[0]!.service}.sends.${name}`, operation('send', types[0]!.service, types)]);
    for (const reader of readers) {
      const told = types.filter(({ type }) => isReadBy(reader, type));
      if (told.length > 0) found.push([`${reader.name}.receives.${name}`, operation('receive', reader.name, told)]);
    }
  }
  return Object.fromEntries(found.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
}
