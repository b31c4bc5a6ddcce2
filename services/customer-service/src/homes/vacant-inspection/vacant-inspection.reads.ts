import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryVacantInspectionsArgs } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import type { VacantInspection } from './vacant-inspection.rules.ts';

export type VacantInspectionRow = Stored<VacantInspection>;

const columns = sql`i.id, i.estate_id as "estateId", i.version, i.vacant_house_id as "vacantHouseId", i.unit_id as "unitId", i.month, i.is_planned as "isPlanned",
  i.due_limit as "dueLimit", i.due_at as "dueAt", i.checklist, i.condition, i.findings, i.inspected_at as "inspectedAt", i.inspected_by as "inspectedBy", i.state,
  i.created_at as "createdAt"`;

const newestFirst = descending('i.created_at', 'createdAt');

@Injectable()
export class VacantInspectionReads {
  async list(call: RequestCall, { filter, ...args }: QueryVacantInspectionsArgs): Promise<Connection<VacantInspectionRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, houseId, month, state, condition } = filter ?? {};
    return connection(await call.reads.rows<VacantInspectionRow>(sql`select ${columns} from vacant_inspection i where ${readable(call)} and ${after}
      and ${idIs('i.estate_id', estateId)} and ${idIs('i.vacant_house_id', houseId)} and ${valueIs('i.month', month)} and ${valueIs('i.state', state)}
      and ${valueIs('i.condition', condition)} ${tail}`));
  }

  /** The last twelve of each house. */
  async ofHouse(call: RequestCall, vacantHouseId: string): Promise<VacantInspectionRow[]> {
    const found = await call.load('inspections of house', vacantHouseId, async (ids) => Map.groupBy(await call.reads.rows<VacantInspectionRow>(sql`
      select i.* from unnest(${`{${ids.join(',')}}`}::uuid[]) h(house) cross join lateral (select ${columns} from vacant_inspection i
        where i.vacant_house_id = h.house and ${readable(call)} order by i.created_at desc, i.id desc limit 12) i`), (row) => row.vacantHouseId));
    return found ?? [];
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, homesAccess, 'vacant-house.read'), 'i.estate_id', sql<boolean>`i.unit_id in (select (h.data->>'unitId')::uuid
    from reference_copy h where h.kind = 'household' and h.data->'memberIds' @> ${JSON.stringify([{ id: call.actor.id }])}::jsonb and h.data->>'state' <> 'CLOSED')`);
