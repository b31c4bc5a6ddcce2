import { Injectable } from '@nestjs/common';
import { localDateOf, platformErrors, scopeOf, scopeOrNone, type LocalDate } from '@guanjia/domain';
import { AggregateStore, joined, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { requireServing } from '../../reception/staff.facts.ts';
import type { RecordOnlineWatchInput, SetOnlinePlatformInput } from '../../schema.types.ts';
import { entryLimitOf } from '../../tickets/ticket/ticket-entry.facts.ts';
import { dutyOf } from '../../duties/duty/duty.rules.ts';
import { dropDuty, dutyDone, openDuties, passOnDuty } from '../../duties/duty/duty.service.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import { OnlinePlatformEntity, OnlineWatchLogEntity } from './online-watch.entity.ts';
import { OnlineWatchReads } from './online-watch.reads.ts';
import { decidePlatform, decideWatch, type OnlinePlatform, type OnlineWatchLog } from './online-watch.rules.ts';

/** Two people at once: the second one looks again. */
const constraints = { online_platform_once: () => platformErrors.error('CONFLICT'), online_watch_log_once: () => platformErrors.error('CONFLICT') };

/** Names who watches which platform, and keeps that they did. @source CS-027 */
@Injectable()
export class OnlineWatchService {
  constructor(private readonly store: AggregateStore, private readonly reads: OnlineWatchReads) {}

  /** From now on it is asked for each day. @throws NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE   @source CS-027 */
  async setPlatform(call: RequestCall, input: SetOnlinePlatformInput, keyed: Keyed): Promise<Stored<OnlinePlatform>> {
    const scope = scopeOf(call.actor, ticketDaysAccess, 'online.plan');
    const { estateId, code } = input;
    const command = { operation: 'setOnlinePlatform', scope, body: input, constraints, ...keyed };
    const known = (await this.reads.platforms(call, estateId)).find((platform) => platform.code === code);
    const decide = async (before: OnlinePlatform | null, tx: Tx) => {
      await requireServing(tx, input.watcherId, { estateId, field: 'watcherId' });
      await this.#asked(joined(call, tx), estateId, input);
      return decidePlatform({ ...input, id: before?.id ?? call.newId() });
    };
    if (known) return this.store.update<OnlinePlatform>(call, OnlinePlatformEntity, known.id, command, decide);
    return this.store.create<OnlinePlatform>(call, OnlinePlatformEntity, { ...command, place: { estateId } }, decide);
  }

  /** Today too: of who watches it now, or of nobody. */
  async #asked(call: JoinedCall, estateId: string, platform: { code: string; watcherId: string; isWatched: boolean }): Promise<void> {
    const { code: part, watcherId: employeeId, isWatched } = platform;
    const today = { kind: 'ONLINE_WATCH' as const, period: localDateOf(call.now), part };
    if (!isWatched) return dropDuty(call, estateId, today);
    await openDuties(call, estateId, [dutyOf('ONLINE_WATCH', today.period, { part, employeeId })]);
    await passOnDuty(call, estateId, { ...today, employeeId });
  }

  /** What was found today on a platform, nothing included; each issue is to be entered as a ticket on the same day.
   *  @throws PLATFORM_NOT_WATCHED, NOT_THE_WATCHER, REFERENCE_NOT_YET_KNOWN   @source CS-027 */
  async record(call: RequestCall, input: RecordOnlineWatchInput, keyed: Keyed): Promise<Stored<OnlineWatchLog>> {
    const scope = scopeOf(call.actor, ticketDaysAccess, 'online.watch');
    const { estateId, platform: code, issues } = input;
    const on = localDateOf(call.now);
    const command = { operation: 'recordOnlineWatch', scope, body: input, constraints, ...keyed };
    const decide = async (before: OnlineWatchLog | null, tx: Tx) => {
      const platform = await platformOf(tx, estateId, code);
      const context = { now: call.now, actorId: call.actor.id, isSuperior: isSuperior(call, estateId) };
      const decision = decideWatch({ id: call.newId(), estateId, on, platform, issues: issues.length }, before, context);
      await this.#kept(joined(call, tx), { estateId, on, code, logId: decision.state.id! }, { platform: platform!, issues });
      return decision;
    };
    const known = await this.reads.of(call, estateId, { on, code });
    if (known) return this.store.update<OnlineWatchLog>(call, OnlineWatchLogEntity, known.id, command, decide);
    return this.store.create<OnlineWatchLog>(call, OnlineWatchLogEntity, { ...command, place: { estateId } }, decide);
  }

  async #kept(
    call: JoinedCall, { estateId, on, code, logId }: { estateId: string; on: LocalDate; code: string; logId: string },
    { platform, issues }: { platform: OnlinePlatform; issues: readonly { note: string }[] },
  ): Promise<void> {
    const limit = issues.length > 0 ? await entryLimitOf(call.tx, 'ticket.entry.online', { estateId, on, from: call.now }) : null;
    for (const { note } of issues) {
      const id = call.newId();
      await sql`insert into online_issue (id, estate_id, log_id, platform, on_date, found_at, note, limit_stamp, due_at)
        values (${id}, ${estateId}, ${logId}, ${code}, ${on}::date, ${call.now}, ${note}, ${JSON.stringify(limit)}::jsonb, ${limit!.dueAt})`.execute(call.tx.db);
      await openDuties(call, estateId, [dutyOf('ONLINE_ENTRY', on, { part: id, employeeId: platform.watcherId, dueAt: new Date(limit!.dueAt) })]);
    }
    await dutyDone(call, estateId, { kind: 'ONLINE_WATCH', period: on, part: code, by: logId });
  }
}

function isSuperior({ actor }: Call, estateId: string): boolean {
  const { isGroup, estateIds } = scopeOrNone(actor, ticketDaysAccess, 'online.any-platform');
  return isGroup || estateIds.includes(estateId);
}

async function platformOf(tx: Tx, estateId: string, code: string): Promise<OnlinePlatform | null> {
  const found = await sql<OnlinePlatform>`select id, estate_id as "estateId", code, name, watcher_id as "watcherId", is_watched as "isWatched" from online_platform
    where estate_id = ${estateId} and code = ${code}`.execute(tx.db);
  return found.rows[0] ?? null;
}
