import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const OnlinePlatformEntity = defineEntity({
  name: 'OnlinePlatform',
  tableName: 'online_platform',
  properties: { ...aggregateColumns, code: p.string(), name: p.string(), watcherId: p.uuid(), isWatched: p.boolean() },
});

export const OnlineWatchLogEntity = defineEntity({
  name: 'OnlineWatchLog',
  tableName: 'online_watch_log',
  properties: { ...aggregateColumns, on: p.date().fieldName('on_date'), platform: p.string(), found: p.integer(), by: p.string(), at: p.datetime(6) },
});
