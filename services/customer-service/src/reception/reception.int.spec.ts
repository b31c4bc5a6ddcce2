import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, tellStandards } from '../places/estate.fixture.ts';
import { make } from './reception.fixture.ts';

let h: SubgraphHarness;
afterEach(() => h.stop());

const everything = `query ($e: ID!) { enquiries { nodes { id } } pendingEnquiries { nodes { id } } callLogs { nodes { id } } accessLogs { nodes { id } }
  unknownEntries { nodes { id } } visitorPasses { nodes { id } } estateContacts(estateId: $e) { id } dutyShifts(estateId: $e, from: "2026-03-02", to: "2026-03-02") { id }
  dutyGaps(estateId: $e, from: "2026-03-02", to: "2026-03-02") { post } hotlineGaps(estateId: $e, from: "2026-03-02", to: "2026-03-02") { post }
  hotlineRosters(estateId: $e, from: "2026-03-02", to: "2026-03-02") { id } }`;
const none = { nodes: [] };

describe.each([
  ['with both walls', {}],
  ['with the first wall down', { isFirstWallDown: true }],
  ['with the second wall down', { isSecondWallDown: true }],
])('%s', (_, walls) => {
  it('what the desk, the telephone and the gate keep is for those who reach the estate, and nobody else (PLAT-001)', async () => {
    h = await startSubgraph(customerService, walls);
    h.clock.set('2026-03-02T01:30:00Z');
    await tellStandards(h);
    const { estateId, officerId: employeeId, unitId: hostUnitId } = await anEstate(h);
    const client = h.as(person('PM', estateId));
    const gate = h.as(person('SEC', estateId));
    await make(client, 'recordEnquiry', { input: { estateId, channel: 'PHONE', topic: 'FEES', askerType: 'OWNER', askerName: '张女士', question: '怎么缴费?' } });
    await make(client, 'logCall', { input: { estateId, callerNo: '13812345678', kind: 'HELP' } });
    await make(client, 'setEstateContacts', { input: { estateId, emergencyNo: '021-62340110', serviceNo: '021-62345678', complaintNo: '400-820-1234' } });
    await make(client, 'createDutyShift', { input: { estateId, post: 'FRONT_DESK', employeeId, startAt: '2026-03-02T00:00:00Z', endAt: '2026-03-02T08:00:00Z' } });
    await make(client, 'setHotlineRoster', { input: { estateId, on: '2026-03-02', shifts: [] } });
    await make(gate, 'registerAccess', { input: { estateId, gateCode: 'EAST-1', direction: 'IN', personKind: 'UNKNOWN' } });
    await make(gate, 'issueVisitorPass', { input: { estateId, hostUnitId, visitorName: '李先生', purpose: '探亲', validTo: '2026-03-02T10:00:00Z' } });
    const one = { nodes: [{}] };
    expect(await client.data(everything, { e: estateId })).toMatchObject({
      enquiries: one, pendingEnquiries: one, callLogs: one, accessLogs: one, unknownEntries: one, visitorPasses: one, estateContacts: { id: estateId },
      dutyShifts: [{}], dutyGaps: [{}, {}], hotlineGaps: [{}], hotlineRosters: [{}],
    });
    expect(await h.as(person('PM', randomUUID())).data(everything, { e: estateId })).toEqual({
      enquiries: none, pendingEnquiries: none, callLogs: none, accessLogs: none, unknownEntries: none, visitorPasses: none, estateContacts: null,
      dutyShifts: [], dutyGaps: [], hotlineGaps: [], hotlineRosters: [],
    });
  });
});
