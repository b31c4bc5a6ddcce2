import { Injectable } from '@nestjs/common';
import { tasks } from '@guanjia/contracts';
import type { EventDraft } from '@guanjia/domain';
import { appendToOutbox, type JoinedCall } from '@guanjia/persistence';
import { sql } from 'kysely';
import { coversOf, periodsOf } from './cover.facts.ts';
import { gapsIn, nextLookAt, POSTS, shiftsToWatch, type Post, type StaffedShift } from './cover.rules.ts';

/** The next look at an estate's rosters; a change of a roster brings it forward. @source CS-001 CS-005 */
export const ROSTER_LOOK = 'roster.look';

interface OpenAlert {
  ref: string;
  startAt: Date;
}

/** Tells who plans the rosters of staffed shifts that nobody covers, before they begin, and takes it back once they are covered.
 *  @source CS-001 CS-005 */
@Injectable()
export class RosterWatch {
  /** @returns when to look again   @source CS-001 CS-005 */
  async look(call: JoinedCall, estateId: string): Promise<Date> {
    const events: EventDraft[] = [];
    for (const post of POSTS) events.push(...await this.#alerts(call, estateId, post));
    appendToOutbox(call.tx, call, events);
    return nextLookAt(call.now);
  }

  async #alerts(call: JoinedCall, estateId: string, post: Post): Promise<EventDraft[]> {
    const uncovered = await uncoveredShifts(call, estateId, post);
    const open = await openAlerts(call, estateId, post);
    const isAmong = (shifts: readonly { startAt: Date }[], startAt: Date) => shifts.some((shift) => +shift.startAt === +startAt);
    const over = open.filter(({ startAt }) => !isAmong(uncovered, startAt));
    const fresh = uncovered.filter(({ startAt }) => !isAmong(open, startAt)).map(({ startAt }) => ({ ref: call.newId(), startAt }));
    await sql`delete from roster_alert where ref = any(${over.map(({ ref }) => ref)}::uuid[])`.execute(call.tx.db);
    for (const { ref, startAt } of fresh) {
      await sql`insert into roster_alert (ref, estate_id, post, start_at) values (${ref}, ${estateId}, ${post}, ${startAt})`.execute(call.tx.db);
    }
    return [
      ...over.map((alert) => gapTask('closed', call, { ...alert, estateId, post })),
      ...fresh.map((alert) => gapTask('opened', call, { ...alert, estateId, post })),
    ];
  }
}

async function uncoveredShifts({ tx, now }: JoinedCall, estateId: string, post: Post): Promise<StaffedShift[]> {
  const shifts = shiftsToWatch(post, now).map((shift) => ({ ...shift, left: { startAt: shift.startAt > now ? shift.startAt : now, endAt: shift.endAt } }));
  const covers = periodsOf((await coversOf(post, estateId, { startAt: shifts[0]!.startAt, endAt: shifts.at(-1)!.endAt }).execute(tx.db)).rows);
  return shifts.filter(({ left }) => gapsIn(left, covers).length > 0);
}

async function openAlerts({ tx }: JoinedCall, estateId: string, post: Post): Promise<OpenAlert[]> {
  const found = await sql<{ ref: string; start_at: Date | string }>`select ref, start_at from roster_alert
    where estate_id = ${estateId} and post = ${post}`.execute(tx.db);
  return found.rows.map(({ ref, start_at }) => ({ ref, startAt: new Date(start_at) }));
}

/** Who plans a roster fills it: the assistant those of the posts, the service officer that of the telephone. */
const gapTask = (step: 'opened' | 'closed', { now }: JoinedCall, alert: OpenAlert & { estateId: string; post: Post }): EventDraft =>
  tasks['customer-service'][step].draft({ id: alert.ref, estateId: alert.estateId, at: now, data: {
    ref: alert.ref, kind: `ROSTER_GAP_${alert.post}`, employeeId: null, role: alert.post === 'HOTLINE' ? 'CSR' : 'AST', dueAt: alert.startAt.toISOString(),
    subjectType: 'ESTATE', subjectId: alert.estateId,
  } });
