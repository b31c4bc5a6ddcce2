import type { RoleCode } from '@guanjia/contracts';
import { headquarters, person } from '@guanjia/testing';
import type { Actor } from '@guanjia/domain';
import { codeOf } from './comparing.ts';
import type { WallsHouse } from './house.fixture.ts';
import { kindOf } from './id-kinds.ts';
import type { KnownIds } from './known-ids.fixture.ts';
import { questionOf } from './questions.ts';
import { estateRoles } from './estate-roles.ts';
import { rootFields, supergraph, type RootField } from './supergraph-fields.ts';

/** Every command that says of itself that it refuses whoever asked. @source PLAT-021 */
export const decidingOthers: readonly RootField[] = rootFields.filter(({ root, name }) =>
  root === 'Mutation' && /\bSELF_APPROVAL\b/.test(supergraph.getMutationType()!.getFields()[name]!.description ?? ''));

const announced = `update announcement set state = 'SUBMITTED', author_id = $2::uuid, submitted_by = gen_random_uuid() where id = $1`;
const reversed = `update charge_reversal set state = 'REQUESTED', requester_id = $2, decider_id = null where id = $1`;
const standard = `update service_standard set state = 'DRAFT', requester_id = $2, approver_id = null where id = $1`;
const permit = `with works as (update renovation_application set state = 'STARTED' where id = (select application_id from renovation_work_permit where id = $1))
  update renovation_work_permit set state = 'REQUESTED', requester_id = $2, decider_id = null where id = $1`;
const applied = (state: string): string => `update renovation_application set state = '${state}', applicant_id = $2 where id = $1`;
/** Of a complaint it is the one whom it is about. */
const about = (state: string): string => `update complaint set state = '${state}', validity = 'INVALID', employee_id = $2 where id = $1`;
const order = (state: string, isReviewer = false): string => `update work_order set state = 'APPROVAL_PENDING', approval_state = '${state}', decider_id = null,
  requester_id = ${isReviewer ? 'gen_random_uuid()' : '$2::uuid'}, reviewer_id = ${isReviewer ? '$2::uuid' : 'null'} where id = $1`;

/** How somebody comes to be the one who asked: $1 the thing, $2 the person. None: the person is named in the question. */
export const askedBy: Readonly<Record<string, string | null>> = {
  acceptComplaint: about('FILED'), judgeComplaint: about('INVESTIGATING'), verifyComplaint: about('INVESTIGATING'), rejectComplaint: about('VERIFIED'),
  closeComplaint: about('HANDLED'), closeComplaintUnresolved: about('HANDLED'),
  assignComplaint: about('VERIFIED'), handleComplaint: about('ASSIGNED'), takeOverComplaint: about('FILED'),
  approveAnnouncement: announced, rejectAnnouncement: announced.replace('author_id = $2::uuid, submitted_by = gen_random_uuid()', 'submitted_by = $2::uuid'),
  approveTemplate: `update announcement_template set state = 'DRAFT', drafted_by = $2::uuid, approved_by = null where id = $1`,
  approveServiceStandard: standard, declineServiceStandard: standard,
  approveRenovation: applied('REVIEWED'), rejectRenovation: applied('REVIEWED'), acceptRenovation: applied('COMPLETED'),
  permitSpecialWork: permit, refuseSpecialWork: permit,
  approveKeyLoan: `update key_loan set state = 'REQUESTED', requested_by = $2 where id = $1`,
  approveServiceItem: `update service_item set state = 'DRAFT', planned_by = $2 where id = $1`,
  evaluateServiceOrder: `update service_order set state = 'COMPLETED', employee_id = $2::uuid where id = $1`,
  approveActivityBudget: `update activity set state = 'PLANNED', planned_by = $2, approved_by = null where id = $1`,
  reviewCallbackRecord: `update callback set state = 'DONE_SATISFIED', completed_by = $2, reviewed_by = null where id = $1`,
  reviewCallbackStatistics: `update callback_statistics set state = 'DRAFT', drafted_by = $2 where id = $1`,
  decideRuleProposal: `update rule_proposal set state = 'PROPOSED', proposed_by = $2::uuid where id = $1`,
  reviewInsight: `update insight_note set state = 'SUBMITTED', submitted_by = $2 where id = $1`,
  approveChargeReversal: reversed, rejectChargeReversal: reversed,
  approveFeeStandard: `update fee_standard set state = 'DRAFT', author_id = $2, approver_id = null where id = $1`,
  reviewCorrectivePlan: `update corrective_action set state = 'PLANNED', plan_review = 'PENDING', owner_id = gen_random_uuid(), due_at = now(), planned_by = $2::uuid, planned_at = now(),
    reviewed_by = null where id = $1`,
  verifyCorrectiveAction: `update corrective_action set state = 'DONE', owner_id = gen_random_uuid(), done_by = $2::uuid where id = $1`,
  reviewRepair: order('REQUESTED'), approveRepair: order('REVIEWED'), rejectRepair: order('REVIEWED', true),
  recordAppearanceCheck: null, rateAssistant: null,
};

/** What the group alone decides. */
const byTheGroup: readonly string[] = ['approveServiceStandard', 'declineServiceStandard'];

/** Each of those commands, given by who asked and by somebody else.
 *  @returns one line per command that lets the first one through, or refuses the second one for the same reason */
export async function selfApprovals(house: WallsHouse, ids: KnownIds, others: readonly [Actor, Actor] = peopleOf(ids)): Promise<string[]> {
  const faults: string[] = [];
  for (const field of decidingOthers) {
    const by = (id: string): Actor => (byTheGroup.includes(field.name) ? headquarters('GA', id) : others[0].id === id ? others[0] : others[1]);
    const asked = async (id: string): Promise<string> => {
      const text = askedBy[field.name];
      if (text) await house.pools.get(field.service)!.query(text, [ids[kindOf({ field, path: 'id' })], others[0].id]);
      return codeOf(await house.ask(field.service, by(id), questionOf({ field, own: ids, isBare: true }))) ?? 'answered';
    };
    const codes = [await asked(others[0].id), await asked(others[1].id)];
    if (codes[0] !== 'SELF_APPROVAL' || codes[1] === 'SELF_APPROVAL') faults.push(`${field.name}: ${codes[0]} to who asked, ${codes[1]} to another`);
  }
  return faults;
}

/** Two people of the estate with every role of it; the first serves there by the register, too. */
function peopleOf({ estate, employee }: KnownIds): [Actor, Actor] {
  const roles: readonly RoleCode[] = estateRoles;
  return [person(roles, estate, employee), person(roles, estate)];
}
