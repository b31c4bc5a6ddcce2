import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { counted, decideKeyStocktake, keyStocktakeMoves, type KeyStocktake, type KeyStocktakeCommand } from './key-stocktake.rules.ts';

const decide = (command: KeyStocktakeCommand, stocktake: KeyStocktake | null) => decideKeyStocktake(command, stocktake, { now: at('02:00'), actorId: idOf(33) });
const aStocktake = (state: KeyStocktake['state']): KeyStocktake =>
  ({ id: idOf(76), estateId: idOf(3), place: null, at: at('01:00'), countedBy: idOf(33), missing: [idOf(1)], surplus: [], state });

everyMove(keyStocktakeMoves, (type, state) => decide({ type }, aStocktake(state)), { field: 'state' });

const registered = [{ id: idOf(1), state: 'STORED' }, { id: idOf(2), state: 'MISSING' }, { id: idOf(4), state: 'LOANED' }] as const;

describe('a stocktake', () => {
  it('holds what is there against the register; a key on loan is not missed (CS-114)', () => {
    expect(counted({ registered, present: [idOf(1), idOf(2)] })).toEqual({ missing: [], surplus: [], nowMissing: [], found: [idOf(2)] });
    expect(counted({ registered, present: [] })).toEqual({ missing: [idOf(1), idOf(2)], surplus: [], nowMissing: [idOf(1)], found: [] });
    expect(counted({ registered, present: [idOf(1), idOf(2), idOf(4), idOf(9)] }).surplus).toEqual([idOf(4), idOf(9)]);
  });

  it('that does not fit raises an alert, one that fits none (CS-114)', () => {
    const count = (present: readonly string[]): KeyStocktakeCommand => ({ type: 'stocktakeKeys', id: idOf(76), estateId: idOf(3), place: null, registered, present });
    const given = givenFor(decide);
    given(null).when(count([idOf(1), idOf(2)])).thenState({ state: 'SETTLED', missing: [] }).thenEvents([]);
    given(null).when(count([idOf(2)])).thenState({ state: 'OPEN', missing: [idOf(1)] })
      .thenEvents(['customer-service.key.missing.v1', 'customer-service.task.opened.v1', 'customer-service.task.opened.v1', 'customer-service.task.opened.v1']);
  });
});
