import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { OwnerForumState } from './owner-forum.rules.ts';

export const OwnerForumEntity = defineEntity({
  name: 'OwnerForum',
  tableName: 'owner_forum',
  properties: {
    ...aggregateColumns, plannedAt: p.datetime(6), venue: p.string(), state: p.string().$type<OwnerForumState>(), heldAt: p.datetime(6).nullable(),
    attendeeIds: p.json().$type<string[]>(), suggestionIds: p.json().$type<string[]>(), minutesId: p.uuid().nullable(), minutedAt: p.datetime(6).nullable(),
  },
});
