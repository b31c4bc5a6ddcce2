import { Injectable } from '@nestjs/common';
import { householdState, moveInCompleted } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { localDateOf } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { AccountService } from './account.service.ts';
import { accountAfterMoveIn, payersAfter, type Household, type PayerFacts } from './payer.policy.ts';

/** Accounts follow the households of the register: by their state, which is whole in each row, so that a household that
 *  registered, moved or left is one rule. They begin when a new home is moved into. @source BIL-006 */
@Injectable()
export class AccountConsumer {
  constructor(consumers: Consumers<Tx>, service: AccountService) {
    consumers.on(householdState, async (event, tx) => {
      const call = eventCall(event, tx);
      const { estateId } = event.data;
      for (const command of payersAfter(event.data, await payerFacts(tx, event.data))) {
        if (command.type === 'openAccount') await service.openFor(call, { estateId, unitId: command.unitId, householdId: command.householdId });
        else await service.changePayer(call, command.accountId, command.householdId);
      }
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
