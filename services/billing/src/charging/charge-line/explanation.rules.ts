import { yuanOf, type Locale } from '@guanjia/domain';
import type { ChargeTrace, TraceInput } from './charge-trace.rules.ts';

/** A calculation in one sentence that an owner can check with a pocket calculator.
 *  @source BIL-019
 *  @example '89.43 m² × 2.80 元 = 250.40 元（四舍五入到分）' */
export function explained(trace: ChargeTrace, locale: Locale): string {
  const zh = locale === 'zh-CN';
  const value = (name: TraceInput): bigint => BigInt(trace.inputs.find((input) => input.name === name)?.value ?? 0);
  const yuan = (fen: bigint | number): string => zh ? `${yuanOf(BigInt(fen))} 元` : `CNY ${yuanOf(BigInt(fen))}`;
  const total = `${yuan(trace.amountFen)}${trace.rounding === 'NONE' ? '' : zh ? '（四舍五入到分）' : ' (rounded half up to the fen)'}`;
  const area = `${yuanOf(value('AREA_SQM_HUNDREDTHS'))} m² × ${yuan(value('UNIT_PRICE_FEN'))}`;
  switch (trace.formula) {
    case 'AREA_TIMES_PRICE':
      return `${area} = ${total}`;
    case 'AREA_TIMES_PRICE_BY_DAYS':
      return `${area} × ${value('BILLED_DAYS')} / ${value('DAYS_IN_MONTH')} ${zh ? '天' : 'days'} = ${total}`;
    case 'WORK_ORDER_SLIP':
      return slip(yuan(value('LABOUR_FEN')), yuan(value('MATERIAL_FEN')), { total, zh });
    case 'SERVICE_ORDER':
      return order(`${yuan(value('UNIT_PRICE_FEN'))} × ${yuanOf(value('QUANTITY_HUNDREDTHS'))}`, { total, zh });
    case 'REVERSAL':
      return zh ? `冲销原金额 ${yuan(value('ORIGINAL_FEN'))}` : `Takes back ${yuan(value('ORIGINAL_FEN'))}`;
    case 'CORRECTION':
      return zh ? `原金额 ${yuan(value('ORIGINAL_FEN'))}，更正为 ${total}` : `${yuan(value('ORIGINAL_FEN'))} corrected to ${total}`;
  }
}

const slip = (labour: string, material: string, { total, zh }: { total: string; zh: boolean }): string =>
  zh ? `维修单 ${total}（人工 ${labour}，材料 ${material}）` : `Repair slip ${total} (labour ${labour}, material ${material})`;

const order = (price: string, { total, zh }: { total: string; zh: boolean }): string => (zh ? `服务单 ${total}（报价 ${price}）` : `Service order ${total} (quoted ${price})`);
