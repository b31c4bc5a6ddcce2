import { expect, it } from '@jest/globals';
import { liveBindings } from './live-bindings.ts';
import { requireRight } from './live-right.ts';

type Wanted = Parameters<typeof requireRight>[0];

const refused = (capability: string, field: string) => ({ message: 'refused', path: [field], extensions: { code: 'FORBIDDEN', params: { capability } } });
const ofEstate = refused('places.read', 'estate');
const ofOrders = refused('order.read', 'workOrders');

it.each([['the estate first', [ofEstate, ofOrders]], ['the orders first', [ofOrders, ofEstate]]])('a refusal is the same when the services answer for %s (S8)', async (_, errors) => {
  const wanted = {
    question: { binding: liveBindings['workOrderChanged']!, args: { estateId: 'east' } }, session: { identity: async () => ({}) }, execute: async () => ({ data: null, errors }),
  } as unknown as Wanted;
  await expect(requireRight(wanted)).rejects.toMatchObject({ errors: [ofOrders, ofEstate] });
});
