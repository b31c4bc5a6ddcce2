import type { RoleCode } from '@guanjia/contracts';
import type { Context, Decision, LocalDate, PeriodKind } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { Target } from '../catalogue/indicator.words.ts';
import { alertTask, breached } from './kpi-breach.events.ts';

/** Who is told that a target was missed. @source CS-060 events.md */
export const ALERTED = ['SDM', 'PM', 'RM'] as const satisfies readonly RoleCode[];
export type AlertedRole = (typeof ALERTED)[number];

/** For so many days after its last a period is looked at again: limits that began in it run on, that of a month from the 31st until the
 *  end of the next 31st. @source assumption */
export const JUDGED_DAYS = 32;

/** An indicator of an estate that missed its target in a period that is over, with the figures by which that was found.
 *  @source PLAT-017 CS-060 */
export interface KpiBreach {
  id: string;
  estateId: string;
  indicator: string;
  periodKind: PeriodKind;
  /** as people write it: 2026-03 */
  period: string;
  startOn: LocalDate;
  endOn: LocalDate;
  numerator: number;
  /** null for a count */
  denominator: number | null;
  /** the target as it was in force on the last day */
  target: Target;
  /** 1 for the first period in a row, 2 for the second */
  streak: number;
  breachedAt: Date;
  acknowledgements: Acknowledgement[];
}

export interface Acknowledgement {
  role: AlertedRole;
  by: string;
  /** ISO 8601, UTC */
  at: string;
}

export type KpiBreachCommand =
  | { type: 'breachKpi'; found: Omit<KpiBreach, 'breachedAt' | 'acknowledgements'>; unit: 'PERCENT' | 'COUNT' }
  /** `roles`: those of the alerted in which the actor answers for the estate */
  | { type: 'acknowledgeKpiBreach'; roles: readonly AlertedRole[] };

/** @throws BREACH_NOT_YOURS, BREACH_ACKNOWLEDGED   @source CS-060 */
export function decideKpiBreach(command: KpiBreachCommand, known: KpiBreach | null, context: Context): Decision<KpiBreach> {
  if (command.type === 'acknowledgeKpiBreach') return acknowledged(known!, command.roles, context);
  const breach: KpiBreach = { ...command.found, breachedAt: context.now, acknowledgements: [] };
  return { state: breach, events: [breached(breach, command.unit), ...ALERTED.map((role) => alertTask('opened', breach, role, context.now))] };
}

/** Each role has seen it for itself: that the service knows does not mean that the region does. */
function acknowledged(breach: KpiBreach, roles: readonly AlertedRole[], { now, actorId }: Context): Decision<KpiBreach> {
  if (roles.length === 0) throw customerServiceErrors.error('BREACH_NOT_YOURS');
  const fresh = roles.filter((role) => !breach.acknowledgements.some((one) => one.role === role));
  if (fresh.length === 0) throw customerServiceErrors.error('BREACH_ACKNOWLEDGED');
  return {
    state: { acknowledgements: [...breach.acknowledgements, ...fresh.map((role) => ({ role, by: actorId, at: now.toISOString() }))] },
    events: fresh.map((role) => alertTask('closed', breach, role, now)),
  };
}
