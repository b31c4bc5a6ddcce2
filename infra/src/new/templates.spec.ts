import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { rules } from '../architecture/rules.ts';
import { namesOf, templates } from './templates.ts';

const names = namesOf('customer-service', 'homes', 'house-key');
const tree = new Map(Object.entries(templates).map(([ending, template]) => [
  `services/customer-service/src/homes/house-key/house-key.${ending}`, template(names),
]));

describe('a new aggregate', () => {
  it.each(Object.entries(rules))('keeps the architecture rule %s from the first minute', (_, rule) => {
    expect(rule(tree)).toEqual([]);
  });

  it('has an SDL that parses', () => {
    expect(() => parse(templates['graphql']!(names))).not.toThrow();
  });

  it('comes with a rules spec that waits for its first event', () => {
    expect(templates['rules.spec.ts']!(names)).toContain("toEqual(['<service>.house-key.registered.v1'])");
    expect(templates['rules.ts']!(names)).not.toContain('registered.v1');
  });

  it('names things in the one way of the house', () => {
    expect(names).toMatchObject({ pascal: 'HouseKey', camel: 'houseKey', snake: 'house_key' });
  });
});
