import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryKeyLoansArgs } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import type { KeyLoan } from './key-loan.rules.ts';

export type KeyLoanRow = Stored<KeyLoan>;

const columns = columnsOf('l', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', requestedBy: 'ALWAYS', keyId: 'ALWAYS', version: 'ITSELF', borrower: 'ITSELF', org: 'ITSELF', purpose: 'ITSELF',
  dutySignerId: ['dutySigner'], approvedAt: 'ITSELF', takenAt: 'ITSELF', dueLimit: ['limit'], dueAt: 'ITSELF', isOverdue: 'ITSELF', returnedBy: 'ITSELF',
  returnedAt: 'ITSELF', state: 'ITSELF',
});

const newestFirst = descending('l.created_at', 'createdAt');

@Injectable()
export class KeyLoanReads {
  /** The loan by which a key is promised or out. */
  underWay(call: RequestCall, keyId: string): Promise<KeyLoanRow | null> {
    return call.load('loan of key', keyId, async (ids) => {
      const found = await this.#where(call, sql`${idIn('l.key_id', ids)} and l.state in ('APPROVED', 'TAKEN')`, sql``);
      return new Map(found.map((row) => [row.keyId, row]));
    });
  }

  /** @source CS-115 CS-116 */
  async list(call: RequestCall, { filter, ...args }: QueryKeyLoansArgs): Promise<Connection<KeyLoanRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, keyId, state, isOverdue } = filter ?? {};
    const isLate = sql<boolean>`(l.state = 'TAKEN' and l.due_at < ${call.now})`;
    return connection(await this.#where(call, sql`${after} and ${idIs('l.estate_id', estateId)} and ${idIs('l.key_id', keyId)} and ${valueIs('l.state', state)}
      and ${when(isOverdue, (value) => (value ? isLate : sql<boolean>`not ${isLate}`))}`, tail));
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>, tail: RawBuilder<unknown>): Promise<KeyLoanRow[]> {
    const readable = call.reads.within(scopeOf(call.actor, homesAccess, 'key-loan.read'), 'l.estate_id', ownLoan(call.actor));
    return call.reads.rows<KeyLoanRow>(sql`select ${askedColumns(call, columns)} from key_loan l where ${readable} and ${condition} ${tail}`);
  }
}

/** Letter S: who asked for it. */
const ownLoan = ({ id }: Actor): RawBuilder<boolean> => sql<boolean>`l.requested_by = ${id}`;
