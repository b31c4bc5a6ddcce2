import type pg from 'pg';

/** How many positions one transaction looks at. */
const STRIDE = 2_000;

/** Deletes the rows of state topics that a newer row of the same key has replaced. The newest row of each key stays, so
 *  that a group that comes late finds the whole state. Answers how many rows went. */
export async function compact(pool: pg.Pool): Promise<number> {
  let deleted = 0;
  for (;;) {
    const found = await pool.query<{ partitions: string; rows: string }>(strideSql);
    deleted += Number(found.rows[0]?.rows ?? 0);
    if (Number(found.rows[0]?.partitions ?? 0) === 0) return deleted;
  }
}

const strideSql = `
  with due as (
    select c.partition, c.position as done, least(p.last_position, c.position + ${STRIDE}) as upto
    from log_compaction c join log_partition p using (partition)
    where c.position < p.last_position order by c.partition limit 1 for update of c skip locked),
  fresh as (
    select e.topic, e.key, max(e.position) as newest from log_entry e join due d using (partition)
    where e.is_state and e.position > d.done and e.position <= d.upto group by 1, 2),
  gone as (
    delete from log_entry e using fresh f
    where e.is_state and e.topic = f.topic and e.key = f.key and e.position < f.newest returning 1),
  moved as (
    update log_compaction c set position = d.upto from due d where c.partition = d.partition returning 1)
  select (select count(*) from moved) as partitions, (select count(*) from gone) as rows`;
