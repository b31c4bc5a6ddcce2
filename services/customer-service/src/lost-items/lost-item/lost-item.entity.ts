import { defineEntity, p } from '@mikro-orm/core';
import type { StampedLimit } from '@guanjia/domain';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../../reception/sealed-line.facts.ts';
import type { LostItem } from './lost-item.rules.ts';

export const claimantName: SealedLine = sealedLine('lost_item', 'claimant_name');
export const claimantIdentity: SealedLine = sealedLine('lost_item', 'claimant_identity');
export const claimantPhone: SealedLine = sealedLine('lost_item', 'claimant_phone');

const sealed = (line: SealedLine) => p.type(line.type).$type<string>().nullable();
const at = () => p.datetime(6).nullable();

export const LostItemEntity = defineEntity({
  name: 'LostItem',
  tableName: 'lost_item',
  properties: {
    ...aggregateColumns,
    number: p.string(),
    category: p.string().$type<LostItem['category']>(),
    isValuable: p.boolean(),
    description: p.text(),
    place: p.text(),
    foundAt: p.datetime(6),
    registeredBy: p.string(),
    limit: p.json().$type<StampedLimit>().nullable().fieldName('limit_stamp'),
    noticeDueAt: at(),
    isOverdue: p.boolean(),
    noticeId: p.uuid().nullable(),
    postedAt: at(),
    isLate: p.boolean().nullable(),
    storagePlace: p.text().nullable(),
    listedAt: at(),
    isMissing: p.boolean(),
    claimantName: sealed(claimantName),
    claimantIdentity: sealed(claimantIdentity),
    claimantPhone: sealed(claimantPhone),
    signature: p.uuid().nullable(),
    claimedAt: at(),
    handedBy: p.string().nullable(),
    handOverDueAt: p.datetime(6),
    handedOverTo: p.text().nullable(),
    handedOverAt: at(),
    state: p.string().$type<LostItem['state']>(),
  },
});
