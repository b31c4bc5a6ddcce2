import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const BulletinBoardEntity = defineEntity({
  name: 'BulletinBoard',
  tableName: 'bulletin_board',
  properties: {
    ...aggregateColumns, month: p.string(), photoFileId: p.uuid(), announcementIds: p.json().$type<string[]>(), renewedBy: p.uuid(), renewedAt: p.datetime(6),
  },
});
