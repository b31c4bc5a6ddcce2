import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf, type LocalDate } from '@guanjia/domain';
import { ascending, byId, page, type Connection, type PageArgs, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { contractsAccess } from '../contracts.access.ts';
import type { EstateContract } from './contract.rules.ts';

type ContractRow = EstateContract & { version: number };

export interface ContractFilter {
  estateId?: string | null;
  kind?: string | null;
  state?: string | null;
  contractorId?: string | null;
  /** ending on this day or before */
  endsBy?: LocalDate | null;
}

const columns = sql`c.id, c.version, c.estate_id as "estateId", c.no, c.kind, c.title, c.counterparty_kind as "counterpartyKind", c.counterparty,
  c.contractor_id as "contractorId", c.start_on as "startOn", c.end_on as "endOn", c.amount_fen as "amountFen", c.state,
  c.reviewed_by_id as "reviewedById", c.signed_by_id as "signedById", c.signed_on as "signedOn", c.expiring_notices as "expiringNotices",
  c.renewed_by_id as "renewedById"`;
const byEnd = ascending('c.end_on', 'endOn', 'date');

/** Contracts as plain rows. */
@Injectable()
export class ContractReads {
  one(call: RequestCall, id: string): Promise<ContractRow | null> {
    return call.load('contract', id, async (ids) => byId(await call.reads.rows<ContractRow>(sql`select ${columns} from contract c
      where c.id = any(${ids.filter(isUuid)}::uuid[]) and ${within(call)}`)));
  }

  async list(call: RequestCall, filter: ContractFilter, args: PageArgs): Promise<Connection<ContractRow>> {
    const { after, tail, connection } = page(args, byEnd);
    return connection(await call.reads.rows<ContractRow>(sql`select ${columns} from contract c
      where ${within(call)} and ${after} and ${matching(filter)} ${tail}`));
  }
}

const within = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, contractsAccess, 'contract.read'), 'c.estate_id');

function matching({ estateId, contractorId, kind, state, endsBy }: ContractFilter): RawBuilder<boolean> {
  const parts = [sql<boolean>`true`];
  const ref = (column: string, id: string) => (isUuid(id) ? sql<boolean>`${sql.ref(column)} = ${id}` : sql<boolean>`false`);
  if (estateId != null) parts.push(ref('c.estate_id', estateId));
  if (contractorId != null) parts.push(ref('c.contractor_id', contractorId));
  if (kind != null) parts.push(sql<boolean>`c.kind = ${kind}`);
  if (state != null) parts.push(sql<boolean>`c.state = ${state}`);
  if (endsBy != null) parts.push(sql<boolean>`c.end_on <= ${endsBy}::date`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}
