import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aServiceItem } from '../service-orders.fixture.ts';
import { decideServiceItem, serviceItemMoves, type ServiceItem, type ServiceItemCommand } from './service-item.rules.ts';

const decideAs = (actorId: string) => (command: ServiceItemCommand, item: ServiceItem | null) => decideServiceItem(command, item, { now: at('02:00'), actorId });
const given = givenFor(decideAs(idOf(33)));

everyMove(serviceItemMoves, (type, state) => decideAs(idOf(33))({ type, evaluation: '可行' } as ServiceItemCommand, aServiceItem({ state })), { field: 'state' });

const { state: _, plannedBy: __, evaluation: ___, approvedBy: ____, approvedAt: _____, launchedAt: ______, withdrawnAt: _______, ...plan } = aServiceItem();

describe('a service item', () => {
  it('is planned first and told to nobody (CS-146)', () => {
    given(null).when({ type: 'planServiceItem', ...plan }).thenState({ state: 'DRAFT', plannedBy: idOf(33) }).thenEvents([]);
    given(null).when({ type: 'planServiceItem', ...plan, code: '保洁' }).thenRefused('INVALID_INPUT', 'code');
    given(null).when({ type: 'planServiceItem', ...plan, priceFen: -1n }).thenRefused('INVALID_INPUT', 'priceFen');
  });

  it('needs its evaluation by somebody else before it goes live (CS-146, PLAT-021)', () => {
    given(aServiceItem({ state: 'DRAFT' })).when({ type: 'publishServiceItem' }).thenRefused('WRONG_STATE');
    given(aServiceItem({ state: 'DRAFT', plannedBy: idOf(33) })).when({ type: 'approveServiceItem', evaluation: '可行' }).thenRefused('SELF_APPROVAL');
    given(aServiceItem({ state: 'DRAFT' })).when({ type: 'approveServiceItem', evaluation: '可行' })
      .thenState({ state: 'APPROVED', evaluation: '可行', approvedBy: idOf(33), approvedAt: at('02:00') });
  });

  it('is told of with its price when it is launched and when it is withdrawn, and not before (CS-140, CS-141)', () => {
    given(aServiceItem({ state: 'APPROVED' })).when({ type: 'publishServiceItem' }).thenState({ launchedAt: at('02:00') }).thenEvents(['customer-service.service-item.launched.v1']);
    given(aServiceItem()).when({ type: 'withdrawServiceItem' }).thenState({ withdrawnAt: at('02:00') }).thenEvents(['customer-service.service-item.withdrawn.v1']);
    given(aServiceItem({ state: 'DRAFT' })).when({ type: 'withdrawServiceItem' }).thenEvents([]);
  });
});
