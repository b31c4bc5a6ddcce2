import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { AccessEntry } from '../access-entry/access-entry.rules.ts';
import { receptionAccess } from '../reception.access.ts';
import type { AccessInquiry } from './access-inquiry.rules.ts';

/** @source assumption */
const MOST_ENTRIES = 500;

@Injectable()
export class AccessInquiryReads {
  /** What was opened: the entries of the home in that time, latest first. @source CS-008 */
  entries(call: RequestCall, { unitId, fromAt, toAt }: AccessInquiry): Promise<AccessEntry[]> {
    const scope = scopeOf(call.actor, receptionAccess, 'access.open-unit');
    return call.reads.rows<AccessEntry>(sql`select a.id, a.gate_code as "gateCode", a.direction, a.person_kind as "personKind", a.person_ref as "personRef",
        a.person_name as "personName", a.at from access_entry a
      where a.unit_id = ${unitId} and ${call.reads.within(scope, 'a.estate_id')} and a.at >= ${fromAt} and a.at < ${toAt}
      order by a.at desc, a.id desc limit ${MOST_ENTRIES}`);
  }
}
