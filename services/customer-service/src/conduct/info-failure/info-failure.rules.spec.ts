import { expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideInfoFailure } from './info-failure.rules.ts';

const context = { now: at('02:00'), actorId: idOf(33) };
const failure = {
  id: idOf(93), estateId: idOf(3), kind: 'NOTICE', causeCode: 'LATE', consequence: 'COMPLAINT', subjectType: 'ANNOUNCEMENT', subjectId: idOf(70), description: '停水通知漏发', happenedAt: at('01:00'),
} as const;

it('a failure of information is logged with its cause and consequence, and told in codes (CS-156)', () => {
  const { state, events } = decideInfoFailure(failure, context);
  expect(state).toEqual({ ...failure, recordedBy: idOf(33) });
  expect(events).toMatchObject([{ type: 'customer-service.info-failure.recorded.v1', data: { kind: 'NOTICE', causeCode: 'LATE', consequence: 'COMPLAINT', subjectType: 'ANNOUNCEMENT', subjectId: idOf(70), at: at('01:00').toISOString() } }]);
  expect(refused(() => decideInfoFailure({ ...failure, happenedAt: at('02:01') }, context))).toBe('TIME_ORDER');
});
