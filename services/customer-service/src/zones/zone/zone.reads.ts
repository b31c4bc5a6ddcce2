import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf, scopeOrNone } from '@guanjia/domain';
import { withinReach, type Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, idIn, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { zoneAccess } from '../zones.access.ts';
import type { Zone } from './zone.rules.ts';

const columns = columnsOf('z', {
  id: 'ALWAYS', code: 'ALWAYS', estateId: ['estate', 'openTickets'], version: 'ITSELF', name: 'ITSELF', buildingIds: ['buildings'], areaCodes: 'ITSELF', officerId: ['officer'],
  leaderId: ['leader'],
});

/** Responsibility zones. @source CS-029 */
@Injectable()
export class ZoneReads {
  one(call: RequestCall, id: string): Promise<Stored<Zone> | null> {
    return call.load('zone', id, async (ids) => byId(await call.reads.rows<Stored<Zone>>(sql`select ${askedColumns(call, columns)} from zone z
      where ${idIn('z.id', ids)} and ${shown(call)}`)));
  }

  /** All zones of an estate: as many as it has officers. */
  async of(call: RequestCall, estateId: string): Promise<Stored<Zone>[]> {
    const inReach = readable(call);
    if (!isUuid(estateId)) return [];
    return call.reads.rows<Stored<Zone>>(sql`select ${askedColumns(call, columns)} from zone z where z.estate_id = ${estateId} and ${inReach} order by z.code`);
  }

  /** The zone of each unit asked for. */
  ofUnit(call: RequestCall, unitId: string): Promise<(Stored<Zone> & { unitId: string }) | null> {
    return call.load('zone of unit', unitId, async (ids) => new Map((await call.reads.rows<Stored<Zone> & { unitId: string }>(sql`select u.id as "unitId",
        ${askedColumns(call, columns)} from reference_copy u
        join zone_place p on p.estate_id = u.estate_id and p.kind = 'BUILDING' and p.ref = u.data->>'buildingId' join zone z on z.id = p.zone_id
      where u.kind = 'unit' and u.id = any(${ids.filter(isUuid)}::text[]) and ${shown(call)}`)).map((row) => [row.unitId, row])));
  }

  /** Buildings with homes that nobody answers for: to be none. @source CS-029 */
  async unzoned(call: RequestCall, estateId: string): Promise<{ id: string }[]> {
    const scope = scopeOf(call.actor, zoneAccess, 'zone.read');
    if (!isUuid(estateId)) return [];
    return call.reads.rows<{ id: string }>(sql`select distinct u.data->>'buildingId' as id from reference_copy u
      where u.kind = 'unit' and u.estate_id = ${estateId} and u.data->>'state' <> 'CLOSED' and ${withinReach('u.estate_id')} and ${call.reads.within(scope, 'u.estate_id')}
        and not exists (select 1 from zone_place p where p.estate_id = u.estate_id and p.kind = 'BUILDING' and p.ref = u.data->>'buildingId')
      order by 1`);
  }
}

/** Of what is read in passing, nothing is shown to who may not read it. */
const shown = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOrNone(call.actor, zoneAccess, 'zone.read'), 'z.estate_id');

const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, zoneAccess, 'zone.read'), 'z.estate_id');
