import { Injectable } from '@nestjs/common';
import { scopeOf, type Scope } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { archivesErrors } from '../../archives.errors.ts';
import { RegisterBatch } from '../../register/batch/register-batch.service.ts';
import { registerAccess } from '../../register/register.access.ts';
import type { Importer, ImportStep, PreparedImport } from '../job/importer.service.ts';
import { outcomeOf, type Outcome } from '../table/comparison.rules.ts';
import { readTable, type TableRow } from '../table/table.rules.ts';
import { codeOf, compareEstates, type EstateFacts, type KnownEstate, type KnownRegion } from './estate-comparison.rules.ts';
import { estateColumns, readEstates, type EstateRow } from './estate-row.rules.ts';

/** Brings a list of estates into the register. @source ARC-071 */
@Injectable()
export class EstateImport implements Importer {
  constructor(private readonly register: RegisterBatch) {}

  prepare(table: readonly TableRow[]): PreparedImport {
    const { rows, ignored } = readTable(table, estateColumns);
    const { good, bad } = readEstates(rows);
    return { total: rows.length, bad, ignored, entries: good.length, apply: (step, from, to) => this.#apply(step, good.slice(from, to)) };
  }

  async #apply({ job, tx, call }: ImportStep, rows: readonly EstateRow[]): Promise<Outcome> {
    const scope = scopeOf(job.startedBy, registerAccess, 'estate.write');
    const facts = await factsOf(tx, rows, scope);
    const compared = compareEstates(rows, { ...facts, scope, newId: () => call.newId() });
    return outcomeOf(compared, job.isDryRun ? [] : await this.register.enter(call, compared.toEnter));
  }
}

async function factsOf(tx: Tx, rows: readonly EstateRow[], scope: Scope): Promise<Omit<EstateFacts, 'scope' | 'newId'>> {
  const groupId = await groupOf(tx, scope);
  // Two imports at once would both make what neither finds.
  await sql`select pg_advisory_xact_lock(hashtextextended('import of estates into ' || ${groupId}, 0))`.execute(tx.db);
  const regionNames = [...new Set(rows.map(({ region }) => region))];
  const regions = (await sql<KnownRegion>`select id, code, name, state from region
    where group_id = ${groupId} and (name = any(${regionNames}::text[]) or code = any(${regionNames}::text[]))`.execute(tx.db)).rows;
  const estates = (await sql<KnownEstate>`select region_id as "regionId", code, name, quarter, kind, state from estate
    where (region_id = any(${regions.map(({ id }) => id)}::uuid[]) and name = any(${rows.map(({ name }) => name)}::text[]))
      or (group_id = ${groupId} and code = any(${rows.map(codeOf)}::text[]))`.execute(tx.db)).rows;
  return { groupId, regions, estates };
}

/** The group of the importer's regions, or the only one there is. @throws GROUP_UNKNOWN */
async function groupOf(tx: Tx, { isGroup, regionIds }: Scope): Promise<string> {
  const found = isGroup
    ? await sql<{ id: string }>`select id from estate_group limit 2`.execute(tx.db)
    : await sql<{ id: string }>`select distinct group_id as id from region where id = any(${regionIds}::uuid[]) limit 2`.execute(tx.db);
  if (found.rows.length !== 1) throw archivesErrors.error('GROUP_UNKNOWN');
  return found.rows[0]!.id;
}
