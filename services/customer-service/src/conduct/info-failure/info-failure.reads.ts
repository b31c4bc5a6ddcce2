import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryInfoFailuresArgs } from '../../schema.types.ts';
import { conductAccess } from '../conduct.access.ts';
import type { InfoFailure } from './info-failure.rules.ts';

export type InfoFailureRow = Stored<InfoFailure>;

const columns = columnsOf('f', {
  id: 'ALWAYS', happenedAt: 'ALWAYS', estateId: ['estate'], kind: 'ITSELF', causeCode: 'ITSELF', consequence: 'ITSELF', subjectType: 'ITSELF', subjectId: 'ITSELF', description: 'ITSELF',
  recordedBy: 'ITSELF',
});

const latestFirst = descending('f.happened_at', 'happenedAt');

@Injectable()
export class InfoFailureReads {
  async list(call: RequestCall, { filter, ...args }: QueryInfoFailuresArgs): Promise<Connection<InfoFailureRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, kind, causeCode, consequence } = filter ?? {};
    return connection(await call.reads.rows<InfoFailureRow>(sql`select ${askedColumns(call, columns)} from info_failure f
      where ${call.reads.within(scopeOf(call.actor, conductAccess, 'info-failure.read'), 'f.estate_id')} and ${after} and ${idIs('f.estate_id', estateId)}
        and ${valueIs('f.kind', kind)} and ${valueIs('f.cause_code', causeCode)} and ${valueIs('f.consequence', consequence)} ${tail}`));
  }
}
