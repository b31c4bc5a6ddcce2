import { expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { after, ids, NOW, people } from '../work-order/work-order.fixture.ts';
import { decideOutage, outageMoves, type OutageCommand, type UtilityOutage } from './outage.rules.ts';

const decide = (command: OutageCommand, outage: UtilityOutage | null) => decideOutage(command, outage, { now: NOW, by: people.technician });
const given = givenFor(decide);
const declare = (patch: object = {}): OutageCommand => ({
  type: 'declareOutage', id: ids.order, estateId: ids.estate, utility: 'WATER', buildingIds: [], affectedUnitIds: [ids.ticket, ids.file], workOrderId: null,
  startedAt: after(-10), restoreBy: after(120), ...patch,
});
const declared = decide(declare(), null).state as UtilityOutage;

everyMove(outageMoves, (type, state) => decide({ type, restoredAt: NOW }, { ...declared, state }), { field: 'state' });

it('is told with the utility, the homes without it and when it is expected back (ENG-028)', () => {
  const { events } = given(null).when(declare()).thenState({ state: 'DECLARED', declaredBy: people.technician }).decision();
  expect(events[0]!.data).toEqual({
    utility: 'WATER', buildingIds: [], affectedUnitIds: [ids.ticket, ids.file], workOrderId: null, startedAt: after(-10).toISOString(), restoreBy: after(120).toISOString(),
  });
  given(null).when(declare({ affectedUnitIds: [] })).thenRefused('NOBODY_AFFECTED');
  given(null).when(declare({ startedAt: after(1) })).thenRefused('OUTAGE_TIME', 'startedAt');
  given(null).when(declare({ restoreBy: after(-10) })).thenRefused('OUTAGE_TIME', 'restoreBy');
});

it('ends with the time when it was back, not before it began nor ahead (ENG-028)', () => {
  given(declared).when({ type: 'restoreOutage', restoredAt: NOW }).thenState({ state: 'RESTORED', restoredAt: NOW }).thenEvents(['engineering.outage.restored.v1']);
  for (const restoredAt of [after(-11), after(1)]) given(declared).when({ type: 'restoreOutage', restoredAt }).thenRefused('OUTAGE_TIME', 'restoredAt');
});
