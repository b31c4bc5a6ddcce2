import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { ProcedureState } from './procedure.rules.ts';

export const ComplaintProcedureEntity = defineEntity({
  name: 'ComplaintProcedure',
  tableName: 'complaint_procedure',
  properties: {
    ...aggregateColumns,
    nature: p.string().$type<ProcedureState['nature']>(),
    handlerRole: p.string().$type<ProcedureState['handlerRole']>(),
    severity: p.string().$type<ProcedureState['severity']>(),
    steps: p.json().$type<ProcedureState['steps']>(),
    departmentId: p.uuid().nullable(),
    handleWorkingDays: p.integer().nullable(),
  },
});
