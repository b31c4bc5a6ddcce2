import { tasks, visitorPassCheckedIn, visitorPassCheckedOut, visitorPassIssued, type VISITOR_PASS_KINDS } from '@guanjia/contracts';
import { moves, type Context, type Decision, type EventDraft } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** @source lifecycles 3.1 VisitorPass · CS-009 CS-010 · that only an unused pass expires or is revoked is our reading */
export const visitorPassMoves = moves({
  states: ['ISSUED', 'CHECKED_IN', 'CHECKED_OUT', 'EXPIRED', 'REVOKED'],
  initial: 'ISSUED',
  final: ['CHECKED_OUT', 'EXPIRED', 'REVOKED'],
  moves: {
    checkInVisitor: { from: ['ISSUED'], to: 'CHECKED_IN' },
    checkOutVisitor: { from: ['CHECKED_IN'], to: 'CHECKED_OUT' },
    revokeVisitorPass: { from: ['ISSUED'], to: 'REVOKED' },
    expireVisitorPass: { from: ['ISSUED'], to: 'EXPIRED' },
  },
});

/** 访客证: a guest who is expected, at a home or in the office. @source CS-009 CS-010 */
export interface VisitorPass {
  id: string;
  estateId: string;
  kind: (typeof VISITOR_PASS_KINDS)[number];
  hostUnitId: string | null;
  hostEmployeeId: string | null;
  visitorName: string;
  visitorPhone: string | null;
  purpose: string;
  validFrom: Date;
  validTo: Date;
  issuedBy: string;
  state: (typeof visitorPassMoves.states)[number];
  checkedInAt: Date | null;
  checkedInBy: string | null;
  checkedOutAt: Date | null;
}

type Issue = Pick<VisitorPass,
  'id' | 'estateId' | 'kind' | 'hostUnitId' | 'hostEmployeeId' | 'visitorName' | 'visitorPhone' | 'purpose' | 'validFrom' | 'validTo'>;

export type VisitorPassCommand =
  | ({ type: 'issueVisitorPass' } & Issue)
  | { type: 'checkInVisitor' }
  | { type: 'checkOutVisitor' }
  | { type: 'revokeVisitorPass' }
  | { type: 'expireVisitorPass' };

/** The validity of an unused pass ends. @source CS-009 PLAT-018 */
export const DEADLINE = 'visitor-pass.expire';

/** @throws HOST_INCOMPLETE, PASS_PERIOD_INVALID, PASS_NOT_VALID, WRONG_STATE   @source CS-009 CS-010 lifecycles 3.1 VisitorPass */
export function decideVisitorPass(command: VisitorPassCommand, known: VisitorPass | null, context: Context): Decision<VisitorPass> {
  if (command.type === 'issueVisitorPass') return issued(command, context);
  const pass = known!;
  const state = visitorPassMoves.next(command.type, pass.state);
  switch (command.type) {
    case 'checkInVisitor': return checkedIn(pass, context);
    case 'checkOutVisitor': return checkedOut(pass, context);
    case 'revokeVisitorPass': return { state: { state }, events: [], deadlines: [noExpiry(pass)] };
    case 'expireVisitorPass': return { state: { state }, events: [] };
  }
}

/** Asked before anybody is looked up: whether the host exists is no business of whoever names one wrongly. @throws HOST_INCOMPLETE */
export function requireHost({ kind, hostUnitId, hostEmployeeId }: Pick<Issue, 'kind' | 'hostUnitId' | 'hostEmployeeId'>): void {
  const isOfHome = kind === 'HOME';
  if (isOfHome !== (hostUnitId !== null) || isOfHome === (hostEmployeeId !== null)) throw customerServiceErrors.error('HOST_INCOMPLETE', { field: isOfHome ? 'hostUnitId' : 'hostEmployeeId' });
}

function issued({ type: _, ...issue }: { type: 'issueVisitorPass' } & Issue, context: Context): Decision<VisitorPass> {
  const { id, estateId, kind, hostUnitId, hostEmployeeId, validFrom, validTo } = issue;
  requireHost(issue);
  if (validTo <= validFrom || validTo <= context.now) throw customerServiceErrors.error('PASS_PERIOD_INVALID', { field: 'validTo' });
  const data = { kind, hostUnitId, hostEmployeeId, from: validFrom.toISOString(), to: validTo.toISOString() };
  return {
    state: { ...issue, issuedBy: context.actorId, state: 'ISSUED', checkedInAt: null, checkedInBy: null, checkedOutAt: null },
    events: [visitorPassIssued.draft({ id, estateId, at: context.now, data })],
    deadlines: [{ kind: DEADLINE, ref: id, dueAt: validTo }],
  };
}

/** Within its validity alone; the last instant counts. Who is visited in the office is told. @source CS-009 CS-010 PLAT-013 */
function checkedIn(pass: VisitorPass, context: Context): Decision<VisitorPass> {
  const { id, estateId, kind, validFrom, validTo } = pass;
  if (context.now < validFrom || context.now > validTo) {
    throw customerServiceErrors.error('PASS_NOT_VALID', { params: { from: validFrom.toISOString(), to: validTo.toISOString() } });
  }
  return {
    state: { state: 'CHECKED_IN', checkedInAt: context.now, checkedInBy: context.actorId },
    events: [visitorPassCheckedIn.draft({ id, estateId, at: context.now, data: { kind, at: context.now.toISOString() } }), ...visitTask('opened', pass, context)],
    deadlines: [noExpiry(pass)],
  };
}

/** @source CS-010 */
function checkedOut(pass: VisitorPass, context: Context): Decision<VisitorPass> {
  const { id, estateId, kind } = pass;
  return {
    state: { state: 'CHECKED_OUT', checkedOutAt: context.now },
    events: [visitorPassCheckedOut.draft({ id, estateId, at: context.now, data: { kind, at: context.now.toISOString() } }), ...visitTask('closed', pass, context)],
  };
}

const noExpiry = ({ id }: VisitorPass) => ({ kind: DEADLINE, ref: id, dueAt: null });

/** The visitor waits in the inbox of who is visited, until the visit is over. @source CS-010 PLAT-020 */
const visitTask = (step: 'opened' | 'closed', { id, estateId, hostEmployeeId }: VisitorPass, { now }: Context): EventDraft[] =>
  (hostEmployeeId === null ? [] : [tasks['customer-service'][step].draft({ id, estateId, at: now, data: {
    ref: id, kind: 'VISITOR', employeeId: hostEmployeeId, role: null, dueAt: null, subjectType: 'VISITOR_PASS', subjectId: id,
  } })]);
