import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { committeeMoves, decideCommittee, noCommittee, type CommitteeCommand, type OwnersCommittee } from './owners-committee.rules.ts';

const now = at('02:00');
const given = givenFor((command: CommitteeCommand, committee: OwnersCommittee | null) => decideCommittee(command, committee!, { now }));
const members = [{ memberId: idOf(7), post: 'DIRECTOR' }] as const;
const prepare = { type: 'updateCommittee', state: 'PREPARING', members: [], electedOn: null, termTo: null } as const;
const elect = { type: 'updateCommittee', state: 'ELECTED', members, electedOn: '2026-03-01', termTo: '2031-02-28' } as const;
const aCommittee = (state: OwnersCommittee['state']): OwnersCommittee => ({ ...noCommittee(idOf(3)), state });
const commands: Readonly<Record<keyof typeof committeeMoves.moves, CommitteeCommand>> = { prepare, elect, change: elect, expire: { type: 'expire' } };

describe('every command but the change within a term', () => {
  const { change: _, ...rest } = committeeMoves.moves;
  everyMove({ ...committeeMoves, pairs: () => committeeMoves.pairs().filter(({ command, state }) => command in rest && !(command === 'elect' && state === 'ELECTED')) },
    (command, state) => decideCommittee(commands[command], aCommittee(state), { now }), { field: 'state' });
});

describe('the owners’ committee', () => {
  it('is prepared, elected with members and a term, and told (CS-150)', () => {
    const { events, deadlines } = given(aCommittee('PREPARING')).when(elect).thenState({ state: 'ELECTED', electedOn: '2026-03-01' }).decision();
    expect(events).toMatchObject([{ type: 'customer-service.committee.elected.v1', aggregateId: idOf(3), data: { electedOn: '2026-03-01', termTo: '2031-02-28', memberCount: 1 } }]);
    expect(deadlines).toEqual([{ kind: 'committee.term', ref: idOf(3), dueAt: new Date('2031-02-28T16:00:00Z') }]);
    given(aCommittee('PREPARING')).when({ ...elect, members: [] }).thenRefused('COMMITTEE_INCOMPLETE');
    given(aCommittee('PREPARING')).when({ ...elect, termTo: '2026-02-28' }).thenRefused('COMMITTEE_INCOMPLETE');
    given(aCommittee('PREPARING')).when({ ...elect, electedOn: '2026-03-03' }).thenRefused('COMMITTEE_INCOMPLETE');
  });

  it('changes its members within the term without another election, and never goes back to none (CS-150)', () => {
    given(aCommittee('ELECTED')).when(elect).thenState({ members: [...members] }).thenEvents([]);
    given(aCommittee('ELECTED')).when({ ...prepare, state: 'NONE' }).thenRefused('INVALID_INPUT', 'state');
  });

  it('is over with its term, and the project manager is told (CS-150)', () => {
    given(aCommittee('ELECTED')).when({ type: 'expire' }).thenState({ state: 'EXPIRED' }).thenEvents(['customer-service.task.opened.v1']);
    given(aCommittee('EXPIRED')).when(prepare).thenState({ state: 'PREPARING' }).thenEvents(['customer-service.task.closed.v1']);
    given(aCommittee('NONE')).when(prepare).thenState({ state: 'PREPARING' }).thenEvents([]);
  });
});
