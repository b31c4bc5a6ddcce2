import { it } from '@jest/globals';

it('loses a rejection', async () => {
  void Promise.reject(new Error('nobody waits'));
  await new Promise(setImmediate);
});
