import type { Listening, Notices } from '@guanjia/messaging';
import type { GrantSource } from './grant-source.ts';

/** What is known of people's grants is given up as soon as a notice says that it changed. A notice of a role or of a household
 *  names the role or the household and not whose it is: then everybody whom it may be about is asked for again.
 *  @source PLAT-003
 *  @returns stops it */
export function doubtByNotice(notices: Pick<Notices, 'listen'>, grants: GrantSource): () => void {
  const listening: Listening[] = [
    notices.listen({ filter: { aggregate: 'hr-training.employee' }, onNotice: ({ id }) => grants.evict(id), onMissed: () => grants.doubt(() => true) }),
    notices.listen({ filter: { aggregate: 'hr-training.role-grant' }, onNotice: () => grants.doubt(({ kind }) => kind === 'EMPLOYEE') }),
    notices.listen({
      filter: { aggregate: 'archives.household' },
      onNotice: ({ estateId }) => grants.doubt(({ kind, grants: held }) => kind === 'MEMBER' && held.some(({ scopeId }) => scopeId === estateId)),
    }),
  ];
  return () => listening.forEach(({ stop }) => stop());
}
