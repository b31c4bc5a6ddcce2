import { Injectable } from '@nestjs/common';
import { employeeState, orgUnitState } from '@guanjia/contracts';
import { scopeOf } from '@guanjia/domain';
import {
  AggregateStore, calendarOf, contextOf, limitFrom, nextNumber, reachEstate, requireNamed, standardInForce, type Call, type Keyed, type Stored,
  type Target, type Tx,
} from '@guanjia/persistence';
import type { AssignComplaintInput, ClassifyComplaintInput, FileComplaintInput, ReportMajorComplaintInput, ReviewSeriousComplaintInput } from '../../schema.types.ts';
import { placeNamed } from '../../tickets/ticket/ticket.facts.ts';
import { complaintAccess, isOwnComplaint } from '../complaints.access.ts';
import { procedureOf } from '../procedure/procedure.reads.ts';
import { keepProgress } from '../progress/progress.service.ts';
import { assignment, attemptsMade, closingCallback, may, repairLink } from './complaint.facts.ts';
import { STANDARDS } from './complaint-limits.rules.ts';
import { needsLetter } from './complaint-steps.rules.ts';
import { zoneAndOfficer } from './zone.facts.ts';
import { ComplaintEntity } from './complaint.entity.ts';
import { decideComplaint, type Complaint, type ComplaintCommand } from './complaint.rules.ts';
import { complaintRecurrence, repairRecurrence } from './recurrence.facts.ts';

type Capability = keyof typeof complaintAccess;
type CommandOf = (complaint: Stored<Complaint>, tx: Tx) => ComplaintCommand | Promise<ComplaintCommand>;

interface On extends Target {
  capability: Capability;
  operation: ComplaintCommand['type'];
  body?: object;
}

