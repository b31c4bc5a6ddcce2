import { isoWeekOf, isUuid, platformErrors, startOfDay, type LocalDate } from '@guanjia/domain';
import type { JoinedCall, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { unfinished } from '../../tickets/ticket/ticket.sql.ts';
import { servingIn } from '../../zones/zone.sql.ts';
import { dutyOf } from '../../duties/duty/duty.rules.ts';
import { dutyDone, openDuties } from '../../duties/duty/duty.service.ts';
import type { FollowedTicket } from './follow-up.rules.ts';

interface OpenInZone {
  ticketId: string;
  zoneId: string | null;
  leaderId: string | null;
}

/** Opens the follow-up of a week, one duty per zone: for what was unfinished when the week began. @source CS-023 K23 */
export async function openFollowUps(call: JoinedCall, estateId: string, monday: LocalDate): Promise<void> {
  const open = await openAt(call.tx, estateId, startOfDay(monday));
  const leaders = new Map(open.map(({ zoneId, leaderId }) => [zoneId ?? '', leaderId]));
  const opened = await openDuties(call, estateId, [...leaders].map(([part, employeeId]) => dutyOf('FOLLOW_UP', monday, { part, employeeId })));
  for (const { id, part } of opened) {
    const ticketIds = open.filter(({ zoneId }) => (zoneId ?? '') === part).map(({ ticketId }) => ticketId);
    await sql`insert into ticket_follow_up_due (estate_id, ticket_id, week_on, duty_id)
      select ${estateId}::uuid, id, ${monday}::date, ${id}::uuid from unnest(${ticketIds}::uuid[]) as t(id) on conflict do nothing`.execute(call.tx.db);
  }
}

/** What was unfinished at a moment: by the last line of its timeline before. */
async function openAt({ db }: Tx, estateId: string, at: Date): Promise<OpenInZone[]> {
  const found = await sql<OpenInZone>`select t.id as "ticketId", t.zone_id as "zoneId", ${servingIn('leader_id')} as "leaderId" from ticket t left join zone z on z.id = t.zone_id
    where t.estate_id = ${estateId} and t.entered_at < ${at}
      and (${unfinished} or exists (select 1 from ticket_timeline l where l.ticket_id = t.id and l.at >= ${at}))
      and coalesce((select l.to_state from ticket_timeline l where l.ticket_id = t.id and l.at < ${at} order by l.position desc limit 1), t.state)
        not in ('COMPLETED', 'CALLBACK_PENDING', 'CLOSED', 'CANCELLED')
    order by t.id`.execute(db);
  return found.rows;
}

/** @throws NOT_FOUND */
export async function ticketFollowed({ db }: Tx, ticketId: string, weekOn: LocalDate): Promise<FollowedTicket> {
  const found = isUuid(ticketId) ? await sql<FollowedTicket>`select t.id, t.estate_id as "estateId", ${unfinished} as "isUnfinished", ${servingIn('leader_id')} as "leaderId",
      exists (select 1 from ticket_follow_up_due d where d.ticket_id = t.id and d.week_on = ${weekOn}::date) as "isDueThisWeek"
    from ticket t left join zone z on z.id = t.zone_id where t.id = ${ticketId} for update of t`.execute(db) : { rows: [] };
  if (!found.rows[0]) throw platformErrors.error('NOT_FOUND', { field: 'ticketId', params: { id: ticketId } });
  return found.rows[0];
}

/** The ticket has its note of the week; once all of the zone have theirs, the week is done there. @source CS-023 K23 */
export async function noteFollowed(call: JoinedCall, { estateId, ticketId, weekOn, id }: { estateId: string; ticketId: string; weekOn: LocalDate; id: string }): Promise<void> {
  const done = await sql<{ part: string }>`with followed as (
      update ticket_follow_up_due set followed_at = ${call.now}, follow_up_id = ${id}
      where ticket_id = ${ticketId} and week_on = ${weekOn}::date and followed_at is null returning ticket_id, duty_id)
    select b.part from followed f join periodic_duty b on b.id = f.duty_id
    where not exists (select 1 from ticket_follow_up_due o where o.duty_id = f.duty_id and o.ticket_id <> f.ticket_id and o.followed_at is null)`.execute(call.tx.db);
  for (const { part } of done.rows) await dutyDone(call, estateId, { kind: 'FOLLOW_UP', period: isoWeekOf(weekOn), part, by: id });
}
