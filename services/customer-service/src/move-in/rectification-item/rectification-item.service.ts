import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, limitFrom, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { TrackRectificationInput } from '../../schema.types.ts';
import { TicketEntity } from '../../tickets/ticket/ticket.entity.ts';
import type { Ticket } from '../../tickets/ticket/ticket.rules.ts';
import { TicketService } from '../../tickets/ticket/ticket.service.ts';
import { moveInAccess } from '../move-in.access.ts';
import { requireOwnHousehold } from '../own-home.sql.ts';
import { RectificationItemEntity } from './rectification-item.entity.ts';
import { decideRectification, rectificationMoves, rectifyStandard, type RectificationCommand, type RectificationItem } from './rectification-item.rules.ts';

type NewItem = Omit<Extract<RectificationCommand, { type: 'openRectification' }>['item'], 'dueLimit'>;

/** Defects of delivered homes, until their owners say they are right. @source CS-124 CS-127 */
@Injectable()
export class RectificationItemService {
  constructor(private readonly store: AggregateStore, private readonly tickets: TicketService) {}

  /** With the acceptance that found it. @source CS-124 CS-127 */
  open(call: JoinedCall, item: NewItem): Promise<Stored<RectificationItem>> {
    const { estateId, severity } = item;
    return this.store.create<RectificationItem>(call, RectificationItemEntity, { operation: 'openRectification', scope: groupScope, place: { estateId } }, async (_, tx) => {
      const dueLimit = await limitFrom(tx, rectifyStandard[severity], { estateId, from: call.now });
      return decideRectification({ type: 'openRectification', item: { ...item, dueLimit } }, null, contextOf(call));
    });
  }

  /** The household answers for its own home, or somebody of the desk for it. @throws NOT_FOUND and what the rules throw   @source CS-127 */
  track(call: Call, id: string, input: TrackRectificationInput, keyed: Keyed): Promise<Stored<RectificationItem>> {
    const scope = scopeOf(call.actor, moveInAccess, 'rectification.track');
    const command = { operation: 'trackRectification', scope, own: () => true, body: { id, ...input }, ...keyed };
    return this.store.update<RectificationItem>(call, RectificationItemEntity, id, command, async (item, tx) => {
      await requireOwnHousehold(tx, call.actor, item);
      return decideRectification(await this.#answer(tx, call, item, input), item, contextOf(call));
    });
  }

  /** Its ticket was closed, or its finding verified. @source CS-127 */
  async markRectified(call: JoinedCall, by: { ticketId: string } | { id: string }): Promise<void> {
    const open = 'id' in by ? sql`id = ${by.id}` : sql`ticket_id = ${by.ticketId}`;
    const found = await sql<{ id: string }>`select id from rectification_item where ${open} and state = 'OPEN'`.execute(call.tx.db);
    for (const { id } of found.rows) await this.#run(call, id, { type: 'markRectified' });
  }

  /** @source CS-127 PLAT-018 */
  onDeadline(call: JoinedCall, id: string): Promise<void> {
    return this.#run(call, id, { type: 'markOverdue' });
  }

  async #run(call: JoinedCall, id: string, command: RectificationCommand): Promise<void> {
    await this.store.update<RectificationItem>(call, RectificationItemEntity, id, { operation: command.type, scope: groupScope },
      (item) => decideRectification(command, item, contextOf(call)));
  }

  async #answer(tx: Tx, call: Call, item: RectificationItem, { answer, note, ownerSignatureFileId }: TrackRectificationInput): Promise<RectificationCommand> {
    if (answer === 'CONFIRM') return { type: 'confirm', ownerSignature: ownerSignatureFileId ?? null, isByOwner: call.actor.kind === 'MEMBER' };
    if (!note) throw customerServiceErrors.error('ACCEPTANCE_INCOMPLETE', { field: 'note', params: { field: 'note' } });
    const { estateId, severity, state } = item;
    rectificationMoves.require('refuse', state);
    return { type: 'refuse', note, ticketId: await this.#again(tx, call, item, note), dueLimit: await limitFrom(tx, rectifyStandard[severity], { estateId, from: call.now }) };
  }

  /** A ticket that is closed stays so: what is still wrong is another, for the same people. @source CS-127 · assumption */
  async #again(tx: Tx, call: Call, { estateId, unitId, householdId, ticketId }: RectificationItem, content: string): Promise<string> {
    const { contactName, contactPhone } = (await tx.em.findOneOrFail(TicketEntity, { id: ticketId })) as Ticket;
    const ticket = await this.tickets.create(joined(call, tx), {
      estateId, kind: 'REPAIR', channel: call.actor.kind === 'MEMBER' ? 'APP' : 'VISIT', reporterType: 'OWNER', contactName, contactPhone, content, locationScope: 'IN_UNIT',
      unitId, householdId, reportedAt: call.now, isChargeable: false,
    }, {});
    return ticket.id;
  }
}
