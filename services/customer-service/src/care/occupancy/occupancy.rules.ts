import { occupancyChanged, occupancyState, type OCCUPANCY_CHANGES } from '@guanjia/contracts';
import type { Context, Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { occupancyMoves, type OccupancyState } from './occupancy-moves.rules.ts';

/** A stretch of time in one state in one unit. */
export interface OccupancyPeriod {
  unitId: string;
  state: OccupancyState;
  /** ISO 8601, UTC */
  from: string;
  /** ISO 8601, UTC; null while it lasts */
  to: string | null;
}

/** What was left behind, taken back and still owed when a household moved out. @source CS-091 lifecycles 3.1 */
export interface MoveOut {
  /** ISO 8601, UTC */
  at: string;
  keys: readonly string[];
  readings: readonly { meter: string; value: string }[];
  openBills: readonly string[];
  by: string;
}

/** 居住: how a household lives in its unit. Its id is the household's. @source CS-091 */
export interface Occupancy {
  id: string;
  estateId: string;
  unitId: string;
  state: OccupancyState;
  subState: 'RENOVATING' | null;
  /** since when it is in this state */
  since: Date;
  tenancyId: string | null;
  covenantSignedAt: Date | null;
  periods: OccupancyPeriod[];
  moveOuts: MoveOut[];
}

export type OccupancyCommand =
  | { type: 'register'; id: string; estateId: string; unitId: string }
  | { type: 'recordDelivery' | 'moveIn' | 'recordResidence'; at: Date }
  | { type: 'startTenancy'; at: Date; tenancyId: string }
  | { type: 'endTenancy'; at: Date }
  | { type: 'recordMoveOut'; at: Date; moveOut: Omit<MoveOut, 'at' | 'by'> }
  | { type: 'startRenovation' | 'endRenovation' | 'noteHandling' | 'leaveRegister' }
  | { type: 'signCovenant'; at: Date }
  | { type: 'changeUnit'; estateId: string; unitId: string };

const changes: Readonly<Record<OccupancyCommand['type'], (typeof OCCUPANCY_CHANGES)[number]>> = {
  register: 'REGISTERED', recordDelivery: 'DELIVERED', moveIn: 'MOVED_IN', recordResidence: 'FOUND_LIVING', startTenancy: 'TENANCY_STARTED',
  endTenancy: 'TENANCY_ENDED', recordMoveOut: 'MOVED_OUT', startRenovation: 'RENOVATION_STARTED', endRenovation: 'RENOVATION_ENDED',
  signCovenant: 'COVENANT_SIGNED', noteHandling: 'HANDLING_NOTED', changeUnit: 'UNIT_CHANGED', leaveRegister: 'LEFT_REGISTER',
};

/** @throws WRONG_STATE, TIME_ORDER   @source CS-058 CS-091 CS-126 lifecycles 3.1 Occupancy */
export function decideOccupancy(command: OccupancyCommand, known: Occupancy | null, context: Context): Decision<Occupancy> {
  // That nobody lives there yet is no change, and is told to nobody: a whole estate enters the register at once.
  if (command.type === 'register') return { state: registered(command, context), events: [] };
  const occupancy = known!;
  occupancyMoves.require(command.type, occupancy.state);
  return told(command, occupancy, patchOf(command, occupancy, context), context);
}

const registered = ({ id, estateId, unitId }: Of<'register'>, { now }: Context): Occupancy => ({
  id, estateId, unitId, state: 'UNDELIVERED', subState: null, since: now, tenancyId: null, covenantSignedAt: null,
  periods: [{ unitId, state: 'UNDELIVERED', from: now.toISOString(), to: null }], moveOuts: [],
});

function patchOf(command: Exclude<OccupancyCommand, { type: 'register' }>, occupancy: Occupancy, context: Context): Partial<Occupancy> {
  switch (command.type) {
    case 'startRenovation': return { subState: 'RENOVATING' };
    case 'endRenovation': return { subState: null };
    case 'signCovenant': return { covenantSignedAt: command.at };
    case 'noteHandling': return {};
    case 'changeUnit': return movedTo(command, occupancy, context);
    case 'leaveRegister': return { ...entered('ENDED', context.now, occupancy, context), subState: null, tenancyId: null };
    case 'startTenancy': return { ...entered('TENANTED', command.at, occupancy, context), tenancyId: command.tenancyId };
    case 'endTenancy': return { ...entered('OCCUPIED', command.at, occupancy, context), tenancyId: null };
    case 'recordMoveOut': return movedOut(command, occupancy, context);
    default: return entered(occupancyMoves.next(command.type, occupancy.state), command.at, occupancy, context);
  }
}

/** The state begins at a moment that has come, and not before the state that it ends. */
function entered(state: OccupancyState, at: Date, { since, periods, unitId }: Occupancy, { now }: Context): Partial<Occupancy> {
  if (at > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  // What is told of the past may begin before anybody knew of the household at all.
  if (at < since && periods.length > 1) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  return { state, since: at, periods: ended(periods, at, { unitId, state }) };
}

function ended(periods: readonly OccupancyPeriod[], at: Date, next: Pick<OccupancyPeriod, 'unitId' | 'state'>): OccupancyPeriod[] {
  const moment = at.toISOString();
  const before = periods.map((period) => (period.to === null ? { ...period, to: moment } : period)).filter(({ from, to }) => from < to!);
  return [...before, { ...next, from: moment, to: next.state === 'ENDED' ? moment : null }];
}

/** The keys handed back, the meters read and the bills still open are listed. @source CS-091 lifecycles 3.1 · our assumption */
const movedOut = ({ at, moveOut }: Of<'recordMoveOut'>, occupancy: Occupancy, context: Context): Partial<Occupancy> => ({
  ...entered('DELIVERED_VACANT', at, occupancy, context), tenancyId: null,
  moveOuts: [...occupancy.moveOuts, { ...moveOut, at: at.toISOString(), by: context.actorId }],
});

/** The occupancy of the old unit ends, of the new one begins; works belong to the unit left. @source ARC-071 */
const movedTo = ({ estateId, unitId }: Of<'changeUnit'>, { state, periods }: Occupancy, { now }: Context): Partial<Occupancy> =>
  ({ estateId, unitId, subState: null, since: now, periods: ended(periods, now, { unitId, state }) });

/** Each change is told, with how it is now. @source CS-091 */
function told({ type }: OccupancyCommand, before: Occupancy, patch: Partial<Occupancy>, { now }: Context): Decision<Occupancy> {
  const next = { ...before, ...patch };
  const stamp = { id: next.id, estateId: next.estateId, at: now };
  const living = {
    unitId: next.unitId, state: next.state, subState: next.subState, since: next.since.toISOString(), tenancyId: next.tenancyId,
    covenantSignedAt: next.covenantSignedAt?.toISOString() ?? null,
  };
  return { state: patch, events: [
    occupancyChanged.draft({ ...stamp, data: { ...living, from: before.state, changed: changes[type] } }),
    occupancyState.draft({ ...stamp, data: { id: next.id, estateId: next.estateId, ...living } }),
  ] };
}

type Of<T extends OccupancyCommand['type']> = Extract<OccupancyCommand, { type: T }>;
