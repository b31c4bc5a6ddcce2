import { Type } from '@sinclair/typebox';
import { describe, expect, it } from '@jest/globals';
import { contracts } from './index.ts';
import { code, date, fen, listOf, nullable, payload, uuid } from './fields.ts';
import { personalDataFaults } from './personal-data.ts';

describe('no event carries a name or text that a person typed (PLAT-004)', () => {
  it.each(contracts.map((contract) => [contract.type, contract.schema] as const))('%s', (_, schema) => {
    expect(personalDataFaults(schema)).toEqual([]);
  });

  it('shows every fault of a made-up event', () => {
    const madeUp = Type.Object({
      ownerName: code(), phone: nullable(code()), reason: code(), story: Type.String(), wide: Type.String({ pattern: '.*', maxLength: 40 }),
      members: listOf(payload({ idCard: code() })), price: Type.Number(), anything: Type.Unknown(), unitId: Type.Optional(uuid()),
      long: Type.String({ pattern: code().pattern!, maxLength: 200 }),
    });
    expect(personalDataFaults(madeUp)).toEqual([
      ': open to other properties',
      'ownerName: names personal data or prose',
      'phone: names personal data or prose',
      'reason: names personal data or prose',
      'story: text that is neither an id, a time, a date, a word nor a code',
      'wide: text that is neither an id, a time, a date, a word nor a code',
      'members[].idCard: names personal data or prose',
      'price: number is not on the list of harmless shapes',
      'anything: a shape is not on the list of harmless shapes',
      'unitId: may be left out; make it nullable',
      'long: text that is neither an id, a time, a date, a word nor a code',
    ]);
  });

  it('lets ids, codes, dates and amounts pass', () => {
    expect(personalDataFaults(payload({ unitId: uuid(), reasonCode: code(), openedOn: date(), amountFen: nullable(fen()) }))).toEqual([]);
  });
});
