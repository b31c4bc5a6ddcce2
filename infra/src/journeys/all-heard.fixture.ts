import pg from 'pg';

interface Told {
  topic: string;
  id: string;
  seq: number;
}

interface Heard extends Told {
  consumer: string;
}

/** Whether each consumer has taken in all events of each topic that it reads, by the databases' own word.
 *  @throws Error that says what is still under way */
export async function requireAllHeard(adminUrls: ReadonlyMap<string, string>): Promise<void> {
  const services = await Promise.all([...adminUrls.values()].map(wordOf));
  const unpublished = services.reduce((sum, service) => sum + service.unpublished, 0);
  if (unpublished > 0) throw new Error(`${unpublished} events are not published`);
  const told = services.flatMap((service) => service.told);
  for (const { heard } of services) {
    const positions = new Map(heard.map(({ consumer, topic, id, seq }) => [`${consumer} ${topic} ${id}`, seq]));
    for (const pair of new Set(heard.map(({ consumer, topic }) => `${consumer} ${topic}`))) {
      const missing = told.filter(({ topic, id, seq }) => pair.endsWith(` ${topic}`) && (positions.get(`${pair} ${id}`) ?? 0) < seq);
      if (missing.length > 0) throw new Error(`${pair}: ${missing.length} to go`);
    }
  }
}

async function wordOf(url: string): Promise<{ unpublished: number; told: Told[]; heard: Heard[] }> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const unpublished = await client.query<{ n: number }>('select count(*)::int as n from outbox where published_at is null');
    const told = await client.query<Told>('select topic, aggregateid as id, max(seq) as seq from outbox group by 1, 2');
    const heard = await client.query<Heard>('select consumer, topic, aggregate_id as id, seq from stream_position');
    return { unpublished: unpublished.rows[0]!.n, told: told.rows, heard: heard.rows };
  } finally {
    await client.end();
  }
}
