import { SERVICES, type Contract, type ReaderName, type ServiceName } from '@guanjia/contracts';
import type { KeptSchema } from '@guanjia/contracts/publication';
import { rowsOfSchema } from './field-table.ts';
import { isReadBy, type Reader } from './readers.ts';
import { readerNames } from './words.ts';

interface EventPageInput {
  contracts: readonly Contract[];
  readers: readonly Reader[];
  /** what the services publish already */
  published: ReadonlySet<string>;
  schemas: ReadonlyMap<string, KeptSchema>;
  samples: ReadonlyMap<string, readonly unknown[]>;
}

/** The events of the house, for people: what each means, who sends it, who reacts, and what it looks like. */
export function eventPage(input: EventPageInput): string {
  return `${[head(input), waiting(input), ...SERVICES.map((service) => chapter(service, input))].join('\n\n')}\n`;
}

const anchor = (text: string): string => text.replaceAll('.', '');
const aggregatesOf = (service: ServiceName, contracts: readonly Contract[]): string[] =>
  [...new Set(contracts.filter((contract) => contract.service === service).map(({ aggregate }) => aggregate))].sort();
const of = (service: ServiceName, aggregate: string, contracts: readonly Contract[]): Contract[] =>
  contracts.filter((contract) => contract.service === service && contract.aggregate === aggregate);

