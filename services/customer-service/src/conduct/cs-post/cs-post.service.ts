import { Inject, Injectable } from '@nestjs/common';
import { estateState, orgUnitState, type DataOf, type positionChanged } from '@guanjia/contracts';
import { groupScope, type Clock } from '@guanjia/domain';
import { AggregateStore, findReference, requireReference, setDeadlines, type JoinedCall } from '@guanjia/persistence';
import { CLOCK } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { csPosts } from './cs-post.facts.ts';
import { PostVacancyEntity } from './post-vacancy.entity.ts';
import { decideVacancy, isToReport, LOOK_EVERY_MS, SETTLES_AFTER_MS, type PostVacancy } from './post-vacancy.rules.ts';

/** The next look at an estate's posts of customer service. @source CS-154 */
export const POST_LOOK = 'cs-post.look';

/** Keeps the posts of customer service in sight, and reports to the region where nobody holds one. @source CS-154 */
@Injectable()
export class CsPostService {
  constructor(private readonly store: AggregateStore, @Inject(CLOCK) private readonly clock: Clock) {}

  /** A post was opened, changed or closed. @throws REFERENCE_NOT_YET_KNOWN while its department is not known   @source CS-154 */
  async keep(call: JoinedCall, id: string, { orgUnitId, code, state }: DataOf<typeof positionChanged>): Promise<void> {
    const { estateId, kind } = await requireReference(call.tx, orgUnitState, orgUnitId);
    if (estateId === null || kind !== 'SERVICE') return void (await sql`delete from cs_post where id = ${id}`.execute(call.tx.db));
    await sql`insert into cs_post as p (id, estate_id, org_unit_id, code, state) values (${id}, ${estateId}, ${orgUnitId}, ${code}, ${state})
      on conflict (id) do update set estate_id = excluded.estate_id, org_unit_id = excluded.org_unit_id, code = excluded.code, state = excluded.state`.execute(call.tx.db);
    await this.lookSoon(call, estateId);
  }

  /** Something changed in who serves there. */
  async lookSoon(call: JoinedCall, estateId: string | null): Promise<void> {
    if (estateId !== null) await setDeadlines(call.tx, [{ kind: POST_LOOK, ref: estateId, dueAt: new Date(this.clock.now().getTime() + SETTLES_AFTER_MS) }], estateId);
  }

  /** @source CS-154 PLAT-018 */
  async look(call: JoinedCall, estateId: string): Promise<void> {
    const estate = await findReference(call.tx, estateState, estateId);
    if (estate?.state !== 'ACTIVE') return;
    const posts = (await csPosts(sql<boolean>`p.estate_id = ${estateId}::uuid`).execute(call.tx.db)).rows;
    const open = await sql<{ id: string }>`select id from post_vacancy where estate_id = ${estateId} and filled_at is null`.execute(call.tx.db);
    const reported = open.rows[0];
    const step = isToReport({ filledPosts: posts.filter(({ holders }) => holders > 0).length, isReported: reported !== undefined });
    if (step === 'REPORT') await this.#report(call, estateId);
    if (step === 'FILL') await this.store.update<PostVacancy>(call, PostVacancyEntity, reported!.id, { operation: 'fillVacancy', scope: groupScope }, (known) => decideVacancy({ type: 'fillVacancy' }, known, call));
    await setDeadlines(call.tx, [{ kind: POST_LOOK, ref: estateId, dueAt: new Date(call.now.getTime() + LOOK_EVERY_MS) }], estateId);
  }

  async #report(call: JoinedCall, estateId: string): Promise<void> {
    await this.store.create<PostVacancy>(call, PostVacancyEntity, { operation: 'reportVacancy', scope: groupScope, place: { estateId } },
      () => decideVacancy({ type: 'reportVacancy', id: call.newId(), estateId }, null, call));
  }
}
