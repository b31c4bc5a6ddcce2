import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { withinReach, type Stored } from '@guanjia/persistence';
import { descending, idIs, page, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryAssembliesArgs, QueryCommitteeContactsArgs } from '../../schema.types.ts';
import { opinionsAccess } from '../opinions.access.ts';
import type { CommitteeContact, OwnersAssembly } from './owners-assembly.rules.ts';
import type { OwnersCommittee } from './owners-committee.rules.ts';

export type CommitteeRow = Stored<OwnersCommittee> & { lastContactAt: Date | null };

@Injectable()
export class CommitteeReads {
  /** How the committee of an estate stands; NONE where there never was one. @source CS-150 CS-166 */
  async of(call: RequestCall, estateId: string): Promise<CommitteeRow | null> {
    if (!isUuid(estateId)) return null;
    return (await call.reads.row<CommitteeRow>(sql`select e.id, e.id as "estateId", coalesce(c.version, 0) as version, coalesce(c.state, 'NONE') as state,
        coalesce(c.members, '[]') as members, c.elected_on::text as "electedOn", c.term_to::text as "termTo",
        (select max(k.at) from committee_contact k where k.estate_id = e.id) as "lastContactAt"
      from scope_estate e left join owners_committee c on c.id = e.id where e.id = ${estateId}::uuid and ${withinReach('e.id')} and ${readable(call, 'e.id')}`)) ?? null;
  }

  async isKnown(call: RequestCall, estateId: string): Promise<boolean> {
    return Boolean(await call.reads.row(sql`select 1 as one from owners_committee c where ${idIs('c.id', estateId)}`));
  }

  /** @source CS-151 */
  async assemblies(call: RequestCall, { estateId, ...args }: QueryAssembliesArgs): Promise<Connection<Stored<OwnersAssembly>>> {
    const { after, tail, connection } = page(args, descending('a.at', 'at'));
    return connection(await call.reads.rows<Stored<OwnersAssembly>>(sql`select a.id, a.version, a.estate_id as "estateId", a.at, a.notice_on::text as "noticeOn", a.agenda,
        a.resolutions, a.minutes_id as "minutesId"
      from owners_assembly a where ${readable(call, 'a.estate_id')} and ${after} and ${idIs('a.estate_id', estateId)} ${tail}`));
  }

  /** @source CS-150 CS-166 */
  async contacts(call: RequestCall, { estateId, ...args }: QueryCommitteeContactsArgs): Promise<Connection<Stored<CommitteeContact>>> {
    const { after, tail, connection } = page(args, descending('k.at', 'at'));
    return connection(await call.reads.rows<Stored<CommitteeContact>>(sql`select k.id, k.version, k.estate_id as "estateId", k.kind, k.at, k.summary, k.contacted_by as by
      from committee_contact k where ${readable(call, 'k.estate_id')} and ${after} and ${idIs('k.estate_id', estateId)} ${tail}`));
  }
}

const readable = (call: RequestCall, column: string): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, opinionsAccess, 'committee.read'), column);
