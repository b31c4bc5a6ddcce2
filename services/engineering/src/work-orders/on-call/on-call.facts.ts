import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

/** Who is called first now; who took the duty over last where several have it. Null while nobody has. @source ENG-027 */
export async function onCallAt(tx: Tx, estateId: string, at: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select s.employee_id as id from on_call_shift s
    join reference_copy e on e.kind = 'employee' and e.id = s.employee_id::text and e.data->>'state' = 'ACTIVE'
    where s.estate_id = ${estateId} and s.state = 'PLANNED' and s.start_at <= ${at} and s.end_at > ${at} order by s.start_at desc, s.id limit 1`.execute(tx.db);
  return rows[0]?.id ?? null;
}
