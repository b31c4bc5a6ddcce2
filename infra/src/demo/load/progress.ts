import { groupScope, type LocalDate } from '@guanjia/domain';
import { appRole, type Tx } from '@guanjia/persistence';
import type { ServiceName } from '@guanjia/contracts';
import { sql } from 'kysely';
import pg from 'pg';
import type { House } from '../../platform/platform.ts';

/** The database that knows whether the demo is there. */
const KEEPER: ServiceName = 'archives';
const FINISHED = 'finished';
const BEGUN = 'begun';

/** What of the demo has been loaded. Each part is noted in the transaction that loads it, in the same database, so that a
 *  start that was killed goes on where it was, and nothing is there twice. */
export class Progress {
  private constructor(private readonly platform: House) {}

  static async open(platform: House): Promise<Progress> {
    for (const url of platform.databases.adminUrls.values()) await createTable(url);
    return new Progress(platform);
  }

  isFinished(): Promise<boolean> {
    return this.#transaction(KEEPER, async (tx) => (await noteOf(tx, FINISHED)) !== undefined);
  }

  finish(): Promise<void> {
    return this.#transaction(KEEPER, async (tx) => void (await note(tx, FINISHED, '')));
  }

  /** The day for which loading began; a later start goes on with the same history. */
  begunOn(today: LocalDate): Promise<LocalDate> {
    return this.#transaction(KEEPER, async (tx) => ((await note(tx, BEGUN, today)) ? today : (await noteOf(tx, BEGUN))!));
  }

  /** Loads one part, unless it is there. */
  async once(service: ServiceName, part: string, load: (tx: Tx) => Promise<void>): Promise<void> {
    await this.#transaction(service, async (tx) => {
      if (await note(tx, part, '')) await load(tx);
    });
  }

  #transaction<T>(service: ServiceName, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.platform.subgraphs.get(service)!.database.transaction(groupScope, work);
  }
}

async function createTable(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('create table if not exists demo_progress (part text primary key, detail text not null)');
    await client.query(`grant select, insert on demo_progress to ${appRole}`);
  } finally {
    await client.end();
  }
}

/** False when it was noted before. */
async function note({ db }: Tx, part: string, detail: string): Promise<boolean> {
  const noted = await sql`insert into demo_progress (part, detail) values (${part}, ${detail}) on conflict do nothing returning part`.execute(db);
  return noted.rows.length > 0;
}

async function noteOf({ db }: Tx, part: string): Promise<string | undefined> {
  const found = await sql<{ detail: string }>`select detail from demo_progress where part = ${part}`.execute(db);
  return found.rows[0]?.detail;
}
