import { scopeOf } from '@guanjia/domain';
import { descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { QueryCorrectiveCandidatesArgs } from '../../schema.types.ts';
import { qualityAccess } from '../quality.access.ts';
import { hasCase } from './corrective-candidate.facts.ts';
import type { Candidate } from './corrective-candidate.policy.ts';

export type CandidateRow = Candidate & { id: string; estateId: string; detectedAt: Date };

const latestFirst = descending('c.detected_at', 'detectedAt');

@Injectable()
export class CorrectiveCandidateReads {
  /** What came up repeatedly and has no case yet. @throws FORBIDDEN   @source HR-049 */
  async list(call: RequestCall, { filter, ...args }: QueryCorrectiveCandidatesArgs): Promise<Connection<CandidateRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const within = call.reads.within(scopeOf(call.actor, qualityAccess, 'corrective-candidate.read'), 'c.estate_id');
    return connection(await call.reads.rows<CandidateRow>(sql`select c.id, c.estate_id as "estateId", c.kind, c.category, c.unit_id as "unitId",
        c.equipment_id as "equipmentId", c.times as count, c.least as "limit", c.source_refs as "sourceRefs", c.detected_at as "detectedAt"
      from corrective_candidate c where ${within} and not ${hasCase('c')} and ${after} and ${idIs('c.estate_id', filter?.estateId)}
        and ${valueIs('c.kind', filter?.kind)} ${tail}`));
  }
}
