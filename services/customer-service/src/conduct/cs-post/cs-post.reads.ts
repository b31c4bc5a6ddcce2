import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { withinReach } from '@guanjia/persistence';
import { idIs, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { conductAccess } from '../conduct.access.ts';
import { csPosts, type CsPost } from './cs-post.facts.ts';

/** How an estate's customer service is staffed. */
export interface EstateCsPosts {
  estateId: string;
  posts: CsPost[];
  filledCount: number;
  vacancyReportedAt: Date | null;
}

@Injectable()
export class CsPostReads {
  /** The posts of an estate, and since when none is held. Null for an estate beyond reach. @source CS-154 */
  async ofEstate(call: RequestCall, estateId: string): Promise<EstateCsPosts | null> {
    const scope = scopeOf(call.actor, conductAccess, 'post.read');
    const estates = await call.reads.rows<{ id: string; reportedAt: Date | null }>(sql`select e.id::uuid as id,
        (select max(v.reported_at) from post_vacancy v where v.estate_id = e.id::uuid and v.filled_at is null) as "reportedAt"
      from (select id::uuid as id from reference_copy where kind = 'estate' and id = ${estateId}) e where ${call.reads.within(scope, 'e.id')} and ${withinReach('e.id')}`);
    if (!estates[0]) return null;
    const posts = await call.reads.rows<CsPost>(csPosts(sql<boolean>`${idIs('p.estate_id', estateId)} and ${call.reads.within(scope, 'p.estate_id')}`));
    return { estateId, posts, filledCount: posts.filter(({ holders }) => holders > 0).length, vacancyReportedAt: estates[0].reportedAt };
  }
}
