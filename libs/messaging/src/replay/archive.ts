import type pg from 'pg';
import { storedColumns, toRow, type Stored } from '../relay/outbox.ts';
import type { OutgoingEvent } from '../transport.ts';

/** Which of a service's published events are sent again. */
interface ArchiveSelection {
  types: readonly string[];
  from: Date;
  /** Not included. */
  to: Date | null;
  /** With each event all others of its aggregate, from the first one on: a group takes an aggregate's events in their order
   *  and would wait for those left out. */
  hasWholeStreams: boolean;
}

const BATCH = 500;

/** The archive of one service: the published rows of its outbox, for as long as they are kept. */
export class Archive {
  private constructor(private readonly client: pg.Client, readonly count: number) {}

  /** Notes what is selected, for this connection alone; what is written meanwhile goes the ordinary way.
   *  @param client connected to the service's database as its owner */
  static async select(client: pg.Client, { types, from, to, hasWholeStreams }: ArchiveSelection): Promise<Archive> {
    const chosen = `o.type = any($1::text[]) and o.occurred_at >= $2 and ($3::timestamptz is null or o.occurred_at < $3)`;
    const streams = `exists (select 1 from outbox s where s.aggregatetype = o.aggregatetype and s.aggregateid = o.aggregateid
      and ${chosen.replaceAll('o.', 's.')})`;
    await client.query('drop table if exists pg_temp.replayed; create temp table replayed (position bigint primary key)');
    const noted = await client.query(
      `insert into replayed select o.position from outbox o where o.published_at is not null and ${hasWholeStreams ? streams : chosen}`,
      [types, from, to]);
    await client.query('analyze replayed');
    return new Archive(client, noted.rowCount ?? 0);
  }

  /** The events, oldest first: those of each aggregate in their order. */
  async *batches(): AsyncGenerator<OutgoingEvent[]> {
    for (let after = '0'; ; ) {
      const found = await this.client.query<Stored>(
        `select ${storedColumns} from outbox join replayed using (position) where position > $1 order by position limit ${BATCH}`, [after]);
      const rows = found.rows.map(toRow);
      if (rows.length === 0) return;
      yield rows.map(({ event }) => event);
      after = rows.at(-1)!.position;
    }
  }
}
