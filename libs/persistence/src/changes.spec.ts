import { describe, expect, it } from '@jest/globals';
import { aggregateNameOf, Changes, type ChangePart } from './changes.ts';

const aChange = (some: Partial<ChangePart> = {}): ChangePart => ({ estateId: 'e', aggregate: 'engineering.lamp', id: 'a', version: null, ...some });

describe('the changes of a transaction', () => {
  it('tell of each aggregate once, with its newest version and its newest event', () => {
    const changes = new Changes();
    changes.note(aChange({ version: 1 }));
    changes.note(aChange({ type: 'engineering.lamp.lit.v1' }));
    changes.note(aChange({ version: 2 }));
    changes.note(aChange({ type: 'engineering.lamp.dimmed.v1' }));
    changes.note(aChange({ id: 'b' }));
    expect(changes.all()).toEqual([
      aChange({ type: 'engineering.lamp.dimmed.v1', version: 2 }),
      aChange({ id: 'b', type: 'engineering.lamp.changed' }),
    ]);
  });

  it('include those of a part that was kept', () => {
    const [whole, part] = [new Changes(), new Changes()];
    whole.note(aChange({ version: 1 }));
    part.note(aChange({ version: 2 }));
    whole.take(part);
    expect(whole.all()).toEqual([aChange({ type: 'engineering.lamp.changed', version: 2 })]);
  });
});

describe('the name of an aggregate', () => {
  it.each([['Ticket', 'ticket'], ['WorkOrder', 'work-order'], ['CallbackPlan', 'callback-plan']])('of entity %s is %s', (entity, name) => {
    expect(aggregateNameOf(entity)).toBe(name);
  });
});
