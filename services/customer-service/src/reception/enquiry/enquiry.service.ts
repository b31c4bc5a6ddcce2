import { Injectable } from '@nestjs/common';
import { orgUnitState } from '@guanjia/contracts';
import { groupScope, isUuid, scopeOf } from '@guanjia/domain';
import { AggregateStore, limitFrom, requireNamed, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { RecordEnquiryInput, TransferEnquiryInput } from '../../schema.types.ts';
import { placeNamed } from '../../tickets/ticket/ticket.facts.ts';
import { receptionAccess } from '../reception.access.ts';
import { departmentOf, hasLeft, requireServing } from '../staff.facts.ts';
import { EnquiryEntity } from './enquiry.entity.ts';
import { decideEnquiry, responsibleFor, type Enquiry, type EnquiryCommand, type TransferEnquiry } from './enquiry.rules.ts';

/** What people do to enquiries. @source CS-002 CS-003 CS-004 CS-031 */
@Injectable()
export class EnquiryService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, REFERENCE_NOT_YET_KNOWN, and what `recorded` throws   @source CS-002 CS-004 */
  record(call: Call, input: RecordEnquiryInput, keyed: Keyed): Promise<Stored<Enquiry>> {
    const scope = scopeOf(call.actor, receptionAccess, 'enquiry.create');
    const { estateId, unitId = null, askerId = null, askerPhone = null } = input;
    const isAskedByMember = call.actor.kind === 'MEMBER';
    return this.store.create<Enquiry>(call, EnquiryEntity, { operation: 'recordEnquiry', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      const askedAt = input.askedAt ?? call.now;
      return this.#decide(tx, call, {
        ...input, ...(await placeNamed(tx, input, call.actor)), type: 'recordEnquiry', id: call.newId(), unitId, askerPhone, isAskedByMember, askedAt,
        askerId: isAskedByMember ? call.actor.id : askerId, limit: await limitFrom(tx, 'enquiry.answer', { estateId, from: askedAt }),
      }, null);
    });
  }

  /** @throws TARGET_INCOMPLETE and what `transferred` throws   @source CS-003 CS-031 */
  transfer(call: Call, id: string, input: TransferEnquiryInput, keyed: Keyed): Promise<Stored<Enquiry>> {
    return this.#run(call, id, { operation: 'transferEnquiry', body: { id, ...input }, ...keyed }, (enquiry, tx) => target(tx, enquiry, input));
  }

  /** @throws NOT_THE_TARGET   @source CS-003 */
  acknowledge(call: Call, id: string, keyed: Keyed): Promise<Stored<Enquiry>> {
    return this.#run(call, id, { operation: 'acknowledgeEnquiry', body: { id }, ...keyed }, () => ({ type: 'acknowledgeEnquiry' }));
  }

  /** @throws NOT_RESPONSIBLE, ADVICE_BY_ENGINEERING   @source CS-002 CS-003 CS-031 */
  answer(call: Call, id: string, answer: string, keyed: Keyed): Promise<Stored<Enquiry>> {
    return this.#run(call, id, { operation: 'answerEnquiry', body: { id, answer }, ...keyed }, async (enquiry, tx) => {
      const responsible = responsibleFor(enquiry);
      return { type: 'answerEnquiry', answer, hasResponsibleLeft: responsible !== null && await hasLeft(tx, responsible, enquiry.estateId) };
    });
  }

  /** @source CS-002 CS-003 */
  close(call: Call, id: string, keyed: Keyed): Promise<Stored<Enquiry>> {
    return this.#run(call, id, { operation: 'closeEnquiry', body: { id }, ...keyed }, () => ({ type: 'closeEnquiry' }));
  }

  /** Its limit passed without an answer. @source CS-004 PLAT-018 */
  async onDeadline(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<Enquiry>(call, EnquiryEntity, id, { operation: 'markOverdue', scope: groupScope },
      (enquiry, tx) => this.#decide(tx, call, { type: 'markOverdue' }, enquiry));
  }

  #run(
    call: Call, id: string, command: Keyed & { operation: string; body: object },
    commandOf: (enquiry: Enquiry, tx: Tx) => EnquiryCommand | Promise<EnquiryCommand>,
  ): Promise<Stored<Enquiry>> {
    const scope = scopeOf(call.actor, receptionAccess, 'enquiry.handle');
    return this.store.update<Enquiry>(call, EnquiryEntity, id, { scope, ...command },
      async (enquiry, tx) => this.#decide(tx, call, await commandOf(enquiry, tx), enquiry));
  }

  async #decide(tx: Tx, { now, actor }: Call, command: EnquiryCommand, enquiry: Enquiry | null) {
    return decideEnquiry(command, enquiry, { now, actorId: actor.id, department: await departmentOf(tx, actor.id) });
  }
}

/** A person stands for the department in which he or she serves. */
async function target(tx: Tx, { estateId }: Enquiry, { departmentId, employeeId }: TransferEnquiryInput): Promise<TransferEnquiry> {
  const employee = employeeId ? await requireServing(tx, employeeId, { estateId, field: 'employeeId' }) : null;
  const id = departmentId ?? employee?.orgUnitId;
  if (!id || !isUuid(id)) throw customerServiceErrors.error('TARGET_INCOMPLETE', { field: 'departmentId' });
  return { type: 'transferEnquiry', department: await requireNamed(tx, orgUnitState, id), employee };
}
