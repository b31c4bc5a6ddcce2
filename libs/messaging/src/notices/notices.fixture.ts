import { randomUUID } from 'node:crypto';
import type { Notice, NoticeFilter, NoticeListener } from './notices.ts';

/** A complete notice; only what matters to the test need be said. */
export const aNotice = (some: Partial<Notice> = {}): Notice => ({
  estateId: randomUUID(), type: 'engineering.lamp.lit.v1', aggregate: 'engineering.lamp', id: randomUUID(), version: 1, ...some,
});

/** A listener that remembers. */
export function rememberingListener(filter?: NoticeFilter) {
  const heard: Notice[] = [];
  let missed = 0;
  const listener: NoticeListener = {
    ...(filter ? { filter } : {}),
    onNotice: (notice) => void heard.push(notice),
    onMissed: () => void (missed += 1),
  };
  return {
    listener, heard,
    ids: () => heard.map(({ id }) => id).sort(),
    get missed() {
      return missed;
    },
  };
}
