import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { correctiveActionClosed, correctiveActionOpened, correctiveActionVerified } from '@guanjia/contracts';
import { member, person, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { filed, nightNoise, tellComplaintStandards } from '../../complaints/complaint/complaint-journey.fixture.ts';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { kitchenLeak } from '../../tickets/ticket/ticket-journey.fixture.ts';
import { completed, made, unsatisfied } from '../callback/callback-journey.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;
let director: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
  await tellComplaintStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId, place.officerId));
  director = h.as(person('OD', place.estateId, place.directorId));
});
afterAll(() => h.stop());

type Source = { kind: 'TICKET' | 'COMPLAINT' | 'CALLBACK'; id: string };
type Opening = Partial<typeof correctiveActionOpened.samples[0]>;
const type = 'CORRECTIVE' as const;

async function opened(sourceRefs: Source[], patch: Opening = {}): Promise<string> {
  const id = randomUUID();
  const data = { ...correctiveActionOpened.samples[2]!, type, sourceRefs, openedAt: '2026-03-02T01:30:00.000Z', ...patch };
  await h.tell(correctiveActionOpened, { id, estateId: place.estateId, data });
  return id;
}
const verified = (id: string, sourceRefs: Source[], isEffective = true) => h.tell(correctiveActionVerified, { id, estateId: place.estateId, data: {
  ...correctiveActionVerified.samples[0]!, type, sourceRefs, verifiedAt: '2026-03-02T01:30:00.000Z', isEffective,
} });
const closed = (id: string, sourceRefs: Source[]) =>
  h.tell(correctiveActionClosed, { id, estateId: place.estateId, data: { ...correctiveActionClosed.samples[0]!, type, sourceRefs } });

const confirmations = async (client = director): Promise<any[]> => (await client.data(`query ($filter: CallbackFilter) { callbackTasks(filter: $filter) {
  nodes { id sourceType sourceId subject state dueAt organiserRole household { id } unit { id } } } }`, { filter: { estateId: place.estateId, kind: 'OTHER' } })).callbackTasks.nodes;
const complained = (patch: object = {}) => filed(officer, nightNoise(place, { householdId: place.householdId, ...patch }));

describe('a case of corrective action', () => {
  const LINKS = `query ($ticket: ID!, $complaint: ID!, $callback: ID!) { ticket(id: $ticket) { correctiveActions { id } }
    complaint(id: $complaint) { correctiveActions { id } } callback(id: $callback) { correctiveActions { id } } }`;
  const links = (...ids: string[]) => ({ correctiveActions: ids.map((id) => ({ id })) });

  it('is linked on the tickets, complaints and callbacks that it came from, the newest first (HR-049)', async () => {
    const { ticketId, latest } = await completed(h, place);
    const callback = (await latest()).id;
    const complaint = (await complained()).id;
    const first = await opened([{ kind: 'TICKET', id: ticketId }, { kind: 'CALLBACK', id: callback }]);
    const second = await opened([{ kind: 'TICKET', id: ticketId }, { kind: 'COMPLAINT', id: complaint }], { openedAt: '2026-03-02T02:30:00.000Z' });
    const asked = { ticket: ticketId, complaint, callback };
    expect(await director.data(LINKS, asked)).toEqual({ ticket: links(second, first), complaint: links(second), callback: links(first) });
    const ofTicket = 'query ($id: ID!) { ticket(id: $id) { correctiveActions { id } } }';
    for (const actor of [person('CSR', place.estateId, place.officerId), member('OWN', place.estateId, place.memberId)]) {
      expect(await h.as(actor).refusal(ofTicket, { id: ticketId })).toBe('FORBIDDEN');
    }
    expect(await h.as(person('OD', randomUUID())).data(ofTicket, { id: ticketId })).toEqual({ ticket: null });
  });

  it('of another estate is not linked here, whatever it names (PLAT-001)', async () => {
    const complaint = (await complained()).id;
    const { estateId } = await anEstate(h);
    const foreign = { ...correctiveActionOpened.samples[2]!, type, sourceRefs: [{ kind: 'COMPLAINT' as const, id: complaint }] };
    const id = randomUUID();
    await h.tell(correctiveActionOpened, { id, estateId, data: foreign });
    await h.tell(correctiveActionVerified, { id, estateId, data: { ...correctiveActionVerified.samples[0]!, type, sourceRefs: foreign.sourceRefs } });
    expect(await director.data('query ($id: ID!) { complaint(id: $id) { correctiveActions { id } } }', { id: complaint })).toEqual({ complaint: links() });
    expect(await confirmations()).toEqual([]);
  });

  it('shows on the matter that recurs until it is closed, on what comes up after it, too (CS-054, HR-049)', async () => {
    const ids = [(await complained()).id, (await complained()).id];
    await opened([]); // told in words alone
    const shown = async () => (await director.data(`query ($id: ID!) { recurrences(estateId: $id) { kind count openCorrectiveAction { id } } }`, { id: place.estateId })).recurrences;
    expect(await shown()).toEqual([{ kind: 'COMPLAINT', count: 2, openCorrectiveAction: null }]);
    const sources: Source[] = ids.map((id) => ({ kind: 'COMPLAINT', id }));
    const id = await opened(sources, { category: 'NOISE', unitId: place.unitId });
    await complained();
    expect(await shown()).toEqual([{ kind: 'COMPLAINT', count: 3, openCorrectiveAction: { id } }]);
    h.clock.set('2026-04-02T01:30:00Z');
    await complained({ receivedAt: '2026-04-02T01:00:00Z' });
    await complained({ receivedAt: '2026-04-02T01:10:00Z' });
    expect(await shown()).toEqual([{ kind: 'COMPLAINT', count: 2, openCorrectiveAction: { id } }]);
    await closed(id, sources);
    expect(await shown()).toEqual([{ kind: 'COMPLAINT', count: 2, openCorrectiveAction: null }]);
  });
});

