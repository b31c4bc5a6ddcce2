import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { AcceptanceDefectInput, RecordUnitAcceptanceInput } from '../../schema.types.ts';
import { TicketService } from '../../tickets/ticket/ticket.service.ts';
import { moveInAccess } from '../move-in.access.ts';
import { MoveInEntity } from '../move-in/move-in.entity.ts';
import type { MoveIn } from '../move-in/move-in.rules.ts';
import { RectificationItemService } from '../rectification-item/rectification-item.service.ts';
import { UnitAcceptanceEntity } from './unit-acceptance.entity.ts';
import { recorded, requireAcceptable, type AcceptanceDefect, type UnitAcceptance } from './unit-acceptance.rules.ts';

const constraints = { unit_acceptance_once: () => customerServiceErrors.error('ACCEPTANCE_RECORDED_ALREADY', { field: 'moveInId' }) };

/** The household looks its new home over; each defect opens its ticket and its item of rectification. @source CS-124 CS-127 */
@Injectable()
export class UnitAcceptanceService {
  constructor(private readonly store: AggregateStore, private readonly tickets: TicketService, private readonly items: RectificationItemService) {}

  /** @throws NOT_FOUND, ACCEPTANCE_RECORDED_ALREADY, what `requireAcceptable` and the tickets throw   @source CS-124 */
  record(call: Call, input: RecordUnitAcceptanceInput, keyed: Keyed): Promise<Stored<UnitAcceptance>> {
    const scope = scopeOf(call.actor, moveInAccess, 'unit-acceptance.record');
    const moveInOf = (tx: Tx): Promise<Stored<MoveIn>> => this.store.load<MoveIn>(tx, MoveInEntity, input.moveInId, { scope });
    const place = async (tx: Tx) => ({ estateId: (await moveInOf(tx)).estateId, by: { id: input.moveInId, field: 'moveInId' } });
    const command = { operation: 'recordUnitAcceptance', scope, place, body: input, constraints, ...keyed };
    return this.store.create<UnitAcceptance>(call, UnitAcceptanceEntity, command, async (_, tx) => {
      const moveIn = await moveInOf(tx);
      const { items, ownerSignatureFileId, defects = [], contact, acceptedAt } = input;
      const acceptance = { id: call.newId(), items: [...items], ownerSignature: ownerSignatureFileId, acceptedAt: acceptedAt ?? call.now };
      const given = { type: 'recordUnitAcceptance' as const, acceptance, moveIn };
      requireAcceptable(given, { defectCount: defects?.length ?? 0, isContactGiven: contact != null, now: call.now });
      const opened: AcceptanceDefect[] = [];
      for (const defect of defects ?? []) opened.push(await this.#open(tx, call, { moveIn, acceptanceId: acceptance.id, defect, contact: contact! }));
      return recorded(given, opened, contextOf(call));
    });
  }

  async #open(tx: Tx, call: Call, { moveIn, acceptanceId, defect, contact }: Opening): Promise<AcceptanceDefect> {
    const { estateId, unitId, householdId } = moveIn;
    const { category, severity, defect: content } = defect;
    const ticket = await this.tickets.create(joined(call, tx), {
      estateId, kind: 'REPAIR', channel: 'VISIT', reporterType: 'OWNER', contactName: contact.name, contactPhone: contact.phone, content,
      locationScope: 'IN_UNIT', unitId, householdId, reportedAt: call.now, isChargeable: false,
    }, {});
    const { id: itemId, dueAt } = await this.items.open(joined(call, tx), {
      id: call.newId(), estateId, unitId, householdId, acceptanceId, ticketId: ticket.id, category, severity, defect: content,
    });
    return { itemId, category, ticketId: ticket.id, dueAt };
  }
}

interface Opening {
  moveIn: MoveIn;
  acceptanceId: string;
  defect: AcceptanceDefectInput;
  contact: NonNullable<RecordUnitAcceptanceInput['contact']>;
}
