import { expect, it } from '@jest/globals';
import { publishedTypes } from './publishers.ts';

it('what a service publishes is seen in its code; what its next chapter will publish is not there', () => {
  const published = publishedTypes();
  for (const type of ['customer-service.cash.received.v1', 'engineering.outage.declared.v1', 'hr-training.task.opened.v1', 'archives.unit.state.v1']) expect(published).toContain(type);
  expect(published).not.toContain('engineering.nothing.v1');
});
