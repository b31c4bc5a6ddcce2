import { addDays, endOfDay, localDateOf, moves, startOfDay, type DeadlineDraft, type Decision, type EventDraft, type LocalDate } from '@guanjia/domain';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import type { EmployeeState } from '../../organisation/employee/employee.rules.ts';
import { expired, expiring, registered, renewalChanged, renewalClosed, renewalOpened, revoked, stateOf } from './certificate.events.ts';

/** @source HR-029 HR-032 lifecycles 3.5 Certificate */
export const certificateMoves = moves({
  states: ['REGISTERED', 'VALID', 'EXPIRING', 'EXPIRED', 'REVOKED'],
  initial: ['REGISTERED', 'VALID', 'EXPIRING'],
  final: ['EXPIRED', 'REVOKED'],
  moves: {
    beginCertificate: { from: ['REGISTERED'], to: ['VALID', 'EXPIRING'] },
    warnCertificate: { from: ['VALID', 'EXPIRING'], to: 'EXPIRING' },
    expireCertificate: { from: ['VALID', 'EXPIRING'], to: 'EXPIRED' },
    renewCertificate: { from: ['VALID', 'EXPIRING'], to: ['VALID', 'EXPIRING'] },
    revokeCertificate: { from: ['REGISTERED', 'VALID', 'EXPIRING'], to: 'REVOKED' },
  },
});

export type CertificateState = (typeof certificateMoves.states)[number];

/** Limits of a certificate: its first day, up to three warnings, its end. */
export const CERTIFICATE_BEGINS = 'CERTIFICATE_BEGINS';
export const CERTIFICATE_WARNINGS = ['CERTIFICATE_WARNING_FIRST', 'CERTIFICATE_WARNING_SECOND', 'CERTIFICATE_WARNING_THIRD'] as const;
export const CERTIFICATE_ENDS = 'CERTIFICATE_ENDS';

/** 证书: proof that an employee may do a kind of work. */
export interface Certificate {
  id: string;
  /** the holder's estate */
  estateId: string | null;
  employeeId: string;
  /** e.g. SPECIAL_WORK.ELECTRICAL */
  kind: string;
  /** as printed on it; never travels */
  certificateNo: string;
  validFrom: LocalDate;
  /** last day on which it counts */
  validTo: LocalDate;
  revokedOn: LocalDate | null;
  reasonCode: string | null;
  state: CertificateState;
}

export type CertificateCommand =
  | ({ type: 'registerCertificate' } & Omit<Certificate, 'state' | 'revokedOn' | 'reasonCode'>)
  | { type: 'beginCertificate' | 'warnCertificate' | 'expireCertificate' }
  | { type: 'renewCertificate'; validTo: LocalDate }
  | { type: 'revokeCertificate'; reasonCode: string };

interface CertificateFacts {
  now: Date;
  /** days before the end on which to warn: standards certificate.expiring.first, .second, .third. @source HR-032 */
  warnDays: readonly number[];
}

/** @throws WRONG_STATE, PERIOD_REVERSED, CERTIFICATE_ENDED, RENEWAL_NOT_LATER
 *  @source HR-029 HR-032 HR-036 */
export function decideCertificate(command: CertificateCommand, certificate: Certificate | null, facts: CertificateFacts): Decision<Certificate> {
  if (command.type === 'registerCertificate') return taken(command, facts);
  const known = certificate!;
  certificateMoves.require(command.type, known.state);
  switch (command.type) {
    case 'beginCertificate':
      return stands(known, {}, facts);
    case 'warnCertificate':
      return warned(known, facts);
    case 'expireCertificate':
      return ended({ ...known, state: 'EXPIRED' }, known, facts);
    case 'renewCertificate':
      if (command.validTo <= known.validTo) throw hrTrainingErrors.error('RENEWAL_NOT_LATER', { field: 'validTo', params: { validTo: known.validTo } });
      return stands(known, { validTo: command.validTo }, facts);
    case 'revokeCertificate':
      return ended({ ...known, state: 'REVOKED', revokedOn: localDateOf(facts.now), reasonCode: command.reasonCode }, known, facts);
  }
}

/** Certificates are kept of those who work here: neither of who applies nor of who has left. @throws EMPLOYEE_NOT_ON_ROLL
 *  @source HR-029 */
