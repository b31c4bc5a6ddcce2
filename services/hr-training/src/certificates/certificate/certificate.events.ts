import { certificateExpired, certificateExpiring, certificateRegistered, certificateRevoked, certificateState, tasks, type DataOf } from '@guanjia/contracts';
import { daysBetween, endOfDay, localDateOf, type EventDraft } from '@guanjia/domain';
import type { Certificate } from './certificate.rules.ts';

type Fact = (certificate: Certificate, now: Date) => EventDraft;

const stamp = ({ id, estateId }: Certificate, at: Date) => ({ id, estateId, at });
const heldBy = ({ employeeId, kind }: Certificate) => ({ employeeId, kind });

/** @source HR-029 HR-036 */
export const registered: Fact = (certificate, now) => {
  const { validFrom, validTo } = certificate;
  return certificateRegistered.draft({ ...stamp(certificate, now), data: { ...heldBy(certificate), validFrom, validTo } });
};

/** @source HR-032 */
export const expiring: Fact = (certificate, now) => {
  const { validTo } = certificate;
  const daysLeft = Math.max(0, daysBetween(localDateOf(now), validTo));
  return certificateExpiring.draft({ ...stamp(certificate, now), data: { ...heldBy(certificate), validTo, daysLeft } });
};

/** @source HR-029 HR-036 */
export const expired: Fact = (certificate, now) =>
  certificateExpired.draft({ ...stamp(certificate, now), data: { ...heldBy(certificate), validTo: certificate.validTo } });

/** @source assumption */
export const revoked: Fact = (certificate, now) => {
  const data = { ...heldBy(certificate), revokedOn: certificate.revokedOn!, reasonCode: certificate.reasonCode! };
  return certificateRevoked.draft({ ...stamp(certificate, now), data });
};

/** The certificate as other services keep it: no number. @source HR-029 PLAT-004 */
export const stateOf: Fact = (certificate, now) => {
  const { id, validFrom, validTo, state } = certificate;
  return certificateState.draft({ ...stamp(certificate, now), data: { id, ...heldBy(certificate), validFrom, validTo, state } });
};

const inbox = tasks['hr-training'];

/** The renewal stands in the inbox of whoever keeps certificates. @source HR-032 */
export const renewalOpened: Fact = (certificate, now) => inbox.opened.draft({ ...stamp(certificate, now), data: renewal(certificate) });
export const renewalChanged: Fact = (certificate, now) => inbox.changed.draft({ ...stamp(certificate, now), data: renewal(certificate) });
export const renewalClosed: Fact = (certificate, now) => inbox.closed.draft({ ...stamp(certificate, now), data: renewal(certificate) });

const renewal = ({ id, employeeId, validTo }: Certificate): DataOf<typeof inbox.opened> => ({
  ref: id, kind: 'CERTIFICATE_RENEWAL', employeeId: null, role: 'HRO', dueAt: endOfDay(validTo).toISOString(), subjectType: 'EMPLOYEE', subjectId: employeeId,
});
