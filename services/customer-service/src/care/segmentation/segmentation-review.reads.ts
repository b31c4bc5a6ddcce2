import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, when, type Columns, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryCustomerSegmentsArgs, QuerySegmentationReviewsArgs } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import type { CustomerSegmentWord, SegmentationReview } from './segmentation-review.rules.ts';

export type SegmentationReviewRow = Stored<SegmentationReview>;

/** What was found of one customer in one review. */
export interface CustomerSegmentRow {
  id: string;
  householdId: string;
  segment: CustomerSegmentWord;
  remark: string | null;
  assessedBy: string;
  assessedAt: Date;
  year: number;
  half: number;
}

const columns: Columns = columnsOf('r', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', year: 'ITSELF', half: 'ITSELF', state: 'ITSELF', participants: 'ITSELF', households: 'ITSELF',
  assessed: 'ITSELF', confirmedBy: 'ITSELF', confirmedAt: 'ITSELF',
});

@Injectable()
export class SegmentationReviewReads {
  async list(call: RequestCall, { estateId, year, half, ...args }: QuerySegmentationReviewsArgs): Promise<Connection<SegmentationReviewRow>> {
    const { after, tail, connection } = page(args, descending('r.created_at', 'createdAt'));
    return connection(await call.reads.rows<SegmentationReviewRow>(sql`select ${askedColumns(call, columns)} from segmentation_review r
      where ${readable(call, 'r')} and ${after} and ${idIs('r.estate_id', estateId)} and ${when(year, (value) => sql<boolean>`r.year = ${value}`)}
        and ${when(half, (value) => sql<boolean>`r.half = ${value}`)} ${tail}`));
  }

  /** What was found of customers, latest first. @source CS-092 */
  async segments(call: RequestCall, { filter, ...args }: QueryCustomerSegmentsArgs): Promise<Connection<CustomerSegmentRow>> {
    const { after, tail, connection } = page(args, descending('s.assessed_at', 'assessedAt'));
    const { estateId, householdId, reviewId, segment } = filter ?? {};
    return connection(await call.reads.rows<CustomerSegmentRow>(sql`select s.id, s.household_id as "householdId", s.segment, s.remark, s.assessed_by as "assessedBy",
        s.assessed_at as "assessedAt", r.year, r.half
      from customer_segment s join segmentation_review r on r.id = s.review_id
      where ${readable(call, 's')} and ${after} and ${idIs('s.estate_id', estateId)} and ${idIs('s.household_id', householdId)} and ${idIs('s.review_id', reviewId)}
        and ${valueIs('s.segment', segment)} ${tail}`));
  }
}

const readable = (call: RequestCall, alias: string): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, careAccess, 'segmentation.read'), `${alias}.estate_id`);
