import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import { sealedLine, type SealedLine } from '../../reception/sealed-line.facts.ts';
import type { ShopPaper, ShopPaperKind } from './papers.rules.ts';
import type { Shop } from './shop.rules.ts';

export const operatorName: SealedLine = sealedLine('shop', 'operator_name');
export const operatorPhone: SealedLine = sealedLine('shop', 'operator_phone');

export const ShopEntity = defineEntity({
  name: 'Shop',
  tableName: 'shop',
  properties: {
    ...aggregateColumns,
    unitId: p.uuid(),
    signName: p.string(),
    operatorName: p.type(operatorName.type).$type<string>(),
    operatorPhone: p.type(operatorPhone.type).$type<string>(),
    trade: p.string().$type<Shop['trade']>(),
    papers: p.json().$type<ShopPaper[]>(),
    missingPapers: p.json().$type<ShopPaperKind[]>(),
    state: p.string().$type<Shop['state']>(),
    registeredBy: p.string(),
    closedOn: p.date().nullable(),
  },
});
