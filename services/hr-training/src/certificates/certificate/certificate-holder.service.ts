import type { Decision } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { LockMode } from '@mikro-orm/core';
import { renewalChanged, renewalClosed, stateOf } from './certificate.events.ts';
import { CertificateEntity } from './certificate.entity.ts';
import { limitsOf, noLimits, type Certificate } from './certificate.rules.ts';
import { warnDaysOf } from './warn-days.facts.ts';

type Effects = Pick<Decision<never>, 'events' | 'deadlines'>;

const living = ['REGISTERED', 'VALID', 'EXPIRING'] as const;

/** Certificates go where their holder goes, with their warnings. @source HR-004 HR-032 */
export async function moveCertificates(tx: Tx, { employeeId, estateId, now }: { employeeId: string; estateId: string | null; now: Date }): Promise<Effects> {
  const held = await heldBy(tx, employeeId);
  if (held.length === 0) return { events: [] };
  const warnDays = await warnDaysOf(tx, estateId);
  held.forEach((certificate) => tx.em.assign(certificate as object, { estateId, updatedAt: now } as never));
  return {
    events: held.flatMap((one) => [...(one.state === 'EXPIRING' ? [renewalChanged(one, now)] : []), stateOf(one, now)]),
    deadlines: held.flatMap((one) => limitsOf(one, { now, warnDays })),
  };
}

/** Nobody is warned of the certificates of somebody who has left. @source HR-004 */
export async function releaseCertificates(tx: Tx, { employeeId, now }: { employeeId: string; now: Date }): Promise<Effects> {
  const held = await heldBy(tx, employeeId);
  return {
    events: held.filter(({ state }) => state === 'EXPIRING').map((one) => renewalClosed(one, now)),
    deadlines: held.flatMap(noLimits),
  };
}

const heldBy = ({ em }: Tx, employeeId: string): Promise<Certificate[]> =>
  em.find<any>(CertificateEntity, { employeeId, state: { $in: [...living] } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
