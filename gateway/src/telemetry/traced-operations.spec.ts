import { afterEach, describe, expect, it } from '@jest/globals';
import { useTracer, type SpanStart } from '@guanjia/subgraph';
import { aHouse } from '../gateway.fixture.ts';

const callers = `00-${'c'.repeat(32)}-${'d'.repeat(16)}-01`;
const query = 'query Estates { estates { name tickets { id } } refusal }';

describe('the trace of an operation', () => {
  afterEach(() => useTracer(undefined));

  it('begins at the gateway whatever the caller says, and goes on to each subgraph', async () => {
    const steps: (SpanStart & { id: string; isEnded: boolean; hasError: boolean })[] = [];
    useTracer({
      start(span) {
        const step = { ...span, id: String(steps.length + 1).padStart(16, '0'), isEnded: false, hasError: false };
        steps.push(step);
        return { traceparent: `00-${'a'.repeat(32)}-${step.id}-01`, end: (error) => { Object.assign(step, { isEnded: true, hasError: error !== undefined }); } };
      },
      stop: async () => undefined,
    });
    const house = await aHouse();
    const { headers } = await house.ask(query, { headers: { traceparent: callers } });
    await house.ask(query, { headers: { traceparent: callers } }); // the second time by the compiled plan
    const [operation] = steps;
    expect(operation).toMatchObject({ name: 'gateway operation', hasError: true, attributes: { 'guanjia.request_id': headers.get('x-request-id') } });
    expect(operation!.parent).toBeUndefined();
    expect(steps.filter(({ name }) => name === 'gateway operation')).toHaveLength(2);
    const calls = steps.filter(({ kind }) => kind === 'CLIENT');
    expect(calls.map(({ name }) => name).sort()).toEqual(['call archives', 'call archives', 'call customer-service', 'call customer-service', 'call customer-service', 'call customer-service']);
    expect(steps.every(({ isEnded }) => isEnded)).toBe(true);
    const heard = [...house.archives.calls, ...house.customerService.calls].map((call) => call.headers['traceparent']);
    expect(heard.sort()).toEqual(calls.map(({ id }) => `00-${'a'.repeat(32)}-${id}-01`).sort());
    await house.close();
  });

  it('is told to nobody where no collector is named', async () => {
    const house = await aHouse();
    await house.ask(query, { headers: { traceparent: callers } });
    expect(house.archives.calls.at(-1)!.headers).not.toHaveProperty('traceparent');
    await house.close();
  });
});
