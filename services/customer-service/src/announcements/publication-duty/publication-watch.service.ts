import { Injectable } from '@nestjs/common';
import { groupScope, localDateOf, platformErrors } from '@guanjia/domain';
import { AggregateStore, joined, standardInForce, type Call, type JoinedCall, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { PublicationDutyEntity } from './publication-duty.entity.ts';
import { decidePublicationDuty, nextPeriodAt, periodOf, PUBLICATION_KINDS, publications, type PublicationDuty, type PublicationDutyCommand, type PublicationKind } from './publication-duty.rules.ts';

/** The next look at what an estate has to publish. @source CS-103 CS-104 CS-105 */
export const PUBLICATION_LOOK = 'publication.look';

interface Publication {
  kind: PublicationKind;
  estateId: string;
}

/** Two people publish the first of a period at once: the second one looks again. */
const constraints = { publication_duty_period: () => platformErrors.error('CONFLICT') };

/** Opens what an estate at work has to publish in each period, and counts what is published towards it. @source CS-103 CS-104 CS-105 */
@Injectable()
export class PublicationWatch {
  constructor(private readonly store: AggregateStore) {}

  /** @returns when to look again   @source CS-103 CS-104 CS-105 PLAT-018 */
  async look(call: JoinedCall, estateId: string): Promise<Date> {
    for (const kind of PUBLICATION_KINDS) await this.#current(call, { kind, estateId });
    return nextPeriodAt(localDateOf(call.now));
  }

  /** Something of the kind was published: it counts towards its period, and settles what was missed before. */
  async count(tx: Tx, call: Call, publication: Publication): Promise<void> {
    const id = await this.#current(joined(call, tx), publication);
    await this.#run(joined(call, tx), id, { type: 'countPublication' });
    const missed = await sql<{ id: string }>`select id from publication_duty
      where estate_id = ${publication.estateId} and kind = ${publication.kind} and is_overdue and settled_at is null order by id`.execute(tx.db);
    for (const duty of missed.rows) await this.#run(joined(call, tx), duty.id, { type: 'settlePublicationDuty' });
  }

  /** @source PLAT-018 */
  async overdue(call: JoinedCall, id: string): Promise<void> {
    await this.#run(call, id, { type: 'markOverdue' });
  }

  async #run(call: JoinedCall, id: string, command: PublicationDutyCommand): Promise<void> {
    await this.store.update<PublicationDuty>(call, PublicationDutyEntity, id, { operation: command.type, scope: groupScope }, (duty) => decidePublicationDuty(command, duty, call));
  }

  /** The duty of the period that now is, opened where it is not. */
  async #current(call: JoinedCall, { kind, estateId }: Publication): Promise<string> {
    const on = localDateOf(call.now);
    const found = await sql<{ id: string }>`select id from publication_duty
      where estate_id = ${estateId} and kind = ${kind} and period_code = ${periodOf(kind, on).code}`.execute(call.tx.db);
    if (found.rows[0]) return found.rows[0].id;
    const { key, value, unit } = await standardInForce(call.tx, publications[kind].standard, estateId, call.now);
    const id = call.newId();
    await this.store.create<PublicationDuty>(call, PublicationDutyEntity, { operation: 'openPublicationDuty', scope: groupScope, place: { estateId }, constraints },
      () => decidePublicationDuty({ type: 'openPublicationDuty', id, estateId, kind, on, standard: { key, value, unit } }, null, call));
    return id;
  }
}
