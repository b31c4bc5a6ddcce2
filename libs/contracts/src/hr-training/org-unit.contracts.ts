import { eventContract, stateContract } from '../contract.ts';
import { code, nullable, oneOf, payload, uuid } from '../fields.ts';
import { localCopy, projection } from '../reactions.ts';
import { sample, variants } from '../sample-values.ts';

/** Offices of the group and of a region belong to no estate. */
const orgUnit = { service: 'hr-training', aggregate: 'org-unit', isEstateLevel: false, rows: ['HR-001'] } as const;

export const ORG_UNIT_KINDS = [
  'GROUP', 'REGION', 'ESTATE', 'OFFICE', 'SERVICE', 'ENGINEERING', 'SECURITY', 'CLEANING', 'GREENING', 'FINANCE', 'ARCHIVES',
  'HR_TRAINING', 'QUALITY', 'CANTEEN', 'SALES', 'OTHER',
] as const;

const unit = () => ({ code: code(), kind: oneOf(...ORG_UNIT_KINDS), state: oneOf('DRAFT', 'ACTIVE', 'CLOSED') });
const sampleUnit = { code: 'SH-0001-ENG', kind: 'ENGINEERING', state: 'ACTIVE' } as const;

/** A department was opened, changed or closed; the payload is how it is now. @source HR-001 */
export const orgUnitChanged = eventContract({
  ...orgUnit, event: 'changed', zh: '部门已变更', en: 'A department was opened, changed or closed',
  reactions: projection, schema: payload(unit()), samples: [sampleUnit],
});

/** The department as it is. @source HR-001 */
export const orgUnitState = stateContract({
  ...orgUnit, zh: '部门现状', en: 'The department as it is', reactions: localCopy,
  schema: payload({ id: uuid(), estateId: nullable(uuid()), ...unit() }),
  samples: variants({ id: sample.department, estateId: sample.estate, ...sampleUnit }, { estateId: null, code: 'HQ-QA', kind: 'QUALITY' }),
});
