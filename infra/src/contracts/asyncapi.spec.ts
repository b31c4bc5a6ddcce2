import specs from '@asyncapi/specs';
import { describe, expect, it } from '@jest/globals';
import { contracts } from '@guanjia/contracts';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { asyncApi, asyncApiText } from './asyncapi.ts';
import { aReader, theCatalogue } from './contracts.fixture.ts';

interface Document {
  channels: Record<string, { address: string; messages: Record<string, unknown>; bindings: { kafka: { topicConfiguration: Record<string, unknown> } } }>;
  operations: Record<string, { action: string; messages: { $ref: string }[] }>;
  components: { messages: Record<string, { examples: { headers: object; payload: object }[] }>; schemas: Record<string, object> };
}

const newAjv = (): Ajv => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  (formats as unknown as (instance: Ajv) => void)(ajv);
  return ajv;
};

const isAsyncApi = newAjv().compile((specs as unknown as { schemasWithoutId: Record<string, object> }).schemasWithoutId['3.1.0']!);

/** Every `$ref` in it that leads nowhere. */
function danglingRefs(document: unknown): string[] {
  const dangling: string[] = [];
  const look = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    for (const [key, value] of Object.entries(node)) {
      if (key !== '$ref') look(value);
      else if (at(document, String(value)) === undefined) dangling.push(String(value));
    }
  };
  look(document);
  return dangling;
}

const at = (document: unknown, ref: string): unknown =>
  ref.replace(/^#\//, '').split('/').reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], document);

const readers = [aReader('archives', ['customer-service.ticket.completed.v1'], ['hr-training.employee.state.v1'])];
const document = parse(asyncApiText(theCatalogue(readers))) as Document;

describe('asyncapi.yaml', () => {
  it('is AsyncAPI 3.1, by the schema of its makers', () => {
    isAsyncApi(document);
    expect(isAsyncApi.errors).toBeNull();
  });

  it('would be refused with an operation of no action, or a channel with a word of our own', () => {
    expect(isAsyncApi({ ...document, operations: { one: { channel: { $ref: '#/channels/billing.charge' } } } })).toBe(false);
    expect(isAsyncApi({ ...document, channels: { one: { address: 'x', words: 'y' } } })).toBe(false);
  });

  it('leads somewhere with each reference', () => {
    expect(danglingRefs(document)).toEqual([]);
    expect(danglingRefs({ a: { $ref: '#/b' } })).toEqual(['#/b']);
  });

  it('has each event of the catalogue on the channel of its topic', () => {
    const told = Object.values(document.channels).flatMap(({ address, messages }) => Object.keys(messages).map((type) => `${address} ${type}`));
    expect(told.sort()).toEqual(contracts.map(({ topic, type }) => `${topic} ${type}`).sort());
  });

  it('keeps events for a time and state for ever', () => {
    expect(document.channels['billing.charge']!.bindings.kafka.topicConfiguration).toMatchObject({ 'cleanup.policy': ['delete'] });
    expect(document.channels['archives.unit.state']!.bindings.kafka.topicConfiguration).toMatchObject({ 'cleanup.policy': ['compact'] });
  });

  it('says who sends, and who has subscribed', () => {
    expect(document.operations['customer-service.sends.customer-service.ticket']!.messages.length).toBeGreaterThan(5);
    const receiving = Object.entries(document.operations).filter(([, { action }]) => action === 'receive');
    expect(receiving.map(([name, { messages }]) => [name, messages.map(({ $ref }) => $ref)])).toEqual([
      ['archives.receives.customer-service.ticket', ['#/channels/customer-service.ticket/messages/customer-service.ticket.completed.v1']],
      ['archives.receives.hr-training.employee.state', ['#/channels/hr-training.employee.state/messages/hr-training.employee.state.v1']],
    ]);
  });

  it('is the same text each time', () => {
    expect(asyncApiText(theCatalogue(readers))).toBe(asyncApiText(theCatalogue(readers)));
    expect(JSON.stringify(asyncApi(theCatalogue(readers)))).toBe(JSON.stringify(document));
  });
});

describe('the examples in asyncapi.yaml', () => {
  const areHeaders = newAjv().compile(document.components.schemas['headers']!);

  it.each(contracts.map(({ type }) => [type]))('%s: fit the schemas beside them, as the code that sends makes them', (type) => {
    const isRow = newAjv().compile(document.components.schemas[type]!);
    const { examples } = document.components.messages[type]!;
    expect(examples.length).toBeGreaterThan(0);
    for (const { headers, payload } of examples) {
      expect(areHeaders(headers) || areHeaders.errors).toBe(true);
      expect(isRow(payload) || isRow.errors).toBe(true);
    }
    expect(isRow({ ...examples[0]!.payload, ownerPhone: '13800001111' })).toBe(false);
  });
});
