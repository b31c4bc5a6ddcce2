import { tasks, visitorPassFlagged } from '@guanjia/contracts';
import { checkCode, moves, type Context, type Decision, type EventDraft } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

export const unknownEntryMoves = moves({
  states: ['FLAGGED', 'SETTLED'],
  initial: 'FLAGGED',
  final: ['SETTLED'],
  moves: { settleUnknownEntry: { from: ['FLAGGED'], to: 'SETTLED' } },
});

/** 不明进入: somebody came in whom nobody knows. It asks for attention and stops nobody. @source CS-009 */
export interface UnknownEntry {
  id: string;
  estateId: string;
  gateCode: string;
  at: Date;
  flaggedBy: string;
  /** the registered entry, where there is one */
  accessEntryId: string | null;
  state: (typeof unknownEntryMoves.states)[number];
  outcome: string | null;
  settledBy: string | null;
  settledAt: Date | null;
}

export type UnknownEntryCommand =
  | ({ type: 'flagUnknownEntry' } & Pick<UnknownEntry, 'id' | 'estateId' | 'gateCode' | 'at' | 'accessEntryId'>)
  | { type: 'settleUnknownEntry'; outcome: string };

/** @throws WRONG_STATE, TIME_ORDER, INVALID_INPUT   @source CS-009 · that somebody looked and said so is our assumption */
export function decideUnknownEntry(command: UnknownEntryCommand, known: UnknownEntry | null, context: Context): Decision<UnknownEntry> {
  if (command.type === 'settleUnknownEntry') {
    unknownEntryMoves.require(command.type, known!.state);
    const patch = { state: 'SETTLED' as const, outcome: command.outcome, settledBy: context.actorId, settledAt: context.now };
    return { state: patch, events: watchers.map((watcher) => alert('closed', known!, context, watcher)) };
  }
  const { type: _, ...entry } = command;
  checkCode(entry.gateCode, 'gateCode');
  if (entry.at > context.now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  const flagged: UnknownEntry = { ...entry, flaggedBy: context.actorId, state: 'FLAGGED', outcome: null, settledBy: null, settledAt: null };
  const { id, estateId, gateCode, at } = flagged;
  return {
    state: flagged,
    events: [
      visitorPassFlagged.draft({ id, estateId, at: context.now, data: { gateCode, at: at.toISOString() } }),
      ...watchers.map((watcher) => alert('opened', flagged, context, watcher)),
    ],
  };
}

/** The guard on duty and the monitoring room are told, each by a task of their own. @source CS-009 */
const watchers = [{ kind: 'UNKNOWN_ENTRY', role: 'SEC' }, { kind: 'UNKNOWN_ENTRY_WATCH', role: 'MON' }] as const;

const alert = (step: 'opened' | 'closed', { id, estateId }: UnknownEntry, { now }: Context, watcher: (typeof watchers)[number]): EventDraft =>
  tasks['customer-service'][step].draft({ id, estateId, at: now, data: {
    ref: id, ...watcher, employeeId: null, dueAt: null, subjectType: 'UNKNOWN_ENTRY', subjectId: id,
  } });
