import type { Contract } from './contract.ts';
import * as activity from './customer-service/activity.contracts.ts';
import * as appointment from './customer-service/appointment.contracts.ts';
import * as callback from './customer-service/callback.contracts.ts';
import * as callbackPlan from './customer-service/callback-plan.contracts.ts';
import * as assistantRating from './customer-service/assistant-rating.contracts.ts';
import * as callbackStatistics from './customer-service/callback-statistics.contracts.ts';
import * as complaint from './customer-service/complaint.contracts.ts';
import * as homes from './customer-service/homes.contracts.ts';
import * as moveIn from './customer-service/move-in.contracts.ts';
import * as kpi from './customer-service/kpi.contracts.ts';
import * as care from './customer-service/care.contracts.ts';
import * as opinions from './customer-service/opinions.contracts.ts';
import * as reception from './customer-service/reception.contracts.ts';
import * as renovation from './customer-service/renovation.contracts.ts';
import * as shop from './customer-service/shop.contracts.ts';
import * as lostItem from './customer-service/lost-item.contracts.ts';
import * as serviceOrder from './customer-service/service-order.contracts.ts';
import * as announcements from './customer-service/announcements.contracts.ts';
import * as conduct from './customer-service/conduct.contracts.ts';
import * as listings from './customer-service/listings.contracts.ts';
import * as ticket from './customer-service/ticket.contracts.ts';
import * as incident from './engineering/incident.contracts.ts';
import * as takeover from './engineering/takeover.contracts.ts';
import * as ticketDays from './customer-service/ticket-days.contracts.ts';
import * as zone from './customer-service/zone.contracts.ts';
import * as repairApproval from './engineering/repair-approval.contracts.ts';
import * as finding from './engineering/finding.contracts.ts';
import * as outage from './engineering/outage.contracts.ts';
import * as workOrder from './engineering/work-order.contracts.ts';
import * as account from './billing/account.contracts.ts';
import * as charge from './billing/charge.contracts.ts';
import * as feeStandard from './billing/fee-standard.contracts.ts';
import * as contract from './archives/contract.contracts.ts';
import * as estate from './archives/estate.contracts.ts';
import * as household from './archives/household.contracts.ts';
import * as importJob from './archives/import-job.contracts.ts';
import * as record from './archives/record.contracts.ts';
import * as region from './archives/region.contracts.ts';
import * as unit from './archives/unit.contracts.ts';
import * as calendar from './hr-training/calendar.contracts.ts';
import * as candidate from './hr-training/candidate.contracts.ts';
import * as certificate from './hr-training/certificate.contracts.ts';
import * as correctiveAction from './hr-training/corrective-action.contracts.ts';
import * as employee from './hr-training/employee.contracts.ts';
import * as orgUnit from './hr-training/org-unit.contracts.ts';
import * as position from './hr-training/position.contracts.ts';
import * as role from './hr-training/role.contracts.ts';
import * as serviceStandard from './hr-training/service-standard.contracts.ts';
import * as skill from './hr-training/skill.contracts.ts';
import * as trainingSession from './hr-training/training-session.contracts.ts';
import { tasks } from './task.contracts.ts';

const aggregates: readonly object[] = [
  ticket,
  appointment, callback, callbackPlan,
  assistantRating, callbackStatistics,
  incident, takeover,
  complaint,
  kpi,
  reception,
  homes,
  moveIn,
  finding,
  trainingSession,
  renovation, shop,
  outage,
  activity, lostItem, serviceOrder,
  ticketDays, zone,
  care,
  opinions,
  announcements,
  listings,
  conduct,
  repairApproval, workOrder,
  account, charge, feeStandard,
  contract, estate, household, importJob, record, region, unit,
  calendar, candidate, certificate, employee, orgUnit, position, role, serviceStandard, skill,
  correctiveAction,
  ...Object.values(tasks),
];

const isContract = (value: unknown): value is Contract => typeof value === 'object' && value !== null && 'draft' in value;

/** Every event and state that is published: the catalogue of PLAT-016.
 *  @source PLAT-016 */
export const contracts: readonly Contract[] = aggregates.flatMap((group) => Object.values(group).filter(isContract));

const byType = new Map(contracts.map((contract) => [contract.type, contract]));

/** The contract of an event type, e.g. `engineering.work-order.completed.v1`; undefined when nobody publishes it. */
export const contractOf = (type: string): Contract | undefined => byType.get(type);
