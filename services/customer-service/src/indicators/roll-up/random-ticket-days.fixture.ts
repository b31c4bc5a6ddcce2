import { randomUUID } from 'node:crypto';
import type { SubgraphHarness } from '@guanjia/testing';
import { dice } from './random-changes.fixture.ts';
import { insertRows, updateRow } from './rows.fixture.ts';

const DAY_MS = 86_400_000;
const BEGIN = Date.parse('2025-12-20T00:00:00Z');

/** Changes of duties, night calls, online issues and follow-ups of one estate, every one of which may change a figure. */
export class RandomTicketDays {
  readonly #roll: (below: number) => number;
  readonly #tickets: string[] = [];
  readonly #duties: string[] = [];
  #period = 0;

  constructor(private readonly h: SubgraphHarness, private readonly estateId: string, seed: number) {
    this.#roll = dice(seed);
  }

  async step(): Promise<void> {
    await this.#duty();
    await this.#nightCall();
    await this.#onlineIssue();
    await this.#followUp();
    const changed = this.#tickets[this.#roll(this.#tickets.length)]!;
    await updateRow(this.h, 'ticket', changed, { entered_at: this.#moment(), entry_due_at: this.#moment() });
    if (this.#roll(4) > 0) return;
    const gone = this.#tickets.splice(this.#roll(this.#tickets.length), 1);
    await this.h.sql('delete from ticket_follow_up_due where ticket_id = any($1::uuid[])', [gone]);
    await this.h.sql('delete from ticket where id = any($1::uuid[])', [gone]);
  }

  async #duty(): Promise<void> {
    const id = randomUUID();
    await this.h.sql(`insert into periodic_duty (id, estate_id, kind, period, from_on, part, role, required, opened_at, due_at, ends_at, state, done, is_overdue)
      values ($1, $2, 'DAILY_CLEARING', $3::text, $3::text::date, '', 'CSR', 1, $4, $4, $5, 'DUE', 0, false)`, [id, this.estateId, this.#day(this.#period += 3), this.#moment(), this.#moment()]);
    this.#duties.push(id);
    const changed = this.#duties[this.#roll(this.#duties.length)]!;
    await this.h.sql('update periodic_duty set state = $2, done_at = $3 where id = $1', [changed, this.#one(['DUE', 'DONE', 'MISSED']), this.#one([null, this.#moment()])]);
  }

  async #nightCall(): Promise<void> {
    const id = randomUUID();
    await this.h.sql(`insert into call_log (id, estate_id, version, created_at, updated_at, caller_no, called_at, kind, operator_id, transfers, entry_due_at)
      values ($1, $2, 1, now(), now(), '-', $3, 'REPAIR', '-', '[]', $4)`, [id, this.estateId, this.#moment(), this.#moment()]);
    if (this.#roll(2) === 0) return;
    await this.#ticket({ is_night: true, source: 'NIGHT_CALL', source_id: id });
    await this.h.sql('update call_log set linked_id = $2 where id = $1', [id, this.#tickets.at(-1)]);
  }

  async #onlineIssue(): Promise<void> {
    const [id, log] = [randomUUID(), randomUUID()];
    await this.h.sql(`insert into online_watch_log (id, estate_id, version, created_at, updated_at, on_date, platform, found, by, at)
      values ($1, $2, 1, now(), now(), '2026-01-01', $3, 1, '-', now())`, [log, this.estateId, log]);
    await this.h.sql(`insert into online_issue (id, estate_id, log_id, platform, on_date, found_at, note, limit_stamp, due_at)
      values ($1, $2, $3, $4, '2026-01-01', $5, '-', '{}', $6)`, [id, this.estateId, log, log, this.#moment(), this.#moment()]);
    await this.#ticket({ source: 'ONLINE_PLATFORM', source_id: this.#one([id, null]) });
  }

  async #followUp(): Promise<void> {
    const ticket = this.#tickets[this.#roll(this.#tickets.length)];
    await this.h.sql(`insert into ticket_follow_up_due (estate_id, ticket_id, week_on, duty_id, followed_at) values ($1, $2, date_trunc('week', $3::timestamptz)::date, $4, $5)
      on conflict (ticket_id, week_on) do update set followed_at = excluded.followed_at`,
    [this.estateId, ticket, this.#moment(), randomUUID(), this.#one([null, this.#moment()])]);
  }

  async #ticket(row: object): Promise<void> {
    const id = randomUUID();
    await insertRows(this.h, 'ticket', [{ id, estate_id: this.estateId, number: id, received_at: this.#moment(), entered_at: this.#moment(), entry_due_at: this.#moment(), is_night: false, ...row }]);
    this.#tickets.push(id);
  }

  #day(offset: number): string {
    return new Date(BEGIN + offset * DAY_MS).toISOString().slice(0, 10);
  }

  #moment(): string {
    return new Date(BEGIN + this.#roll(180 * 24) * 3_600_000).toISOString();
  }

  #one<T>(of: readonly T[]): T {
    return of[this.#roll(of.length)]!;
  }
}