function head({ contracts }: EventPageInput): string {
  const contents = SERVICES.flatMap((service) => [
    `- ${readerNames[service].zh} ${service}`,
    ...aggregatesOf(service, contracts).map((aggregate) =>
      `  - ${aggregate}: ${of(service, aggregate, contracts).map(({ type, zh }) => `[${zh}](#${anchor(type)})`).join(' · ')}`),
  ]);
  return [
    '<!-- Written by npm run contracts. Do not edit. -->', '# 事件 Events', '',
    `五项服务发布的全部 ${contracts.length} 种事件与现状。 · All ${contracts.length} events and states that the five services publish.`, '',
    '| 中文 | English |', '| --- | --- |', ...readingHelp.map(([zh, en]) => `| ${zh} | ${en} |`), '', '## 目录 Contents', '', ...contents,
  ].join('\n');
}

const readingHelp: readonly [string, string][] = [
  ['每种事件写在其聚合的 Kafka 主题中,键为聚合编号;同一编号的事件有序。', 'Each event is on the Kafka topic of its aggregate; the key is the aggregate\'s id, and events of one id are in order.'],
  ['每行另有 `eventId`(事件编号,用于去重)、`occurredAt`(发生时刻,UTC)、`estateId`(项目,集团或区域事件为空)、`version`(同一编号内的序号 1、2、3…)。',
    'Every row also has `eventId` (recognises a repeat), `occurredAt` (UTC), `estateId` (null for the group or a region), `version` (1, 2, 3 … per id).'],
  ['金额以分为单位的整数(`…Fen`);日期按上海时间(`…On`);时刻为 UTC(`…At`);编号为 UUID(`…Id`)。', 'Money is integer fen (`…Fen`); dates are Shanghai dates (`…On`); moments are UTC (`…At`); ids are UUIDs (`…Id`).'],
  ['「现状」主题(`….state`)每个编号只保留最新一行,适合对照表。', 'A state topic (`….state`) keeps the newest row per id: a lookup table.'],
  ['事件不含姓名、电话和人工填写的文字;这些凭权限向服务查询。', 'No event carries a name, a phone or typed text; ask the services, with permission.'],
  ['机器可读:[asyncapi.yaml](asyncapi.yaml);每个版本的 JSON Schema 在 [libs/contracts/schemas](../../libs/contracts/schemas)。',
    'For machines: [asyncapi.yaml](asyncapi.yaml); the JSON Schema of every version is in [libs/contracts/schemas](../../libs/contracts/schemas).'],
];

/** One side of these is there already. What nobody but BI and read models takes in waits for nobody. */
function waiting({ contracts, readers, published }: EventPageInput): string {
  const subscribed = (type: string): Reader[] => readers.filter((reader) => reader.name !== 'bi' && isReadBy(reader, type));
  const names = (all: readonly { name: ReaderName }[], language: 'zh' | 'en'): string => all.map(({ name }) => readerNames[name][language]).join(language === 'zh' ? '、' : ', ');
  const link = (type: string): string => `[${type}](#${anchor(type)})`;
  const unpublished = contracts.filter(({ type }) => !published.has(type));
  const unread = contracts.flatMap(({ type, service, reactions }) => {
    // What a service does about its own event without hearing of it, it does together with what the event tells.
    const missing = (Object.keys(reactions) as ReaderName[]).filter((name) => name !== 'bi' && name !== service && !readers.some((reader) => reader.name === name && isReadBy(reader, type)));
    return missing.length > 0 && published.has(type) ? [{ type, missing: missing.map((name) => ({ name })) }] : [];
  });
  return [
    '## 等待另一方 Waiting for the other side', '',
    '约定已定,一方已就绪;由测试按约定验证。 · The contract stands and one side is there, tested against it.', '',
    '| 尚未发布 Not published yet | 由 by | 已订阅 | Subscribed |', '| --- | --- | --- | --- |',
    ...unpublished.map(({ type, service }) => `| ${link(type)} | ${service} | ${names(subscribed(type), 'zh')} | ${names(subscribed(type), 'en')} |`), '',
    '| 已发布 Published | 尚未订阅 | Not subscribed yet |', '| --- | --- | --- |',
    ...unread.map(({ type, missing }) => `| ${link(type)} | ${names(missing, 'zh')} | ${names(missing, 'en')} |`),
  ].join('\n');
}

function chapter(service: ServiceName, input: EventPageInput): string {
  const sections = aggregatesOf(service, input.contracts).map((aggregate) => [
    `### ${service} / ${aggregate}`, ...of(service, aggregate, input.contracts).map((contract) => section(contract, input)),
  ].join('\n\n'));
  return [`## ${readerNames[service].zh} ${service}`, ...sections].join('\n\n');
}

function section(contract: Contract, { readers, schemas, samples }: EventPageInput): string {
  const { type, zh, en, topic, service, isEstateLevel, rows, deprecated } = contract;
  const owner = readerNames[service];
  const since = schemas.get(type)?.['x-since'];
  const lines = [
    [`**${zh}**`, `**${en}**`], [`发布:${owner.zh}`, `Sent by: ${owner.en}`], ...reactionLines(contract, readers),
    [isEstateLevel ? '范围:一个项目' : '范围:项目、区域或集团', isEstateLevel ? 'Reach: one estate' : 'Reach: an estate, a region or the group'],
    [`自版本 ${since} 起`, `Since release ${since}`],
    ...(deprecated ? [[`**已弃用**(${deprecated.on}),改用 ${deprecated.use ?? '无'}`, `**Deprecated** (${deprecated.on}), use ${deprecated.use ?? 'nothing'}`]] : []),
  ];
  return [
    `#### ${type}`, '', `主题 topic \`${topic}\` · 依据 rows ${rows.join(', ')}`, '',
    '| 中文 | English |', '| --- | --- |', ...lines.map((line) => `| ${line.map(cell).join(' | ')} |`), '',
    '| 字段 Field | 含义 | Meaning | 形式 Shape | 可空 Null |', '| --- | --- | --- | --- | --- |', ...rowsOfSchema(contract.schema), '',
    '<details><summary>样例 Samples</summary>', '', '```json', ...(samples.get(type) ?? []).map((payload) => JSON.stringify(payload, null, 2)), '```', '</details>',
  ].join('\n');
}

/** Those who have subscribed first, then those who are meant to. */
function reactionLines({ type, reactions }: Contract, readers: readonly Reader[]): string[][] {
  const reading = new Set<ReaderName>(readers.filter((reader) => isReadBy(reader, type)).map(({ name }) => name));
  const all = Object.entries(reactions) as [ReaderName, { zh: string; en: string }][];
  const line = ([name, { zh, en }]: (typeof all)[number], zhMark: string, enMark: string): string[] =>
    [`${zhMark}${readerNames[name].zh}:${zh}`, `${enMark}${readerNames[name].en}: ${en}`];
  return [
    ...all.filter(([name]) => reading.has(name)).map((entry) => line(entry, '响应 ', 'Reacts: ')),
    ...all.filter(([name]) => !reading.has(name)).map((entry) => line(entry, '可供(尚未订阅) ', 'Meant for (not subscribed yet): ')),
  ];
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
