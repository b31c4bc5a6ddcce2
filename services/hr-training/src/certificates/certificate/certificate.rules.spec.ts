import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aCertificate } from './certificate.fixture.ts';
import { CERTIFICATE_ENDS, certificateMoves, decideCertificate, requireOnRoll, type Certificate, type CertificateCommand } from './certificate.rules.ts';

const now = new Date('2026-03-02T01:30:00.000Z');
const warnDays = [90, 60, 30];
const commands: Record<keyof typeof certificateMoves.moves, CertificateCommand> = {
  beginCertificate: { type: 'beginCertificate' }, warnCertificate: { type: 'warnCertificate' }, expireCertificate: { type: 'expireCertificate' },
  renewCertificate: { type: 'renewCertificate', validTo: '2029-12-31' }, revokeCertificate: { type: 'revokeCertificate', reasonCode: 'ISSUER_REVOKED' },
};

everyMove(certificateMoves, (command, state) => decideCertificate(commands[command], aCertificate({ state }), { now, warnDays }), { field: 'state' });

const types = {
  registered: 'hr-training.certificate.registered.v1', expiring: 'hr-training.certificate.expiring.v1', state: 'hr-training.certificate.state.v1',
  opened: 'hr-training.task.opened.v1', changed: 'hr-training.task.changed.v1', closed: 'hr-training.task.closed.v1',
};

describe('a certificate', () => {
  const given = (at = now) => givenFor((command: CertificateCommand, certificate: Certificate | null) => decideCertificate(command, certificate, { now: at, warnDays }));
  const register = (term: Partial<Certificate> = {}): CertificateCommand => {
    const { state: _, revokedOn: __, reasonCode: ___, ...fresh } = aCertificate(term);
    return { type: 'registerCertificate', ...fresh };
  };

  it.each([
    ['before its first day', '2026-03-03', '2029-03-02', 'REGISTERED'],
    ['on its first day', '2026-03-02', '2029-03-01', 'VALID'],
    ['91 days before its end', '2023-06-01', '2026-06-01', 'VALID'],
    ['90 days before its end', '2023-06-01', '2026-05-31', 'EXPIRING'],
    ['on its last day', '2023-06-01', '2026-03-02', 'EXPIRING'],
  ])('registered %s (%s to %s) is %s (HR-029 HR-032)', (_, validFrom, validTo, state) => {
    given()(null).when(register({ validFrom, validTo })).thenState({ state: state as Certificate['state'] });
  });

  it('is refused when it ended before today, or before it began', () => {
    given()(null).when(register({ validTo: '2026-03-01' })).thenRefused('CERTIFICATE_ENDED', 'validTo');
    given()(null).when(register({ validFrom: '2026-05-01', validTo: '2026-04-30' })).thenRefused('PERIOD_REVERSED', 'validTo');
  });

  it('warns at 90, 60 and 30 days, from 00:00 of the day, and ends at 24:00 of its last day (HR-032)', () => {
    const { deadlines } = given()(null).when(register()).decision();
    expect(deadlines!.filter(({ dueAt }) => dueAt).map(({ kind, dueAt }) => [kind, dueAt!.toISOString()])).toEqual([
      ['CERTIFICATE_WARNING_FIRST', '2026-10-01T16:00:00.000Z'], ['CERTIFICATE_WARNING_SECOND', '2026-10-31T16:00:00.000Z'],
      ['CERTIFICATE_WARNING_THIRD', '2026-11-30T16:00:00.000Z'], ['CERTIFICATE_ENDS', '2026-12-31T16:00:00.000Z'],
    ]);
  });

  it('registered late tells at once how little is left, and makes up for no warning (HR-032)', () => {
    const { events, deadlines } = given()(null).when(register({ validTo: '2026-04-15' })).thenEvents([types.registered, types.expiring, types.opened, types.state]).decision();
    expect(events[1]!.data).toMatchObject({ daysLeft: 44 });
    expect(deadlines!.filter(({ dueAt }) => dueAt).map(({ kind }) => kind)).toEqual(['CERTIFICATE_WARNING_THIRD', CERTIFICATE_ENDS]);
  });

  it('opens one renewal task at the first warning, and none at those that follow (HR-032)', () => {
    given()(aCertificate()).when(commands.warnCertificate).thenEvents([types.expiring, types.opened, types.state]);
    given()(aCertificate({ state: 'EXPIRING' })).when(commands.warnCertificate).thenEvents([types.expiring, types.state]);
  });

  it('renewed is registered anew, and its task is done (HR-032)', () => {
    given()(aCertificate({ state: 'EXPIRING' })).when(commands.renewCertificate).thenEvents([types.registered, types.closed, types.state]).thenState({ state: 'VALID', validTo: '2029-12-31' });
    given()(aCertificate({ state: 'EXPIRING', validTo: '2026-03-20' })).when({ type: 'renewCertificate', validTo: '2026-04-20' })
      .thenEvents([types.registered, types.changed, types.state]).thenState({ state: 'EXPIRING' });
    given()(aCertificate()).when({ type: 'renewCertificate', validTo: '2026-12-31' }).thenRefused('RENEWAL_NOT_LATER', 'validTo');
  });

  it('ended or taken away, it warns no more (HR-029 HR-036)', () => {
    for (const command of [commands.expireCertificate, commands.revokeCertificate]) {
      const { deadlines, events } = given()(aCertificate({ state: 'EXPIRING' })).when(command).decision();
      expect(deadlines!.every(({ dueAt }) => dueAt === null)).toBe(true);
      expect(events.map(({ type }) => type)).toContain(types.closed);
    }
  });

  it('never travels by its number (PLAT-004)', () => {
    expect(JSON.stringify(given()(null).when(register({ validTo: '2026-04-15' })).decision().events)).not.toContain(aCertificate().certificateNo);
  });
});

describe('the holder of a certificate', () => {
  it.each(['CANDIDATE', 'DEPARTED'] as const)('is not somebody who is %s (HR-029)', (state) => {
    expect(() => requireOnRoll(state)).toThrow(expect.objectContaining({ code: 'EMPLOYEE_NOT_ON_ROLL', field: 'employeeId' }));
  });

  it.each(['ONBOARDING', 'ACTIVE', 'TRANSFERRED'] as const)('may be %s (HR-029)', (state) => {
    expect(() => requireOnRoll(state)).not.toThrow();
  });
});
