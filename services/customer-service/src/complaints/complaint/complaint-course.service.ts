import { Injectable } from '@nestjs/common';
import { groupScope } from '@guanjia/domain';
import { AggregateStore, contextOf, limitFrom, type JoinedCall, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { recountedRows } from '../../limit/recount.facts.ts';
import type { ZoneHandover } from '../../zones/zone-handover.policy.ts';
import { passesOn } from '../../zones/zone-handover.sql.ts';
import { keepProgress } from '../progress/progress.service.ts';
import { STANDARDS } from './complaint-limits.rules.ts';
import { ComplaintEntity } from './complaint.entity.ts';
import { decideComplaint, type Complaint, type ComplaintCommand, type ComplaintLimit } from './complaint.rules.ts';
import { limitedComplaints, open } from './complaint.sql.ts';

type CommandOf = (complaint: Complaint, tx: Tx) => ComplaintCommand | Promise<ComplaintCommand>;

/** What events and deadlines do to complaints; people have `ComplaintService`. */
@Injectable()
export class ComplaintCourseService {
  constructor(private readonly store: AggregateStore) {}

  /** A limit has come; the second alarm follows one response limit later. @source CS-063 CS-067 CS-069 CS-073 PLAT-018 */
  async onDeadline(call: JoinedCall, id: string, limit: ComplaintLimit, isAgain: boolean): Promise<void> {
    await this.#decide(call, id, 'markOverdue', async ({ estateId }, tx) =>
      ({ type: 'markOverdue', limit, isAgain, next: isAgain || limit === 'MAJOR_NOTICE' ? null : await limitFrom(tx, STANDARDS.response, { estateId, from: call.now }) }));
  }

  /** @source CS-036 CS-071 */
  async awaitCallback(call: JoinedCall, id: string): Promise<void> {
    await this.#decide(call, id, 'awaitCallback', () => ({ type: 'awaitCallback' }));
  }

  /** @source CS-052 CS-072 */
  async returnToHandling(call: JoinedCall, id: string): Promise<void> {
    await this.#decide(call, id, 'returnToHandling', async ({ estateId }, tx) =>
      ({ type: 'returnToHandling', limit: await limitFrom(tx, STANDARDS.response, { estateId, from: call.now }) }));
  }

  /** @source CS-074 ARC-020 */
  async markFiled(call: JoinedCall, id: string, record: { recordId: string; filedAt: Date }): Promise<void> {
    await this.#decide(call, id, 'fileComplaintRecord', () => ({ type: 'fileComplaintRecord', ...record }));
  }

  /** @source CS-029 */
  async passOn(call: JoinedCall, handover: ZoneHandover): Promise<void> {
    const isPassed = passesOn(handover, { row: 'c', officer: 'officer_id', area: 'area_code' });
    const found = await sql<{ id: string }>`select id from complaint c where ${isPassed} and ${open} order by id`.execute(call.tx.db);
    const command = { type: 'passOnComplaint', zoneId: handover.zoneId, to: handover.to } as const;
    for (const { id } of found.rows) await this.#decide(call, id, 'passOnComplaint', () => command);
  }

  /** A year's calendar became known. @source PLAT-010 */
  async recomputeLimits(call: JoinedCall, { regionId }: { regionId: string | null }): Promise<void> {
    for (const limited of limitedComplaints) {
      for await (const { id, limit } of recountedRows(call.tx, limited, regionId)) {
        await this.#decide(call, id, 'recomputeLimits', () => ({ type: 'recomputeLimits', limit }));
      }
    }
  }

  async #decide(call: JoinedCall, id: string, operation: ComplaintCommand['type'], commandOf: CommandOf): Promise<void> {
    await this.store.update<Complaint>(call, ComplaintEntity, id, { operation, scope: groupScope }, async (complaint, tx) => {
      const decision = decideComplaint(await commandOf(complaint, tx), complaint, contextOf(call));
      await keepProgress(tx, call, complaint, decision.progress);
      return decision;
    });
  }
}
