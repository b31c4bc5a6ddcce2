import { beforeAll, it } from '@jest/globals';

beforeAll(() => {
  throw new Error('no beginning');
});

it('is not reached', () => undefined);
