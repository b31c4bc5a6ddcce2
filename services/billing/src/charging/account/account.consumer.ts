import { Injectable } from '@nestjs/common';
import { householdState, moveInCompleted, occupancyChanged } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { localDateOf } from '@guanjia/domain';
import type { JoinedCall, Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { AccountService } from './account.service.ts';
import { accountAfterMoveIn, accountOfResident, payersAfter, type Household, type PayerCommand, type PayerFacts } from './payer.policy.ts';

/** Accounts begin when a home is moved into, or a household is found living there, and follow the households of the register from
 *  then on: by their state, which is whole in each row, so that one that registered, moved or left is one rule. @source BIL-006 */
@Injectable()
export class AccountConsumer {
  constructor(consumers: Consumers<Tx>, private readonly service: AccountService) {
    consumers.on(householdState, async (event, tx) => {
      await this.#follow(eventCall(event, tx), event.data.estateId, payersAfter(event.data, await payerFacts(tx, event.data)));
    });
    consumers.on(occupancyChanged, async (event, tx) => {
      if (event.data.changed !== 'FOUND_LIVING') return;
      const home = { unitId: event.data.unitId, householdId: event.aggregateId };
      await this.#follow(eventCall(event, tx), event.estateId!, accountOfResident(home, await payerFacts(tx, { id: home.householdId, unitId: home.unitId })));
    });
    consumers.on(moveInCompleted, async (event, tx) => {
      const call = eventCall(event, tx);
      const { unitId, householdId, moveInAt } = event.data;
      const openedOn = localDateOf(new Date(moveInAt));
      for (const command of accountAfterMoveIn(event.data, await payerFacts(tx, { id: householdId, unitId }))) {
        if (command.type === 'openAccount') await service.openFor(call, { estateId: event.estateId!, unitId, householdId }, openedOn);
        else await service.beginWithMoveIn(call, command.accountId, { householdId, openedOn });
      }
    });
  }

  async #follow(call: JoinedCall, estateId: string, commands: readonly PayerCommand[]): Promise<void> {
    for (const command of commands) {
      if (command.type === 'openAccount') await this.service.openFor(call, { estateId, unitId: command.unitId, householdId: command.householdId });
      else await this.service.changePayer(call, command.accountId, command.householdId);
    }
  }
}

async function payerFacts(tx: Tx, { id, unitId }: Pick<Household, 'id' | 'unitId'>): Promise<PayerFacts> {
  const found = await sql<{ id: string; unitId: string; householdId: string | null; successorId: string | null }>`
    select a.id, a.unit_id as "unitId", a.household_id as "householdId", (
      select h.id from reference_copy h where h.kind = 'household' and h.estate_id = a.estate_id
        and h.data->>'unitId' = a.unit_id::text and h.data->>'state' <> 'CLOSED' and h.id <> ${id}
      order by h.id limit 1) as "successorId"
    from account a where a.state = 'OPEN' and (a.unit_id = ${unitId} or a.household_id = ${id})`.execute(tx.db);
  return {
    account: found.rows.find((row) => row.unitId === unitId) ?? null,
    paid: found.rows.filter((row) => row.householdId === id),
  };
}
