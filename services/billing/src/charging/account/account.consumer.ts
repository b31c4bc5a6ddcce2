import { Injectable } from '@nestjs/common';
import { householdState, moveInCompleted, occupancyChanged } from '@guanjia/contracts';
import { groupScope, localDateOf } from '@guanjia/domain';
import { Consumers, wavesOf } from '@guanjia/messaging';
import { Database, type Call, type Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { AccountService, type Opening } from './account.service.ts';
import { accountAfterMoveIn, accountOfResident, payersAfter, type Household, type PayerCommand, type PayerFacts } from './payer.policy.ts';

/** What one event says of one home, and what follows for its account. */
interface Told {
  call: Call;
  estateId: string;
  home: Pick<Household, 'id' | 'unitId'>;
  decide(facts: PayerFacts): readonly PayerCommand[];
}

/** Accounts begin when a home is moved into, or a household is found living there, and follow the households of the register from
 *  then on: by their state, which is whole in each row, so that one that registered, moved or left is one rule. @source BIL-006 */
@Injectable()
export class AccountConsumer {
  constructor(consumers: Consumers<Tx>, database: Database, private readonly service: AccountService) {
    consumers.onMany(householdState, async (events, tx) => {
      await database.setScope(tx, groupScope);
      await this.#follow(tx, events.map((event) => ({
        call: eventCall(event, tx), estateId: event.data.estateId, home: event.data, decide: (facts) => payersAfter(event.data, facts),
      })));
    });
    consumers.onMany(occupancyChanged, async (events, tx) => {
      await database.setScope(tx, groupScope);
      await this.#follow(tx, events.filter(({ data }) => data.changed === 'FOUND_LIVING').map((event) => {
        const { aggregateId: id, data: { unitId } } = event;
        return { call: eventCall(event, tx), estateId: event.estateId!, home: { id, unitId }, decide: (facts) => accountOfResident({ unitId, householdId: id }, facts) };
      }));
    });
    consumers.on(moveInCompleted, async (event, tx) => {
      const call = eventCall(event, tx);
      const { unitId, householdId, moveInAt } = event.data;
      const openedOn = localDateOf(new Date(moveInAt));
      for (const command of accountAfterMoveIn(event.data, (await payerFacts(tx, [{ id: householdId, unitId }]))[0]!)) {
        if (command.type === 'openAccount') await service.openFor(call, { estateId: event.estateId!, unitId, householdId }, openedOn);
        else await service.beginWithMoveIn(call, command.accountId, { householdId, openedOn });
      }
    });
  }

  /** Thousands come together when an estate is taken over: what is of different homes is looked up and opened at once. */
  async #follow(tx: Tx, told: readonly Told[]): Promise<void> {
    for (const wave of wavesOf(told, ({ home }) => [home.id, home.unitId])) {
      const facts = await payerFacts(tx, wave.map(({ home }) => home));
      const opening: Opening[] = [];
      for (const [i, { call, estateId, decide }] of wave.entries()) {
        for (const command of decide(facts[i]!)) {
          if (command.type === 'openAccount') opening.push({ call, home: { estateId, unitId: command.unitId, householdId: command.householdId } });
          else await this.service.changePayer(call, command.accountId, command.householdId);
        }
      }
      await this.service.openMany(tx, opening);
    }
  }
}

/** In the order of the homes asked for. */
async function payerFacts(tx: Tx, homes: readonly Pick<Household, 'id' | 'unitId'>[]): Promise<PayerFacts[]> {
  if (homes.length === 0) return [];
  const found = await sql<{ id: string; unitId: string; householdId: string | null; successorId: string | null }>`
    select a.id, a.unit_id as "unitId", a.household_id as "householdId", (
      select h.id from reference_copy h where h.kind = 'household' and h.estate_id = a.estate_id
        and h.data->>'unitId' = a.unit_id::text and h.data->>'state' <> 'CLOSED' and h.id <> a.household_id::text
      order by h.id limit 1) as "successorId"
    from account a where a.state = 'OPEN' and (a.unit_id = any(${homes.map(({ unitId }) => unitId)}::uuid[]) or a.household_id = any(${homes.map(({ id }) => id)}::uuid[]))`.execute(tx.db);
  return homes.map(({ id, unitId }) => ({
    account: found.rows.find((row) => row.unitId === unitId) ?? null, paid: found.rows.filter((row) => row.householdId === id),
  }));
}
