import { outageDeclared, outageRestored, type UTILITIES } from '@guanjia/contracts';
import { moves, type Decision } from '@guanjia/domain';
import { engineeringErrors } from '../../engineering.errors.ts';

/** @source lifecycles 3.2 UtilityOutage · ENG-028 */
export const outageMoves = moves({
  states: ['DECLARED', 'RESTORED'],
  initial: 'DECLARED',
  final: ['RESTORED'],
  moves: { restoreOutage: { from: ['DECLARED'], to: 'RESTORED' } },
});

/** 公用设施中断: power, water, heating or gas that some homes are without. @source ENG-028 */
export interface UtilityOutage {
  id: string;
  estateId: string;
  utility: (typeof UTILITIES)[number];
  /** none: the whole estate */
  buildingIds: string[];
  affectedUnitIds: string[];
  workOrderId: string | null;
  startedAt: Date;
  restoreBy: Date | null;
  restoredAt: Date | null;
  declaredBy: string;
  state: (typeof outageMoves.states)[number];
}

export type OutageCommand =
  | ({ type: 'declareOutage' } & Pick<UtilityOutage, 'id' | 'estateId' | 'utility' | 'buildingIds' | 'affectedUnitIds' | 'workOrderId' | 'startedAt' | 'restoreBy'>)
  | { type: 'restoreOutage'; restoredAt: Date };

interface Context {
  now: Date;
  by: string;
}

/** @throws WRONG_STATE, NOBODY_AFFECTED, OUTAGE_TIME   @source ENG-028 */
export function decideOutage(command: OutageCommand, known: UtilityOutage | null, { now, by }: Context): Decision<UtilityOutage> {
  if (command.type === 'declareOutage') return declared(command, { now, by });
  const { id, estateId, utility, startedAt } = known!;
  const state = outageMoves.next(command.type, known!.state);
  const { restoredAt } = command;
  if (restoredAt < startedAt || restoredAt > now) throw engineeringErrors.error('OUTAGE_TIME', { field: 'restoredAt' });
  const data = { utility, startedAt: startedAt.toISOString(), restoredAt: restoredAt.toISOString() };
  return { state: { state, restoredAt }, events: [outageRestored.draft({ id, estateId, at: now, data })] };
}

function declared({ type: _, ...outage }: Extract<OutageCommand, { type: 'declareOutage' }>, { now, by }: Context): Decision<UtilityOutage> {
  const { id, estateId, utility, buildingIds, affectedUnitIds, workOrderId, startedAt, restoreBy } = outage;
  if (affectedUnitIds.length === 0) throw engineeringErrors.error('NOBODY_AFFECTED', { field: 'buildingIds' });
  if (startedAt > now) throw engineeringErrors.error('OUTAGE_TIME', { field: 'startedAt' });
  if (restoreBy && restoreBy <= startedAt) throw engineeringErrors.error('OUTAGE_TIME', { field: 'restoreBy' });
  const data = { utility, buildingIds, affectedUnitIds, workOrderId, startedAt: startedAt.toISOString(), restoreBy: restoreBy?.toISOString() ?? null };
  return {
    state: { ...outage, state: 'DECLARED', restoredAt: null, declaredBy: by },
    events: [outageDeclared.draft({ id, estateId, at: now, data })],
  };
}
