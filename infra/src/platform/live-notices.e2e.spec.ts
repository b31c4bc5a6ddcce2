import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Notice } from '@guanjia/messaging';
import { eventually } from '@guanjia/testing';
import { openOwnOffice } from '../journeys/own-office.fixture.ts';

let office: Awaited<ReturnType<typeof openOwnOffice>>;

beforeAll(async () => {
  office = await openOwnOffice({ estates: 1, units: 10, tickets: 0 });
});
afterAll(() => office?.stop());

describe('whoever listens to the embedded platform', () => {
  it('hears of what a command changed, and of what other services did because of it', async () => {
    const frontDesk = office.as(office.idOf('FD'));
    const estateId = (await frontDesk('{ estates(first: 1) { nodes { id } } }')).estates.nodes[0].id;
    const heard: Notice[] = [];
    const listening = office.platform.notices.listen({ filter: { estateId }, onNotice: (notice) => void heard.push(notice) });
    const now = new Date().toISOString();
    const input = {
      estateId, channel: 'PATROL', reporterType: 'STAFF', contactName: '李师傅', contactPhone: '13987654321', content: '大堂灯不亮',
      locationScope: 'PUBLIC', areaCode: 'LOBBY-1', reportedAt: now, receivedAt: now,
    };
    const { createTicket: { id } } = await frontDesk(`mutation ($input: CreateTicketInput!, $key: IdempotencyKey!) {
      createTicket(input: $input, idempotencyKey: $key) { id } }`, { input, key: randomUUID() });
    await frontDesk('mutation ($id: ID!) { triageTicket(id: $id, input: { category: ELECTRICAL, urgency: URGENT }) { state } }', { id });
    const { dispatchTicket } = await frontDesk('mutation ($id: ID!) { dispatchTicket(id: $id, input: {}) { version } }', { id });
    await eventually(() => {
      const of = (aggregate: string): Notice[] => heard.filter((notice) => notice.aggregate === aggregate);
      expect(of('customer-service.ticket').map((notice) => notice.id)).toContain(id);
      expect(of('customer-service.ticket').at(-1)!.version).toBeGreaterThanOrEqual(dispatchTicket.version);
      expect(of('engineering.work-order')).toHaveLength(1);
    });
    expect(heard.every((notice) => notice.estateId === estateId)).toBe(true);
    expect(JSON.stringify(heard)).not.toMatch(/李师傅|13987654321|大堂/);
    listening.stop();
  });
});
