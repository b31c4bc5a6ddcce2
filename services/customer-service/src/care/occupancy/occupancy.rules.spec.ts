import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { anOccupancy } from './occupancy.fixture.ts';
import { occupancyMoves } from './occupancy-moves.rules.ts';
import { decideOccupancy, type Occupancy, type OccupancyCommand } from './occupancy.rules.ts';

const context = { now: at('02:00'), actorId: idOf(33) };
const given = givenFor((command: OccupancyCommand, occupancy: Occupancy | null) => decideOccupancy(command, occupancy, context));

const moveOut = { keys: ['入户门 2 把'], readings: [{ meter: '水', value: '321' }], openBills: ['ZD-2026-000007'] };
const commands: Readonly<Record<keyof typeof occupancyMoves.moves, OccupancyCommand>> = {
  recordDelivery: { type: 'recordDelivery', at: at('01:50') }, moveIn: { type: 'moveIn', at: at('01:50') }, recordResidence: { type: 'recordResidence', at: at('01:50') },
  startTenancy: { type: 'startTenancy', at: at('01:50'), tenancyId: idOf(70) }, endTenancy: { type: 'endTenancy', at: at('01:50') },
  recordMoveOut: { type: 'recordMoveOut', at: at('01:50'), moveOut }, startRenovation: { type: 'startRenovation' }, endRenovation: { type: 'endRenovation' },
  signCovenant: { type: 'signCovenant', at: at('01:50') }, noteHandling: { type: 'noteHandling' }, leaveRegister: { type: 'leaveRegister' },
  changeUnit: { type: 'changeUnit', estateId: idOf(3), unitId: idOf(9) },
};

everyMove(occupancyMoves, (command, state) => decideOccupancy(commands[command], anOccupancy({ state }), context), { field: 'state' });

describe('how a household lives', () => {
  it('begins undelivered when the register tells of it, and is told with each change (CS-091)', () => {
    given(null).when({ type: 'register', id: idOf(6), estateId: idOf(3), unitId: idOf(5) })
      .thenState({ state: 'UNDELIVERED', subState: null, periods: [{ unitId: idOf(5), state: 'UNDELIVERED', from: at('02:00').toISOString(), to: null }] })
      .thenEvents([]);
    const { events } = given(anOccupancy()).when(commands.recordDelivery).thenEvents(['customer-service.occupancy.changed.v1', 'customer-service.occupancy.state.v1']).decision();
    expect(events[0]!.data).toMatchObject({ from: 'UNDELIVERED', state: 'DELIVERED_VACANT', changed: 'DELIVERED' });
  });

  it('keeps each stretch with its beginning and end (CS-091, CS-086)', () => {
    given(anOccupancy({ state: 'OCCUPIED' })).when(commands.startTenancy).thenState({
      state: 'TENANTED', since: at('01:50'), tenancyId: idOf(70),
      periods: [{ unitId: idOf(5), state: 'OCCUPIED', from: at('01:00').toISOString(), to: at('01:50').toISOString() }, { unitId: idOf(5), state: 'TENANTED', from: at('01:50').toISOString(), to: null }],
    });
  });

  it('what began before the register told of the household replaces what nobody knew (CS-091)', () => {
    const found = new Date('2024-05-01T00:00:00Z');
    given(anOccupancy({ state: 'UNDELIVERED' })).when({ type: 'recordResidence', at: found })
      .thenState({ state: 'OCCUPIED', since: found, periods: [{ unitId: idOf(5), state: 'OCCUPIED', from: found.toISOString(), to: null }] });
  });

  it('no state begins in the future, nor before the one that it ends (CS-091)', () => {
    given(anOccupancy({ state: 'UNDELIVERED' })).when({ type: 'recordDelivery', at: at('02:01') }).thenRefused('TIME_ORDER', 'at');
    const lived = anOccupancy({ state: 'OCCUPIED', periods: [
      { unitId: idOf(5), state: 'DELIVERED_VACANT', from: at('00:30').toISOString(), to: at('01:00').toISOString() },
      { unitId: idOf(5), state: 'OCCUPIED', from: at('01:00').toISOString(), to: null },
    ] });
    given(lived).when({ type: 'recordMoveOut', at: at('00:59'), moveOut }).thenRefused('TIME_ORDER', 'at');
  });

  it('a move-out lists keys, readings and open bills, and ends the tenancy (CS-091)', () => {
    given(anOccupancy({ state: 'TENANTED', tenancyId: idOf(70) })).when(commands.recordMoveOut)
      .thenState({ state: 'DELIVERED_VACANT', tenancyId: null, moveOuts: [{ ...moveOut, at: at('01:50').toISOString(), by: idOf(33) }] });
  });

  it('works leave the state as it is: an occupied home under renovation stays occupied (CS-088)', () => {
    given(anOccupancy({ state: 'OCCUPIED' })).when(commands.startRenovation).thenState({ subState: 'RENOVATING' });
    given(anOccupancy({ state: 'DELIVERED_VACANT', subState: 'RENOVATING' })).when(commands.endRenovation).thenState({ subState: null });
  });

  it('in another unit the occupancy of the old one ends and that of the new one begins (ARC-071)', () => {
    given(anOccupancy({ state: 'OCCUPIED', subState: 'RENOVATING' })).when(commands.changeUnit).thenState({
      unitId: idOf(9), subState: null, since: at('02:00'),
      periods: [{ unitId: idOf(5), state: 'OCCUPIED', from: at('01:00').toISOString(), to: at('02:00').toISOString() }, { unitId: idOf(9), state: 'OCCUPIED', from: at('02:00').toISOString(), to: null }],
    });
  });

  it('tells that a handling note was kept, and nothing of it (CS-058)', () => {
    const { events } = given(anOccupancy({ state: 'OCCUPIED' })).when({ type: 'noteHandling' }).decision();
    expect(events[0]!.data).toEqual({
      unitId: idOf(5), state: 'OCCUPIED', subState: null, since: at('01:00').toISOString(), tenancyId: null, covenantSignedAt: null, from: 'OCCUPIED', changed: 'HANDLING_NOTED',
    });
  });
});
