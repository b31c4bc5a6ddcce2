import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import type { Occupancy } from './occupancy.rules.ts';

/** The household of 3栋1202, in its state since 01:00. */
export function anOccupancy(patch: Partial<Occupancy> = {}): Occupancy {
  const state = patch.state ?? 'UNDELIVERED';
  return {
    id: idOf(6), estateId: idOf(3), unitId: idOf(5), state, subState: null, since: at('01:00'), tenancyId: null, covenantSignedAt: null,
    periods: [{ unitId: idOf(5), state, from: at('01:00').toISOString(), to: null }], moveOuts: [], ...patch,
  };
}
