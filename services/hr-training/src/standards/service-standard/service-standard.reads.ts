import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { idIs, page, valueIs, type Connection, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { QueryServiceStandardVersionsArgs } from '../../schema.types.ts';
import { standardsAccess } from '../standards.access.ts';
import type { ServiceStandard } from './service-standard.rules.ts';
import { holdsAt, mostSpecific, standardColumns } from './standard-value.facts.ts';

type ServiceStandardRow = ServiceStandard & { version: number };

const newestFirst: readonly SortColumn[] = [{ column: 's.id', type: 'uuid', direction: 'desc', property: 'id' }];

@Injectable()
export class ServiceStandardReads {
  /** The value in force for each key at an estate, the most specific scope first; the group's without an estate.
   *  @throws FORBIDDEN   @throws NOT_FOUND the estate is not the caller's
   *  @source PLAT-014 */
  async inForce(call: RequestCall, estateId: string | null): Promise<ServiceStandardRow[]> {
    const scope = scopeOf(call.actor, standardsAccess, 'standard.read');
    if (estateId !== null) await this.#requireEstate(call, estateId, call.reads.within(scope, 'e.id'));
    const place = estateId ? { scopeKind: 'ESTATE' as const, scopeId: estateId } : { scopeKind: 'GROUP' as const, scopeId: null };
    return call.reads.rows<ServiceStandardRow>(sql`select distinct on (s.key) ${standardColumns} from service_standard s
      where ${holdsAt(place)} order by s.key, ${mostSpecific}`);
  }

  /** All versions, the newest first: what waits for approval and what held before. @throws FORBIDDEN */
  async versions(call: RequestCall, { filter, ...args }: QueryServiceStandardVersionsArgs): Promise<Connection<ServiceStandardRow>> {
    const scope = scopeOf(call.actor, standardsAccess, 'standard.read');
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<ServiceStandardRow>(sql`select ${standardColumns} from service_standard s
      where (s.estate_id is null or ${call.reads.within(scope, 's.estate_id')}) and ${after} and ${valueIs('s.key', filter?.key)}
        and ${idIs('s.estate_id', filter?.estateId)} and ${valueIs('s.state', filter?.state)} ${tail}`));
  }

  async #requireEstate({ reads }: RequestCall, id: string, within: RawBuilder<boolean>): Promise<void> {
    const found = isUuid(id) && (await reads.row(sql`select e.id from (select ${id}::uuid as id) e where ${within}`));
    if (!found) throw platformErrors.error('NOT_FOUND', { field: 'estateId', params: { id } });
  }
}
