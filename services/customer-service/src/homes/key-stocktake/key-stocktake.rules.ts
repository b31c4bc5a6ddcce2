import { keyMissing, tasks } from '@guanjia/contracts';
import { moves, type Decision, type EventDraft } from '@guanjia/domain';
import type { Key } from '../key/key.rules.ts';

/** A stocktake whose count did not fit stays open until a later one fits. @source CS-114 · that it is settled so is our reading */
export const keyStocktakeMoves = moves({
  states: ['OPEN', 'SETTLED'],
  initial: ['OPEN', 'SETTLED'],
  final: ['SETTLED'],
  moves: { settle: { from: ['OPEN'], to: 'SETTLED' } },
});

/** 钥匙盘点: what is in its place, held against the register. @source CS-114 */
export interface KeyStocktake {
  id: string;
  estateId: string;
  /** one place alone; null: all of the estate */
  place: string | null;
  at: Date;
  countedBy: string;
  /** in the register, and not there */
  missing: string[];
  /** there, and not in the register as stored there */
  surplus: string[];
  state: (typeof keyStocktakeMoves.states)[number];
}

export type KeyStocktakeCommand =
  /** `registered`: the keys that belong there, but those given back to their owners; `present`: those that were counted, all of the estate */
  | { type: 'stocktakeKeys'; id: string; estateId: string; place: string | null; registered: readonly Pick<Key, 'id' | 'state'>[]; present: readonly string[] }
  | { type: 'settle' };

/** What a count makes of the keys. */
export function counted({ registered, present }: Pick<Extract<KeyStocktakeCommand, { type: 'stocktakeKeys' }>, 'registered' | 'present'>) {
  const there = new Set(present);
  const known = new Map(registered.map(({ id, state }) => [id, state]));
  return {
    missing: registered.filter(({ id, state }) => state !== 'LOANED' && !there.has(id)).map(({ id }) => id),
    surplus: [...there].filter((id) => known.get(id) === undefined || known.get(id) === 'LOANED'),
    nowMissing: registered.filter(({ id, state }) => state === 'STORED' && !there.has(id)).map(({ id }) => id),
    found: registered.filter(({ id, state }) => state === 'MISSING' && there.has(id)).map(({ id }) => id),
  };
}

/** A count that does not fit raises an alert. @source CS-114 */
export function decideKeyStocktake(command: KeyStocktakeCommand, known: KeyStocktake | null, { now, actorId }: { now: Date; actorId: string }): Decision<KeyStocktake> {
  if (command.type === 'settle') {
    return { state: { state: keyStocktakeMoves.next('settle', known!.state) }, events: alerts('closed', known!, now) };
  }
  const { id, estateId, place } = command;
  const { missing, surplus } = counted(command);
  const keyIds = [...missing, ...surplus];
  const isRight = keyIds.length === 0;
  return {
    state: { id, estateId, place, at: now, countedBy: actorId, missing, surplus, state: isRight ? 'SETTLED' : 'OPEN' },
    events: isRight ? [] : [
      keyMissing.draft({ id, estateId, at: now, data: { keyIds, count: keyIds.length, at: now.toISOString() } }), ...alerts('opened', { id, estateId }, now),
    ],
  };
}

/** The supervisor, then the project manager; and the keys are counted again. @source CS-114 */
const told = [{ kind: 'KEY_MISSING', role: 'CSS' }, { kind: 'KEY_MISSING_WATCH', role: 'PM' }, { kind: 'KEY_STOCKTAKE', role: 'CSR' }] as const;

const alerts = (step: 'opened' | 'closed', { id, estateId }: Pick<KeyStocktake, 'id' | 'estateId'>, at: Date): EventDraft[] => told.map((to) =>
  tasks['customer-service'][step].draft({ id, estateId, at, data: { ref: id, ...to, employeeId: null, dueAt: null, subjectType: 'KEY_STOCKTAKE', subjectId: id } }));