describe('what was put right is confirmed with the household (HR-049, CS-044)', () => {
  it('once for all that it came from, within a week, by whoever makes callbacks', async () => {
    const { ticketId, ticketNumber } = await repaired();
    const complaint = await complained();
    const sources: Source[] = [{ kind: 'TICKET', id: ticketId }, { kind: 'COMPLAINT', id: complaint.id }];
    const id = await opened(sources);
    await verified(id, sources);
    const [callback, ...others] = await confirmations(officer);
    expect(others).toEqual([]);
    expect(callback).toMatchObject({
      sourceType: 'CORRECTIVE_ACTION', sourceId: id, state: 'OPEN', organiserRole: 'CSR', dueAt: '2026-03-09T16:00:00.000Z',
      subject: `确认整改效果：${[ticketNumber, complaint.number].sort().join('、')}`, household: { id: place.householdId }, unit: { id: place.unitId },
    });
    expect(await director.data('query ($id: ID!) { callback(id: $id) { correctiveActions { id } } }', { id: callback.id })).toEqual({ callback: { correctiveActions: [{ id }] } });
    await made(h, officer, place, callback.id, unsatisfied('OTHER', false));
    expect(await confirmations()).toMatchObject([{ state: 'DONE_UNSATISFIED' }]);
  });

  it('not where it had no effect, nor with staff, nor with who is unnamed or has left', async () => {
    const unnamed = await complained({ complainantType: 'ANONYMOUS', contactName: null, contactPhone: null, householdId: null });
    const sources: Source[] = [{ kind: 'COMPLAINT', id: (await complained()).id }];
    await verified(await opened(sources), sources, false);
    await verified(await opened([{ kind: 'COMPLAINT', id: unnamed.id }]), [{ kind: 'COMPLAINT', id: unnamed.id }]);
    const { ticketId } = await completed(h, place, { input: { ...kitchenLeak(place), reporterType: 'STAFF' } });
    await verified(await opened([{ kind: 'TICKET', id: ticketId }]), [{ kind: 'TICKET', id: ticketId }]);
    expect(await confirmations()).toEqual([]);
    await h.sql(`update reference_copy set data = data || '{"state": "CLOSED"}' where kind = 'household' and id = $1`, [place.householdId]);
    await verified(await opened(sources), sources);
    expect(await confirmations()).toEqual([]);
  });

  it('by the director where a complaint was serious (CS-048)', async () => {
    const complaint = await complained();
    await director.data(`mutation ($id: ID!) { classifyComplaint(id: $id, input: { severity: SERIOUS, reason: "多户" }) { id } }`, { id: complaint.id });
    await verified(await opened([{ kind: 'COMPLAINT', id: complaint.id }]), [{ kind: 'COMPLAINT', id: complaint.id }]);
    expect(await confirmations()).toMatchObject([{ organiserRole: 'OD' }]);
    expect(await confirmations(officer)).toEqual([]);
  });
});

async function repaired(): Promise<{ ticketId: string; ticketNumber: string }> {
  const { ticketId } = await completed(h, place);
  return { ticketId, ticketNumber: (await director.data('query ($id: ID!) { ticket(id: $id) { number } }', { id: ticketId })).ticket.number };
}
