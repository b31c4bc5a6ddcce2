import { committeeElected, tasks } from '@guanjia/contracts';
import { endOfDay, localDateOf, moves, platformErrors, type Decision, type EventDraft } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** A committee may be prepared again once its term is over; whoever joins or leaves within the term is entered.
 *  @source lifecycles 3.1 OwnersCommittee · the rest is our assumption */
export const committeeMoves = moves({
  states: ['NONE', 'PREPARING', 'ELECTED', 'EXPIRED'], initial: 'NONE', final: [],
  moves: {
    prepare: { from: ['NONE', 'EXPIRED'], to: 'PREPARING' },
    elect: { from: ['PREPARING'], to: 'ELECTED' },
    change: { from: ['ELECTED'], to: 'ELECTED' },
    expire: { from: ['ELECTED'], to: 'EXPIRED' },
  },
});

export type CommitteeState = (typeof committeeMoves.states)[number];

const COMMITTEE_POSTS = ['DIRECTOR', 'DEPUTY', 'MEMBER'] as const;

/** Who sits in it is a member of a household; who that is, archives knows. */
export interface CommitteeMember {
  memberId: string;
  post: (typeof COMMITTEE_POSTS)[number];
}

/** 业主委员会 of an estate. Its id is the estate's. @source CS-150 */
export interface OwnersCommittee {
  id: string;
  estateId: string;
  state: CommitteeState;
  members: CommitteeMember[];
  electedOn: string | null;
  termTo: string | null;
}

export type CommitteeCommand =
  | { type: 'updateCommittee'; state: CommitteeState; members: readonly CommitteeMember[]; electedOn: string | null; termTo: string | null }
  | { type: 'expire' };

/** Its term is over. @source CS-150 */
export const COMMITTEE_DEADLINE = 'committee.term';

export const noCommittee = (estateId: string): OwnersCommittee => ({ id: estateId, estateId, state: 'NONE', members: [], electedOn: null, termTo: null });

const stepTo: Readonly<Record<CommitteeState, keyof typeof committeeMoves.moves | null>> = { NONE: null, PREPARING: 'prepare', ELECTED: 'elect', EXPIRED: 'expire' };

/** @throws WRONG_STATE, INVALID_INPUT (back to none), COMMITTEE_INCOMPLETE   @source CS-150 lifecycles 3.1 OwnersCommittee */
export function decideCommittee(command: CommitteeCommand, committee: OwnersCommittee, { now }: { now: Date }): Decision<OwnersCommittee> {
  if (command.type === 'expire' || command.state === 'EXPIRED') return expired(committee, now);
  const step = command.state === 'ELECTED' && committee.state === 'ELECTED' ? 'change' : stepTo[command.state];
  if (step === null) throw platformErrors.error('INVALID_INPUT', { field: 'state', params: { reason: 'NONE' } });
  committeeMoves.require(step, committee.state);
  const { id, estateId } = committee;
  if (step === 'prepare') {
    const state = { id, estateId, state: 'PREPARING' as const, members: [...command.members], electedOn: null, termTo: null };
    return { state, events: committee.state === 'EXPIRED' ? [overTask('closed', committee, now)] : [] };
  }
  const { members, electedOn, termTo } = command;
  if (members.length === 0 || electedOn === null || termTo === null || termTo < electedOn || electedOn > localDateOf(now)) throw customerServiceErrors.error('COMMITTEE_INCOMPLETE');
  return {
    state: { state: 'ELECTED', members: [...members], electedOn, termTo }, deadlines: [{ kind: COMMITTEE_DEADLINE, ref: id, dueAt: endOfDay(termTo) }],
    events: step === 'elect' ? [committeeElected.draft({ id, estateId, at: now, data: { electedOn, termTo, memberCount: members.length } })] : [],
  };
}

function expired(committee: OwnersCommittee, now: Date): Decision<OwnersCommittee> {
  committeeMoves.require('expire', committee.state);
  return {
    state: { state: 'EXPIRED' }, deadlines: [{ kind: COMMITTEE_DEADLINE, ref: committee.id, dueAt: null }], events: [overTask('opened', committee, now)],
  };
}

/** The project manager helps to have the next one elected, until that is under way. @source CS-150 */
const overTask = (step: 'opened' | 'closed', { id, estateId }: OwnersCommittee, at: Date): EventDraft => tasks['customer-service'][step].draft({ id, estateId, at, data: {
  ref: id, kind: 'COMMITTEE_EXPIRED', employeeId: null, role: 'PM', dueAt: null, subjectType: 'ESTATE', subjectId: estateId,
} });
