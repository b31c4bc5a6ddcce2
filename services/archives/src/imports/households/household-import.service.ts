import { Injectable } from '@nestjs/common';
import { DomainError, groupScope, scopeOrNone } from '@guanjia/domain';
import { AggregateStore, type Call } from '@guanjia/persistence';
import { RegisterBatch, type RegisterRows } from '../../register/batch/register-batch.service.ts';
import { recorded } from '../../register/history/history.service.ts';
import { HouseholdEntity } from '../../register/household/household.entity.ts';
import { decideHousehold, type Household } from '../../register/household/household.rules.ts';
import { registerAccess } from '../../register/register.access.ts';
import type { Importer, ImportStep, PreparedImport } from '../job/importer.service.ts';
import { outcomeOf, type Outcome, type RefusedByRegister } from '../table/comparison.rules.ts';
import { readTable, type TableRow } from '../table/table.rules.ts';
import { compareHouseholds, type HouseholdAddition } from './household-comparison.rules.ts';
import { factsOfUnits } from './household-import.facts.ts';
import { householdColumns, readHouseholds, type UnitRows } from './household-row.rules.ts';

/** Brings the units and households of one estate into the register. @source ARC-071 CS-093 */
@Injectable()
export class HouseholdImport implements Importer {
  constructor(private readonly register: RegisterBatch, private readonly store: AggregateStore) {}

  prepare(table: readonly TableRow[]): PreparedImport {
    const { rows, ignored } = readTable(table, householdColumns);
    const { good, bad } = readHouseholds(rows);
    return { total: rows.length, bad, ignored, entries: good.length, apply: (step, from, to) => this.#apply(step, good.slice(from, to)) };
  }

  async #apply({ job, tx, call }: ImportStep, units: readonly UnitRows[]): Promise<Outcome> {
    const estateId = job.estateId!;
    const mayRegisterPlaces = scopeOrNone(job.startedBy, registerAccess, 'unit.write').estateIds.includes(estateId);
    const facts = await factsOfUnits(tx, estateId, units);
    const compared = compareHouseholds(units, { ...facts, estateId, mayRegisterPlaces, newId: () => call.newId() });
    if (job.isDryRun) return outcomeOf(compared, []);
    return outcomeOf(compared, [...(await this.#enter(call, compared.toEnter)), ...(await this.#add(call, compared.additions))]);
  }

  #enter(call: Call, rows: RegisterRows): Promise<RefusedByRegister[]> {
    return Object.values(rows).some((part) => part.length > 0) ? this.register.enter(call, rows) : Promise.resolve([]);
  }

  /** Members who are new to a household that is there. */
  async #add(call: Call, additions: readonly HouseholdAddition[]): Promise<RefusedByRegister[]> {
    const refused: RefusedByRegister[] = [];
    for (const { householdId, unitId, members } of additions) {
      const given = members.map((member) => ({ ...member, id: member.id ?? call.newId(), isNew: member.id === null }));
      await this.store.update<Household>(call, HouseholdEntity, householdId, { operation: 'importHousehold', scope: groupScope },
        recorded(call, 'HOUSEHOLD', async (household) => decideHousehold({ type: 'changeHousehold', unitId, members: given }, household, call)),
      ).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        refused.push({ id: householdId, error });
      });
    }
    return refused;
  }
}
