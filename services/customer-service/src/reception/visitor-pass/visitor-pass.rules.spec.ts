import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideVisitorPass, visitorPassMoves, type VisitorPass, type VisitorPassCommand } from './visitor-pass.rules.ts';

const aPass = (patch: Partial<VisitorPass> = {}): VisitorPass => ({
  id: idOf(50), estateId: idOf(3), kind: 'HOME', hostUnitId: idOf(5), hostEmployeeId: null, visitorName: '李先生', visitorPhone: null, purpose: '探亲',
  validFrom: at('01:00'), validTo: at('03:00'), issuedBy: idOf(7), state: 'ISSUED', checkedInAt: null, checkedInBy: null, checkedOutAt: null, ...patch,
});
const decideAt = (now: Date) => (command: VisitorPassCommand, pass: VisitorPass | null) => decideVisitorPass(command, pass, { now, actorId: idOf(33) });
const given = givenFor(decideAt(at('02:00')));

everyMove(visitorPassMoves, (type, state) => decideAt(at('02:00'))({ type }, aPass({ state })), { field: 'state', limits: { 'visitor-pass.expire': 'expireVisitorPass' } });

const { state: _, issuedBy: __, checkedInAt: ___, checkedInBy: ____, checkedOutAt: _____, ...issue } = aPass();

describe('a visitor pass', () => {
  it('has one host, a home or somebody of the office (CS-009, CS-010)', () => {
    given(null).when({ type: 'issueVisitorPass', ...issue }).thenState({ state: 'ISSUED', issuedBy: idOf(33) })
      .thenEvents(['customer-service.visitor-pass.issued.v1']).thenDeadlines(['visitor-pass.expire']);
    given(null).when({ type: 'issueVisitorPass', ...issue, hostUnitId: null }).thenRefused('HOST_INCOMPLETE', 'hostUnitId');
    given(null).when({ type: 'issueVisitorPass', ...issue, hostEmployeeId: idOf(33) }).thenRefused('HOST_INCOMPLETE', 'hostUnitId');
    given(null).when({ type: 'issueVisitorPass', ...issue, kind: 'OFFICE' }).thenRefused('HOST_INCOMPLETE', 'hostEmployeeId');
  });

  it.each([['00:59', 'PASS_NOT_VALID'], ['01:00', null], ['03:00', null], ['03:01', 'PASS_NOT_VALID']])('checks in at %s: %s (CS-009)', (time, refusal) => {
    const outcome = givenFor(decideAt(at(time)))(aPass()).when({ type: 'checkInVisitor' });
    if (refusal) outcome.thenRefused(refusal);
    else outcome.thenState({ state: 'CHECKED_IN', checkedInAt: at(time) }).thenDeadlines(['visitor-pass.expire']);
  });

  it('of the office tells who is visited, and of a home nobody (CS-010)', () => {
    const office = aPass({ kind: 'OFFICE', hostUnitId: null, hostEmployeeId: idOf(34) });
    given(office).when({ type: 'checkInVisitor' }).thenEvents(['customer-service.visitor-pass.checked-in.v1', 'customer-service.task.opened.v1']);
    given({ ...office, state: 'CHECKED_IN' }).when({ type: 'checkOutVisitor' }).thenEvents(['customer-service.visitor-pass.checked-out.v1', 'customer-service.task.closed.v1']);
    given(aPass()).when({ type: 'checkInVisitor' }).thenEvents(['customer-service.visitor-pass.checked-in.v1']);
  });
});
