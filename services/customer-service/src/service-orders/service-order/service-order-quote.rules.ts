import { areaTimesPrice, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { ServiceOrder } from './service-order.rules.ts';
import { events, officeTask } from './service-order.events.ts';

export interface QuoteServiceOrder {
  type: 'quoteServiceOrder';
  /** what will be done */
  content: string;
  /** 0.01 of the item's unit */
  quantityHundredths: number;
}

/** The published price times the quantity, rounded half up to the fen once. A new quote asks for a new acceptance.
 *  @throws QUANTITY_INVALID   @source CS-141
 *  @example 2.5 hours at 60.00 yuan → 15000 fen */
export function quoted({ content, quantityHundredths }: QuoteServiceOrder, order: ServiceOrder, context: Context): Decision<ServiceOrder> {
  if (quantityHundredths <= 0) throw customerServiceErrors.error('QUANTITY_INVALID', { field: 'quantityHundredths' });
  const patch = {
    state: 'QUOTED' as const, quoteContent: content, quantityHundredths, quoteFen: areaTimesPrice(quantityHundredths, order.unitPriceFen),
    quotedBy: context.actorId, quotedAt: context.now, acceptedBy: null, acceptedQuoteAt: null,
  };
  const tasks = {
    ORDERED: [officeTask('closed', 'QUOTE_SERVICE', order, context)], ACCEPTED: [officeTask('closed', 'SCHEDULE_SERVICE', order, context)],
  }[order.state as string] ?? [];
  return { state: patch, events: [events.quoted({ ...order, ...patch }, context), ...tasks] };
}

/** The household was told content and price, and says yes; without it nothing begins. @source CS-141 */
export function accepted(order: ServiceOrder, context: Context): Decision<ServiceOrder> {
  const patch = { state: 'ACCEPTED' as const, acceptedBy: context.actorId, acceptedQuoteAt: context.now };
  return { state: patch, events: [events.accepted({ ...order, ...patch }, context), officeTask('opened', 'SCHEDULE_SERVICE', order, context)] };
}
