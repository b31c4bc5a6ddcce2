import { derivedId, isUuid, platformErrors } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import { another, type Candidate } from './corrective-candidate.policy.ts';

const columns = sql`c.matter_key as "matterKey", c.kind, c.category, c.unit_id as "unitId", c.equipment_id as "equipmentId", c.times as count, c.least as "limit",
  c.source_refs as "sourceRefs"`;

/** A candidate has its case while one is open about it, and after one was closed since it was last seen. @source HR-049 */
export const hasCase = (candidate: string): RawBuilder<boolean> => sql<boolean>`exists (select from corrective_action a
  where a.estate_id = ${sql.ref(`${candidate}.estate_id`)} and a.matter_key = ${sql.ref(`${candidate}.matter_key`)}
    and (a.state <> 'CLOSED' or a.closed_at >= ${sql.ref(`${candidate}.detected_at`)}))`;

/** A candidate that somebody names. @throws NOT_FOUND */
export async function candidateNamed({ db }: Tx, id: string, estateId: string): Promise<Candidate> {
  const found = await sql<Candidate>`select ${columns} from corrective_candidate c where c.id = ${isUuid(id) ? id : null}::uuid and c.estate_id = ${estateId}`.execute(db);
  const candidate = found.rows[0];
  if (!candidate) throw platformErrors.error('NOT_FOUND', { field: 'candidateId', params: { id } });
  return candidate;
}

/** The matters of callbacks that failed. */
export async function mattersOfCallbacks({ db }: Tx, estateId: string, callbackIds: readonly string[]): Promise<Candidate[]> {
  const found = await sql<Candidate>`select ${columns} from corrective_candidate c where c.estate_id = ${estateId} and c.kind = 'CALLBACK'
    and exists (select from jsonb_array_elements(c.source_refs) r where r->>'kind' = 'CALLBACK' and (r->>'id')::uuid = any(${[...callbackIds]}::uuid[]))
    order by c.detected_at, c.id`.execute(db);
  return found.rows;
}

/** Which of these matters have their case. */
export async function mattersWithCase({ db }: Tx, estateId: string, matterKeys: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ key: string }>`select m.key from unnest(${[...matterKeys]}::text[]) as m(key)
    where exists (select from corrective_action a where a.estate_id = ${estateId} and a.matter_key = m.key and a.state <> 'CLOSED')
      or exists (select from corrective_candidate c where c.estate_id = ${estateId} and c.matter_key = m.key and ${hasCase('c')})`.execute(db);
  return new Set(found.rows.map(({ key }) => key));
}

/** Keeps a matter as it was last seen. Failed callbacks of one matter add up; a recurrence tells all of its window. @source CS-054 */
export async function keepCandidate({ db, changes }: Tx, estateId: string, fresh: Candidate, detectedAt: Date): Promise<void> {
  const known = await sql<Candidate>`select ${columns} from corrective_candidate c where c.estate_id = ${estateId} and c.matter_key = ${fresh.matterKey} for update`.execute(db);
  const { matterKey, kind, category, unitId, equipmentId, count, limit, sourceRefs } = asSeen(known.rows[0], fresh);
  const id = derivedId('corrective-candidate', `${estateId}:${matterKey}`);
  await sql`insert into corrective_candidate as c (id, estate_id, matter_key, kind, category, unit_id, equipment_id, times, least, source_refs, detected_at)
    values (${id}, ${estateId}, ${matterKey}, ${kind}, ${category}, ${unitId}, ${equipmentId}, ${count}, ${limit}, ${JSON.stringify(sourceRefs)}::jsonb, ${detectedAt})
    on conflict on constraint corrective_candidate_matter do update set category = excluded.category, times = excluded.times, least = excluded.least,
      source_refs = excluded.source_refs, detected_at = greatest(c.detected_at, excluded.detected_at)`.execute(db);
  changes.note({ estateId, aggregate: 'hr-training.corrective-candidate', id, version: null });
}

const asSeen = (known: Candidate | undefined, fresh: Candidate): Candidate => (known && fresh.kind === 'CALLBACK' ? another(known, fresh) : fresh);
