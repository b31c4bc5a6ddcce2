import { eventContract, stateContract } from '../contract.ts';
import { code, date, listOf, oneOf, payload, uuid } from '../fields.ts';
import { localCopy } from '../reactions.ts';
import { SAMPLE_ON, sample } from '../sample-values.ts';
import { registerState } from '../words.ts';

const region = {
  service: 'archives', aggregate: 'region', isEstateLevel: false, rows: ['ARC-071'], reactions: localCopy,
} as const;

const place = () => ({ groupId: uuid(), code: code(), state: registerState() });
const samplePlace = { groupId: sample.group, code: 'SH', state: 'ACTIVE' } as const;

/** A region entered the register. @source ARC-071 */
export const regionRegistered = eventContract({
  ...region, event: 'registered', zh: '区域已登记', en: 'A region was registered',
  schema: payload(place()), samples: [{ ...samplePlace, state: 'REGISTERED' }],
});

/** A region, or the group above it, changed; the payload is how it is now. @source ARC-071 */
export const regionChanged = eventContract({
  ...region, event: 'changed', zh: '区域已变更', en: 'A region or its group changed',
  schema: payload({ ...place(), changed: listOf(oneOf('GROUP', 'CODE', 'STATE', 'NAME')) }),
  samples: [{ ...samplePlace, changed: ['CODE'] }],
});

/** No work starts under the region any more. @source ARC-071 */
export const regionClosed = eventContract({
  ...region, event: 'closed', zh: '区域已关闭', en: 'A region was closed',
  schema: payload({ closedOn: date() }), samples: [{ closedOn: SAMPLE_ON }],
});

/** The region as it is. @source ARC-071 */
export const regionState = stateContract({
  ...region, zh: '区域现状', en: 'The region as it is',
  schema: payload({ id: uuid(), ...place() }), samples: [{ id: sample.region, ...samplePlace }],
});
