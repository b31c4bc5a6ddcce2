import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';

export const EstateContactEntity = defineEntity({
  name: 'EstateContact',
  tableName: 'estate_contact',
  properties: { ...aggregateColumns, emergencyNo: p.string(), serviceNo: p.string(), complaintNo: p.string(), publishedAt: p.datetime(6) },
});
