import { eventContract } from '../contract.ts';
import { date, listOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_ON, sample } from '../sample-values.ts';

const plan = { service: 'customer-service', aggregate: 'callback-plan' } as const;

/** The plan of a period was issued: the callbacks in it, finished ones too. Who calls is told by the task events. @source CS-047 */
export const callbackPlanIssued = eventContract({
  ...plan, event: 'issued', zh: '回访计划已下达', en: 'A callback plan was issued',
  rows: ['CS-047'], reactions: projection,
  schema: payload({ startOn: date(), endOn: date(), callbackIds: listOf(uuid()) }),
  samples: [{ startOn: SAMPLE_ON, endOn: '2026-03-08', callbackIds: [sample.callback] }],
});
