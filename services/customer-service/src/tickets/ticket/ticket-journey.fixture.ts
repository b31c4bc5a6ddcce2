import { randomUUID } from 'node:crypto';
import { workOrderAssigned, workOrderCompleted, workOrderCreated, workOrderStarted } from '@guanjia/contracts';
import { person, type Client, type SubgraphHarness } from '@guanjia/testing';
import type { EstatePlace } from '../../places/estate.fixture.ts';

const fields = `id number state version completionNo dueAt isOverdue unitLabel contactPhone household { id }
  assignments { id role state workOrder { id } } assignees { id }`;

export const mutation = (verb: string, input: string) =>
  `mutation ($id: ID!, $input: ${input}!) { ${verb}(id: $id, input: $input) { ${fields} } }`;
export const plainMutation = (verb: string) => `mutation ($id: ID!) { ${verb}(id: $id) { ${fields} } }`;
export const createTicketDocument = `mutation ($input: CreateTicketInput!, $key: IdempotencyKey!) {
  createTicket(input: $input, idempotencyKey: $key) { ${fields} } }`;
export const readTicket = `query ($id: ID!) { ticket(id: $id) { ${fields} callbacks { id attempt state } } }`;

/** «3栋1202 厨房漏水», as the owner reports it by phone. */
export const kitchenLeak = ({ estateId, unitId }: EstatePlace) => ({
  estateId, channel: 'PHONE', reporterType: 'OWNER', contactName: '张女士', contactPhone: '13812345678', content: '3栋1202 厨房漏水',
  locationScope: 'IN_UNIT', unitId, reportedAt: '2026-03-02T01:20:00Z', receivedAt: '2026-03-02T01:25:00Z', isChargeable: true,
});

/** «3栋2号电梯门机异响», as a guard reports it from his round. */
export const liftNoise = ({ estateId }: EstatePlace) => ({
  estateId, channel: 'PATROL', reporterType: 'STAFF', contactName: '李师傅', contactPhone: '13987654321', content: '3栋2号电梯门机异响',
  locationScope: 'PUBLIC', areaCode: '3-LIFT-2', equipmentId: randomUUID(), reportedAt: '2026-03-02T01:20:00Z',
});

export async function enter(client: Client, input: object): Promise<any> {
  return (await client.data(createTicketDocument, { input, key: randomUUID() })).createTicket;
}

/** Everything until engineering has the order: entered, triaged, dispatched, order created and assigned. */
export async function dispatched(h: SubgraphHarness, place: EstatePlace, { input = kitchenLeak(place) as object, urgency = 'URGENT', category = 'PLUMBING' } = {}) {
  const officer = h.as(person('CSR', place.estateId, place.officerId));
  const { id } = await enter(officer, input);
  await officer.data(mutation('triageTicket', 'TriageTicketInput'), { id, input: { category, urgency } });
  const lead = { departmentId: place.engineeringId };
  const { assignments } = (await officer.data(mutation('dispatchTicket', 'DispatchTicketInput'), { id, input: { lead } })).dispatchTicket;
  return { officer, id: id as string, order: await anOrder(h, place, { ticketId: id, assignmentId: assignments[0].id }) };
}

/** A work order as engineering tells of it. */
export async function anOrder(h: SubgraphHarness, { estateId, unitId, householdId, technicianId }: EstatePlace, ref: { ticketId: string; assignmentId: string }) {
  const id = randomUUID();
  const fact = <D>(data: D) => ({ id, estateId, data: { ...ref, ...data } });
  await h.tell(workOrderCreated, fact({
    number: 'GD-2026-000001', origin: 'TICKET' as const, category: 'PLUMBING', urgency: 'URGENT' as const, unitId, equipmentId: null,
    isChargeable: true, requiredSkill: 'PLUMBING', respondBy: null, finishBy: null, isProvisional: false,
  }));
  return {
    id, fact,
    assign: () => h.tell(workOrderAssigned, fact({ assigneeType: 'STAFF' as const, employeeId: technicianId, contractId: null, isOverride: false })),
    start: () => h.tell(workOrderStarted, fact({ startedAt: h.clock.now().toISOString(), isMakeSafe: false })),
    complete: async (completedAt = h.clock.now()) => {
      await h.tell(workOrderCompleted, fact({
        outcome: 'FIXED' as const, completedAt: completedAt.toISOString(), isChargeable: true, labourFen: 5000, materialFen: 3550, amountFen: 8550,
        unitId, householdId, equipmentId: null, reworkNo: 0, isInTime: true, employeeId: technicianId,
      }));
      await h.settle();
      await h.settle();
    },
  };
}
