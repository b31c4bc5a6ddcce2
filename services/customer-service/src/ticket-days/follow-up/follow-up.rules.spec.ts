import { describe, expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideFollowUp, type FollowUpCommand, type FollowedTicket } from './follow-up.rules.ts';

const context = { now: at('10:00'), actorId: idOf(33) };

describe('a follow-up', () => {
  const ticket: FollowedTicket = { id: idOf(10), estateId: idOf(3), isUnfinished: true, isDueThisWeek: false, leaderId: idOf(33) };
  const followed = (isSuperior = false) => (command: FollowUpCommand, of: Partial<FollowedTicket> = {}) => () => decideFollowUp(command, { ...ticket, ...of }, { ...context, isSuperior });
  const review = { type: 'recordFollowUp', id: idOf(81), note: '配件周三到', expectedAt: null } as const;
  const status = { type: 'confirmOpenTicketStatus', id: idOf(82), note: '', expectedAt: at('11:00'), status: 'UNDER_WORK', confirmedBy: idOf(32) } as const;
  const refused = (run: () => unknown, code: string) => expect(run).toThrow(expect.objectContaining({ code }));

  it('is noted in its ISO week and told of (CS-023)', () => {
    const { state, events } = followed()(review)();
    expect(state).toMatchObject({ kind: 'REVIEW', weekOn: '2026-03-02', by: idOf(33), note: '配件周三到' });
    expect(events.map(({ type, data }) => [type, data])).toEqual([['customer-service.ticket.followed-up.v1', { isoYear: 2026, isoWeek: 10, at: at('10:00').toISOString() }]]);
  });

  it('is the leader’s of the zone, or a superior’s; where there is no zone, any leader’s (CS-023)', () => {
    refused(followed()(review, { leaderId: idOf(34) }), 'NOT_YOUR_ZONE');
    expect(followed(true)(review, { leaderId: idOf(34) })().state).toMatchObject({ by: idOf(33) });
    expect(followed()(review, { leaderId: null })().state).toMatchObject({ by: idOf(33) });
  });

  it('is of what is unfinished, or was when the week began (CS-023)', () => {
    refused(followed()(review, { isUnfinished: false }), 'NOTHING_TO_FOLLOW_UP');
    expect(followed()(review, { isUnfinished: false, isDueThisWeek: true })().state).toMatchObject({ kind: 'REVIEW' });
    refused(followed()({ ...review, expectedAt: at('10:00') }), 'TIME_PAST');
  });

  it('by engineering says how it stands and when it will be done (CS-025)', () => {
    expect(followed()(status)()).toMatchObject({ state: { kind: 'STATUS', status: 'UNDER_WORK', confirmedBy: idOf(32), expectedAt: at('11:00') }, events: [] });
    refused(followed()({ ...status, confirmedBy: null }), 'ENGINEER_MISSING');
    refused(followed()({ ...status, expectedAt: at('09:00') }), 'TIME_PAST');
    refused(followed()(status, { isUnfinished: false, isDueThisWeek: true }), 'NOTHING_TO_FOLLOW_UP');
  });
});
