import type { agreementAttached, DataOf, moveInCompleted, takeoverCompleted } from '@guanjia/contracts';
import { occupancyMoves, type OccupancyState } from './occupancy-moves.rules.ts';
import type { OccupancyCommand } from './occupancy.rules.ts';

/** Moving in is living there, and its covenant is the household's. @source CS-091 CS-126 */
export const onMoveIn = ({ moveInAt, covenantSignedAt }: DataOf<typeof moveInCompleted>): OccupancyCommand[] => [
  { type: 'moveIn', at: new Date(moveInAt) },
  ...(covenantSignedAt ? [{ type: 'signCovenant' as const, at: new Date(covenantSignedAt) }] : []),
];

/** A signed covenant counts, temporary or adopted. @source CS-126 */
export const onAgreement = ({ kind, signedAt }: DataOf<typeof agreementAttached>): OccupancyCommand[] =>
  (kind === 'TEMP_COVENANT' || kind === 'COVENANT' ? [{ type: 'signCovenant', at: new Date(signedAt) }] : []);

/** Who is in the register of an existing property when it is taken over lives there; of a new one they move in by and by.
 *  @source CS-039 CS-091 · our reading */
export const residenceAfterTakeover = ({ propertyKind, completedAt }: DataOf<typeof takeoverCompleted>): Date | null =>
  (propertyKind === 'EXISTING' ? new Date(completedAt) : null);

/** What an event says of a household holds where its state still allows it: who was found living there already does not move in
 *  again. No state begins before the one that it ends. @source assumption */
export function possible(command: OccupancyCommand, { state, since }: { state: OccupancyState; since: Date }): OccupancyCommand | null {
  if (command.type === 'register' || !occupancyMoves.can(command.type, state)) return null;
  return command.type === 'moveIn' && command.at < since && state !== 'UNDELIVERED' ? { ...command, at: since } : command;
}