/** What people do to complaints; events and deadlines have `ComplaintCourseService`. */
@Injectable()
export class ComplaintService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws REFERENCE_NOT_YET_KNOWN, NOT_FOUND, and what `filed` throws   @source CS-054 CS-061 CS-079 CS-084 */
  file(call: Call, input: FileComplaintInput, keyed: Keyed): Promise<Stored<Complaint>> {
    const scope = scopeOf(call.actor, complaintAccess, 'complaint.create');
    const command = { operation: 'fileComplaint', scope, place: { estateId: input.estateId }, body: input, ...keyed };
    return this.store.create<Complaint>(call, ComplaintEntity, command, async (_, tx) => {
      const filing = await this.#filing(tx, call, input);
      // Nothing of an unnamed complaint says whose it is.
      if (input.complainantType === 'ANONYMOUS') await reachEstate(tx, input.estateId);
      return this.#kept(tx, call, filing, null);
    });
  }

  /** @source CS-065 */
  startInvestigation(call: Call, id: string, keyed: Keyed) {
    return this.#run(call, { id, capability: 'complaint.follow', operation: 'startInvestigation', ...keyed }, async ({ estateId, receivedAt }, tx) =>
      ({ type: 'startInvestigation', dueAt: (await calendarOf(tx, estateId)).addWorkingDays(receivedAt, 0).dueAt }));
  }

  /** @source CS-067 CS-081 CS-084 */
  assign(call: Call, id: string, input: AssignComplaintInput, keyed: Keyed) {
    return this.#run(call, { id, capability: 'complaint.assign', operation: 'assignComplaint', body: input, ...keyed }, async (complaint, tx) =>
      ({ type: 'assignComplaint', ...(await assignment(tx, complaint, input, call.now)) }));
  }

  /** @source CS-059 CS-071 CS-073 */
  handle(call: Call, id: string, result: string, keyed: Keyed) {
    return this.#run(call, { id, capability: 'complaint.handle', operation: 'handleComplaint', body: { result }, ...keyed }, async (complaint, tx) => {
      const { value } = await standardInForce(tx, 'complaint.callback.population', complaint.estateId, call.now);
      const replyLimit = needsLetter(complaint) ? await limitFrom(tx, STANDARDS.reply, { estateId: complaint.estateId, from: call.now }) : null;
      return { type: 'handleComplaint', result, population: value === 'VALID' ? 'VALID' : 'ALL', replyLimit };
    });
  }

  /** @source CS-068 */
  review(call: Call, id: string, input: ReviewSeriousComplaintInput, keyed: Keyed) {
    return this.#run(call, { id, capability: 'complaint.direct', operation: 'reviewSeriousComplaint', body: input, ...keyed }, async (_, tx) => {
      const { state } = await requireNamed(tx, employeeState, input.ownerId);
      return { type: 'reviewSeriousComplaint', measures: input.measures, dueAt: input.dueAt, owner: { id: input.ownerId, state } };
    });
  }

  /** @source CS-068 CS-069 */
  classify(call: Call, id: string, { severity, reason, knownAt }: ClassifyComplaintInput, keyed: Keyed) {
    const body = { severity, reason, knownAt };
    return this.#run(call, { id, capability: 'complaint.follow', operation: 'classifyComplaint', body, ...keyed }, async (complaint, tx) => {
      const from = knownAt ?? call.now;
      const majorLimit = severity === 'MAJOR' ? await limitFrom(tx, STANDARDS.major, { estateId: complaint.estateId, from }) : null;
      const mayDowngrade = await may(tx, call.actor, 'complaint.downgrade', complaint);
      return { type: 'classifyComplaint', severity, reason, knownAt: from, majorLimit, mayDowngrade };
    });
  }

  /** @throws REFERENCE_NOT_YET_KNOWN   @source CS-069 */
  reportMajor(call: Call, id: string, input: ReportMajorComplaintInput, keyed: Keyed) {
    const target = { id, capability: 'complaint.report-major', operation: 'reportMajorComplaint', body: input, ...keyed } as const;
    return this.#run(call, target, async (_, tx) => {
      for (const departmentId of input.departmentIds) await requireNamed(tx, orgUnitState, departmentId);
      return { type: 'reportMajorComplaint', departmentIds: [...input.departmentIds], roles: [...input.roles] };
    });
  }

  /** @throws STEPS_MISSING, COMPLAINT_CALLBACK_MISSING, MAJOR_CLOSE_NOT_YOURS   @source CS-070 CS-072 */
  close(call: Call, id: string, keyed: Keyed) {
    return this.#run(call, { id, capability: 'complaint.close', operation: 'closeComplaint', ...keyed }, async (complaint, tx) => ({
      type: 'closeComplaint', callback: await closingCallback(tx, complaint), mayCloseMajor: await may(tx, call.actor, 'complaint.close-major', complaint),
    }));
  }

  /** @throws ATTEMPTS_LEFT   @source CS-072 */
  closeUnresolved(call: Call, id: string, reason: string, keyed: Keyed) {
    const target = { id, capability: 'complaint.take-over', operation: 'closeUnresolved', body: { reason }, ...keyed } as const;
    return this.#run(call, target, async (complaint, tx) => ({
      type: 'closeUnresolved', reason, ...(await attemptsMade(tx, complaint)), mayCloseMajor: await may(tx, call.actor, 'complaint.close-major', complaint),
    }));
  }

  /** Commands that need nothing but what the caller says. */
  plain(call: Call, id: string, capability: Capability, command: PlainCommand, keyed: Keyed) {
    return this.#run(call, { id, capability, operation: command.type, body: command, ...keyed }, () => command);
  }

  async #filing(tx: Tx, call: Call, input: FileComplaintInput): Promise<ComplaintCommand> {
    const { estateId, category, nature } = input;
    const isFiledByMember = call.actor.kind === 'MEMBER';
    const isAnonymous = input.complainantType === 'ANONYMOUS';
    const { householdId, ...place } = await placeNamed(tx, input, call.actor);
    const receivedAt = input.receivedAt ?? call.now;
    const procedure = await procedureOf(tx, estateId, nature);
    const severity = (isFiledByMember ? null : input.severity) ?? procedure?.severity ?? 'ORDINARY';
    const link = await repairLink(tx, call.actor, input);
    // Whom a household names is kept as it says; it is not told who there is.
    const employee = input.employeeId && !isFiledByMember ? await requireNamed(tx, employeeState, input.employeeId) : null;
    const id = call.newId();
    const [unitId, equipmentId] = [input.unitId ?? null, input.equipmentId ?? null];
    // Taken before the count: whoever files next waits for it until this complaint is saved, and counts it.
    const number = await nextNumber(tx, 'TS', call.now);
    return {
      type: 'fileComplaint', id, estateId, number, nature, category, channel: input.channel, complainantType: input.complainantType,
      complainantId: isAnonymous ? null : isFiledByMember ? call.actor.id : input.complainantId ?? null,
      contactName: input.contactName ?? null, contactPhone: input.contactPhone ?? null, content: input.content,
      unitId, householdId: isAnonymous ? null : householdId, areaCode: input.areaCode ?? null, equipmentId, ...link,
      employeeId: input.employeeId ?? null, dunningRecordId: input.dunningRecordId ?? null, ...(await zoneAndOfficer(tx, input)), receivedAt, severity, procedure, isFiledByMember, employee, ...place,
      responseLimit: await limitFrom(tx, STANDARDS.response, { estateId, from: receivedAt }),
      majorLimit: severity === 'MAJOR' ? await limitFrom(tx, STANDARDS.major, { estateId, from: receivedAt }) : null,
      recurrence: await complaintRecurrence(tx, id, { estateId, category, unitId, equipmentId, at: receivedAt }),
      repairRecurrence: nature === 'REPAIR' && link.ticketId ? await repairRecurrence(tx, link.ticketId, { estateId, at: receivedAt }) : null,
    };
  }

  #run(call: Call, { id, capability, body, ...command }: On, commandOf: CommandOf): Promise<Stored<Complaint>> {
    const scope = scopeOf(call.actor, complaintAccess, capability);
    return this.store.update<Complaint>(call, ComplaintEntity, id, { scope, own: isOwnComplaint(call.actor), body: { id, ...body }, ...command },
      async (complaint, tx) => this.#kept(tx, call, await commandOf(complaint, tx), complaint));
  }

  /** The decision, with its lines in the course of the complaint. */
  async #kept(tx: Tx, call: Call, command: ComplaintCommand, complaint: Stored<Complaint> | null) {
    const decision = decideComplaint(command, complaint, contextOf(call));
    await keepProgress(tx, call, complaint ?? (decision.state as Complaint), decision.progress);
    return decision;
  }
}

export type PlainCommand = Extract<ComplaintCommand, { type:
  | 'acceptComplaint' | 'respondComplaint' | 'addProgress' | 'recordCoordination' | 'judgeComplaint' | 'verifyComplaint' | 'rejectComplaint'
  | 'takeOverComplaint' | 'startHandling' | 'escalateComplaint' | 'reportMajorComplaint' | 'feedbackComplaintResult' | 'sendReplyLetter' }>;
