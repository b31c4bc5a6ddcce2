import { localDateOf } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { PlaceholderValues } from '../../announcements/announcement-template/placeholders.rules.ts';
import type { LostItem } from './lost-item.rules.ts';

/** What a notice says of an item: never so much that anybody could describe it. @source CS-109 · our assumption */
const categoryWords: Readonly<Record<LostItem['category'], string>> = {
  CASH: '现金', JEWELLERY: '首饰', ELECTRONICS: '电子产品', DOCUMENT: '证件', KEYS: '钥匙', BAG: '箱包', CLOTHING: '衣物', OTHER: '物品',
};

/** @source CS-109 */
export async function noticeValues(tx: Tx, { estateId, category, place, foundAt }: LostItem): Promise<PlaceholderValues> {
  return { place, matter: categoryWords[category], from: localDateOf(foundAt), contact: await serviceNumber(tx, estateId) };
}

/** What the notice of a clearance says: how many of what. @source CS-110 */
export async function listValues(tx: Tx, estateId: string, items: readonly Pick<LostItem, 'category'>[]): Promise<PlaceholderValues> {
  const counts = Object.entries(Object.groupBy(items, ({ category }) => category)).map(([category, all]) => `${categoryWords[category as LostItem['category']]} ${all!.length} 件`);
  return { matter: counts.join('、'), contact: await serviceNumber(tx, estateId) };
}

/** @source CS-006 */
async function serviceNumber(tx: Tx, estateId: string): Promise<string | null> {
  const found = await sql<{ no: string }>`select service_no as no from estate_contact where id = ${estateId}`.execute(tx.db);
  return found.rows[0]?.no ?? null;
}

/** Is it a published announcement of the estate about lost items? @source CS-109 */
export async function isLostNotice(tx: Tx, id: string, estateId: string): Promise<boolean> {
  const found = await sql`select 1 from announcement where id = ${id} and estate_id = ${estateId} and kind = 'LOST_FOUND' and state = 'PUBLISHED'`.execute(tx.db);
  return found.rows.length > 0;
}
