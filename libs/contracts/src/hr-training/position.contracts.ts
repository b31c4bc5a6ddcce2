import { eventContract } from '../contract.ts';
import { code, count, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { sample } from '../sample-values.ts';

const position = { service: 'hr-training', aggregate: 'position', isEstateLevel: false } as const;

/** A position, its duties, its standard or its holder changed; the payload is how it is now. @source HR-001, HR-003, HR-066 */
export const positionChanged = eventContract({
  ...position, event: 'changed', zh: '岗位已变更', en: 'A position changed',
  rows: ['HR-001', 'HR-003', 'HR-065', 'HR-066', 'CS-154', 'ARC-057', 'HR-031'],
  reactions: {
    'customer-service': { zh: '重新计算岗位在岗情况', en: 'post coverage recomputed' },
    archives: { zh: '重新计算岗位在岗情况', en: 'post coverage recomputed' },
    'hr-training': { zh: '重新计算持证缺口', en: 'certificate gaps recomputed' }, ...projection,
  },
  schema: payload({ orgUnitId: uuid(), code: code(), state: oneOf('DRAFT', 'ACTIVE', 'CLOSED') }),
  samples: [{ orgUnitId: sample.department, code: 'REPAIRMAN', state: 'ACTIVE' }],
});

/** An employee signed the duty sheet of a position. @source HR-002 */
export const positionAcknowledged = eventContract({
  ...position, event: 'acknowledged', zh: '岗位职责已确认', en: 'A duty sheet was acknowledged',
  rows: ['HR-002'], reactions: projection,
  schema: payload({ employeeId: uuid(), dutyVersion: count() }), samples: [{ employeeId: sample.employee, dutyVersion: 1 }],
});