export function requireOnRoll(state: EmployeeState): void {
  if (state === 'CANDIDATE' || state === 'DEPARTED') throw hrTrainingErrors.error('EMPLOYEE_NOT_ON_ROLL', { field: 'employeeId', params: { state } });
}

function taken({ type: _, ...given }: Extract<CertificateCommand, { type: 'registerCertificate' }>, facts: CertificateFacts): Decision<Certificate> {
  if (given.validTo < given.validFrom) throw hrTrainingErrors.error('PERIOD_REVERSED', { field: 'validTo' });
  if (given.validTo < localDateOf(facts.now)) throw hrTrainingErrors.error('CERTIFICATE_ENDED', { field: 'validTo' });
  const certificate: Certificate = { ...given, revokedOn: null, reasonCode: null, state: standing(given, facts) };
  const { now } = facts;
  const warning = certificate.state === 'EXPIRING' ? [expiring(certificate, now), renewalOpened(certificate, now)] : [];
  return { state: certificate, events: [registered(certificate, now), ...warning, stateOf(certificate, now)], deadlines: limitsOf(certificate, facts) };
}

/** It counts from now on, or for longer than before. A renewed certificate is registered anew, with its term. */
function stands(known: Certificate, patch: Partial<Certificate>, facts: CertificateFacts): Decision<Certificate> {
  const { now } = facts;
  const next = { ...known, ...patch, state: standing({ ...known, ...patch }, facts) };
  const renewed = patch.validTo === undefined ? [] : [registered(next, now)];
  return { state: { ...patch, state: next.state }, events: [...renewed, ...renewalOf(known, next, now), stateOf(next, now)], deadlines: limitsOf(next, facts) };
}

/** The renewal's way through the inbox. @source HR-032 */
function renewalOf(known: Certificate, next: Certificate, now: Date): EventDraft[] {
  if (known.state === 'EXPIRING') return [next.state === 'EXPIRING' ? renewalChanged(next, now) : renewalClosed(next, now)];
  return next.state === 'EXPIRING' ? [expiring(next, now), renewalOpened(next, now)] : [];
}

function warned(known: Certificate, { now }: CertificateFacts): Decision<Certificate> {
  const next = { ...known, state: 'EXPIRING' as const };
  const task = known.state === 'VALID' ? [renewalOpened(next, now)] : [];
  return { state: { state: next.state }, events: [expiring(next, now), ...task, stateOf(next, now)] };
}

function ended(next: Certificate, known: Certificate, { now }: CertificateFacts): Decision<Certificate> {
  const { state, revokedOn, reasonCode } = next;
  const task = known.state === 'EXPIRING' ? [renewalClosed(next, now)] : [];
  const event = state === 'EXPIRED' ? expired(next, now) : revoked(next, now);
  return { state: { state, revokedOn, reasonCode }, events: [event, ...task, stateOf(next, now)], deadlines: noLimits(next) };
}

function standing({ validFrom, validTo }: Pick<Certificate, 'validFrom' | 'validTo'>, { now, warnDays }: CertificateFacts): CertificateState {
  const today = localDateOf(now);
  if (today < validFrom) return 'REGISTERED';
  return today >= addDays(validTo, -Math.max(...warnDays)) ? 'EXPIRING' : 'VALID';
}

/** The limits ahead; those that have passed are not made up for. @source HR-032 */
export function limitsOf({ id, validFrom, validTo, state }: Certificate, { now, warnDays }: CertificateFacts): DeadlineDraft[] {
  const ahead = (at: Date) => (at > now ? at : null);
  return [
    { kind: CERTIFICATE_BEGINS, ref: id, dueAt: state === 'REGISTERED' ? startOfDay(validFrom) : null },
    ...CERTIFICATE_WARNINGS.map((kind, i) => ({ kind, ref: id, dueAt: ahead(startOfDay(addDays(validTo, -warnDays[i]!))) })),
    { kind: CERTIFICATE_ENDS, ref: id, dueAt: endOfDay(validTo) },
  ];
}

export const noLimits = ({ id }: Pick<Certificate, 'id'>): DeadlineDraft[] =>
  [CERTIFICATE_BEGINS, ...CERTIFICATE_WARNINGS, CERTIFICATE_ENDS].map((kind) => ({ kind, ref: id, dueAt: null }));
