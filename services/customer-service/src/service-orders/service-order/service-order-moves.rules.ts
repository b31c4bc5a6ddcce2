import { moves } from '@guanjia/domain';

/** A price may be told again until the service begins, and a visit agreed anew. @source lifecycles 3.1 ServiceOrder · CS-145 */
export const serviceOrderMoves = moves({
  states: ['ORDERED', 'QUOTED', 'ACCEPTED', 'SCHEDULED', 'STARTED', 'COMPLETED', 'EVALUATED', 'CANCELLED'],
  initial: 'ORDERED',
  final: ['EVALUATED', 'CANCELLED'],
  moves: {
    quoteServiceOrder: { from: ['ORDERED', 'QUOTED', 'ACCEPTED'], to: 'QUOTED' },
    acceptQuote: { from: ['QUOTED'], to: 'ACCEPTED' },
    scheduleServiceOrder: { from: ['ACCEPTED', 'SCHEDULED'], to: 'SCHEDULED' },
    startServiceOrder: { from: ['SCHEDULED'], to: 'STARTED' },
    completeServiceOrder: { from: ['STARTED'], to: 'COMPLETED' },
    evaluateServiceOrder: { from: ['COMPLETED'], to: 'EVALUATED' },
    cancelServiceOrder: { from: ['ORDERED', 'QUOTED', 'ACCEPTED', 'SCHEDULED'], to: 'CANCELLED' },
  },
});

export type ServiceOrderState = (typeof serviceOrderMoves.states)[number];
