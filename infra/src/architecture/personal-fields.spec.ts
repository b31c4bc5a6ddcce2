import { describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { sdlOf } from '@guanjia/subgraph';
import { buildSchema, parse } from 'graphql';
import { services } from '../platform/services.ts';
import { personalFields, personalLooking } from './personal-fields.ts';

const found = new Set(services.flatMap((service) => personalLooking(buildSubgraphSchema(parse(sdlOf(service))))));

describe('personal data in the schema of the five subgraphs, S10', () => {
  it('has a known treatment wherever a field looks as if it told of a person', () => {
    expect([...found].filter((field) => !(field in personalFields))).toEqual([]);
  });

  it('is not listed where it is no more', () => {
    expect(Object.keys(personalFields).filter((field) => !found.has(field))).toEqual([]);
  });

  it('is noticed when it comes: a plate, an identity number, a telephone under another name', () => {
    const schema = buildSchema(`scalar PhoneNumber
      type Query { visit: Visit }
      type Visit { id: ID! plateNo: String idNumber: String reachAt: PhoneNumber state: String }`);
    expect(personalLooking(schema)).toEqual(['Visit.plateNo', 'Visit.idNumber', 'Visit.reachAt']);
  });
});
