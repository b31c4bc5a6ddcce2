import { localDateOf, scopeOf } from '@guanjia/domain';
import { withinReach } from '@guanjia/persistence';
import { byId, idIn, type RequestCall } from '@guanjia/subgraph';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { counts } from '../certificates/certificate/certificate.reads.ts';
import { certificatesAccess } from '../certificates/certificates.access.ts';
import { certifiedShareBp } from './certified-share.rules.ts';

interface EstateTraining {
  /** the estate */
  id: string;
  employees: number;
  needCertificate: number;
  certified: number;
  certifiedShareBp: number | null;
}

@Injectable()
export class EstateTrainingReads {
  /** One statement however many estates. On duty: active. In need: the position asks for certificates. Certified: every
   *  kind asked for is held and counts today.
   *  @throws FORBIDDEN
   *  @source HR-029 HR-031 K45 */
  one(call: RequestCall, estateId: string): Promise<EstateTraining | null> {
    return call.load('estate-training', estateId, async (ids) => {
      const scope = scopeOf(call.actor, certificatesAccess, 'certificate.summary');
      const rows = await call.reads.rows<Omit<EstateTraining, 'certifiedShareBp'>>(sql`select s.id, count(e.id)::int as employees,
          count(e.id) filter (where e.needs)::int as "needCertificate", count(e.id) filter (where e.needs and not e.lacks)::int as certified
        from scope_estate s left join lateral (
          select w.id, cardinality(p.required_certificates) > 0 as needs,
            exists (select from unnest(p.required_certificates) as r(kind) where not exists (
              select from certificate c where c.employee_id = w.id and c.kind = r.kind and ${counts('c', localDateOf(call.now))})) as lacks
          from employee w join position p on p.id = w.position_id where w.estate_id = s.id and w.state = 'ACTIVE') e on true
        where ${idIn('s.id', ids)} and ${call.reads.within(scope, 's.id')} and ${withinReach('s.id')} group by s.id`);
      return byId(rows.map((row) => ({ ...row, certifiedShareBp: certifiedShareBp(row) })));
    });
  }
}
