import { errorRegistry, moves, platformErrors, STAY, type Decision, type ErrorScope } from '@guanjia/domain';

/** A street lamp: the smallest thing with a life, on which the language of rule specs is proved. */
export interface Lamp {
  id: string;
  status: LampStatus;
  brokenOn: string | null;
}

export type LampStatus = 'DARK' | 'LIT' | 'SCRAPPED';
export type LampCommand = { type: 'Light' } | { type: 'Report'; brokenOn: string } | { type: 'Scrap' };

const entries = { DATE_IN_FUTURE: { kind: 'INVALID', zh: '日期在将来', en: 'The date lies ahead' } } as const;
const lampErrors: ErrorScope<typeof entries> = errorRegistry('lamp', entries);

export const lampMoves = moves({
  states: ['DARK', 'LIT', 'SCRAPPED'],
  initial: 'DARK',
  final: ['SCRAPPED'],
  moves: { Light: { from: ['DARK'], to: 'LIT' }, Report: { from: ['DARK', 'LIT'], to: STAY }, Scrap: { from: ['DARK', 'LIT'], to: 'SCRAPPED' } },
});

export function decideLamp(command: LampCommand, lamp: Lamp | null): Decision<Lamp> {
  if (!lamp) throw platformErrors.error('NOT_FOUND');
  lampMoves.require(command.type, lamp.status);
  const event = (type: string) => ({ type, aggregateType: 'lamp', aggregateId: lamp.id, estateId: null, occurredAt: new Date(0), data: {} });
  if (command.type === 'Report') {
    if (command.brokenOn > '2026-01-01') throw lampErrors.error('DATE_IN_FUTURE', { field: 'brokenOn' });
    return { state: { brokenOn: command.brokenOn }, events: [event('LampReported')], deadlines: [{ kind: 'REPAIR', ref: lamp.id, dueAt: new Date(0) }] };
  }
  if (command.type === 'Scrap') return { state: { status: 'SCRAPPED' }, events: [event('LampScrapped')] };
  return { state: { status: 'LIT' }, events: [event('LampLit')] };
}

export const aLamp = (fields: Partial<Lamp> = {}): Lamp => ({ id: 'lamp-1', status: 'DARK', brokenOn: null, ...fields });
