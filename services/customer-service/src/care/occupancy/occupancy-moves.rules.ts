import { moves, STAY } from '@guanjia/domain';

const LIVING = ['DELIVERED_VACANT', 'OCCUPIED', 'TENANTED'] as const;
const THERE = ['UNDELIVERED', ...LIVING] as const;

/** How a household lives in its unit. Who was there before anybody wrote it down is entered as found.
 *  @source lifecycles 3.1 Occupancy · CS-091 · `recordResidence` and ENDED are our assumption */
export const occupancyMoves = moves({
  states: [...THERE, 'ENDED'],
  initial: 'UNDELIVERED',
  final: ['ENDED'],
  moves: {
    recordDelivery: { from: ['UNDELIVERED'], to: 'DELIVERED_VACANT' },
    moveIn: { from: ['UNDELIVERED', 'DELIVERED_VACANT'], to: 'OCCUPIED' },
    recordResidence: { from: ['UNDELIVERED', 'DELIVERED_VACANT'], to: 'OCCUPIED' },
    startTenancy: { from: ['OCCUPIED'], to: 'TENANTED' },
    endTenancy: { from: ['TENANTED'], to: 'OCCUPIED' },
    recordMoveOut: { from: ['OCCUPIED', 'TENANTED'], to: 'DELIVERED_VACANT' },
    startRenovation: { from: LIVING, to: STAY },
    endRenovation: { from: LIVING, to: STAY },
    signCovenant: { from: THERE, to: STAY },
    noteHandling: { from: THERE, to: STAY },
    changeUnit: { from: THERE, to: STAY },
    leaveRegister: { from: THERE, to: 'ENDED' },
  },
});

export type OccupancyState = (typeof occupancyMoves.states)[number];
