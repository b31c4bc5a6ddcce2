import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { person, startSubgraph } from '@guanjia/testing';
import { engineering } from '../index.ts';
import { tellDispatch, tellEstate, tellGroup } from './work-order/neighbourhood.fixture.ts';

describe.each([{ isFirstWallDown: true }, { isSecondWallDown: true }])('with %j (PLAT-001)', (walls) => {
  it('nobody sees or touches another estate’s orders', async () => {
    const h = await startSubgraph(engineering, walls);
    try {
      await tellGroup(h);
      const place = await tellEstate(h);
      const other = await tellEstate(h);
      await tellDispatch(h, place);
      const [{ id }] = await h.sql('select id from work_order');
      const em = h.as(person('EM', other.estateId));
      expect((await em.data('{ workOrders { nodes { id } } }')).workOrders.nodes).toEqual([]);
      expect((await em.data('query($id: ID!) { workOrder(id: $id) { id } }', { id })).workOrder).toBeNull();
      const cancel = 'mutation($id: ID!) { cancelWorkOrder(id: $id, input: { reasonCode: OTHER }) { id } }';
      expect(await em.refusal(cancel, { id })).toBe('NOT_FOUND');
      const create = `mutation($input: CreateWorkOrderInput!, $key: IdempotencyKey!) { createWorkOrder(input: $input, idempotencyKey: $key) { id } }`;
      const input = { estateId: place.estateId, origin: 'STAFF', category: 'LIFT', urgency: 'WORKS', description: '异响' };
      expect(await em.refusal(create, { input, key: randomUUID() })).toBe('NOT_FOUND');
      expect((await h.as(person('EM', place.estateId)).data('{ workOrders { nodes { id } } }')).workOrders.nodes).toEqual([{ id }]);
      expect(await h.sql('select count(*)::int as count from work_order')).toEqual([{ count: 1 }]);
    } finally {
      await h.stop();
    }
  });
});
