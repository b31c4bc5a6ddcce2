import { Injectable } from '@nestjs/common';
import { scopeOrNone } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { byId, idIn, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { receptionAccess } from '../reception.access.ts';
import type { EstateContact } from './estate-contact.rules.ts';

@Injectable()
export class EstateContactReads {
  /** The card of an estate, for all who work or live there. @source CS-006 */
  one(call: RequestCall, estateId: string): Promise<Stored<EstateContact> | null> {
    return call.load('estate contacts', estateId, async (ids) => byId(await call.reads.rows<Stored<EstateContact>>(sql`select c.id, c.version,
        c.estate_id as "estateId", c.emergency_no as "emergencyNo", c.service_no as "serviceNo", c.complaint_no as "complaintNo", c.published_at as "publishedAt"
      from estate_contact c
      where ${idIn('c.id', ids)} and ${call.reads.within(scopeOrNone(call.actor, receptionAccess, 'contacts.read'), 'c.estate_id', sql<boolean>`true`)}`)));
  }
}
