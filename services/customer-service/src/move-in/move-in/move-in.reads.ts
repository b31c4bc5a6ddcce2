import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryMoveInsArgs } from '../../schema.types.ts';
import { moveInAccess } from '../move-in.access.ts';
import { ownHousehold } from '../own-home.sql.ts';
import type { MoveIn } from './move-in.rules.ts';

export type MoveInRow = Stored<MoveIn>;

const columns = columnsOf('m', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', unitId: 'ALWAYS', householdId: 'ALWAYS', version: 'ITSELF', type: 'ITSELF', isResidential: 'ITSELF',
  batchId: ['batch'], steps: 'ITSELF', state: 'ITSELF', keyCount: 'ITSELF', meterReadings: 'ITSELF', moveInAt: 'ITSELF', completedAt: 'ITSELF', cancelReason: 'ITSELF',
});

const newestFirst = descending('m.created_at', 'createdAt');

@Injectable()
export class MoveInReads {
  one(call: RequestCall, id: string): Promise<MoveInRow | null> {
    return call.load('move-in', id, async (ids) => byId(await call.reads.rows<MoveInRow>(sql`select ${askedColumns(call, columns)}
      from move_in m where ${idIn('m.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryMoveInsArgs): Promise<Connection<MoveInRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, unitId, householdId, batchId, type, state } = filter ?? {};
    return connection(await call.reads.rows<MoveInRow>(sql`select ${askedColumns(call, columns)} from move_in m
      where ${readable(call)} and ${after} and ${idIs('m.estate_id', estateId)} and ${idIs('m.unit_id', unitId)} and ${idIs('m.household_id', householdId)}
        and ${idIs('m.batch_id', batchId)} and ${valueIs('m.type', type)} and ${valueIs('m.state', state)} ${tail}`));
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, moveInAccess, 'move-in.read'), 'm.estate_id', ownHousehold(call.actor, 'm.household_id'));
