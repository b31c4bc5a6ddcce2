import { defineEntity, p } from '@mikro-orm/core';
import { employeePhone } from './employee-phone.facts.ts';
import { staffColumns } from '../../staff-columns.entity.ts';
import type { CandidateTest, EmployeeState, RecruitmentSource } from './employee.rules.ts';

export const EmployeeEntity = defineEntity({
  name: 'Employee',
  tableName: 'employee',
  properties: {
    ...staffColumns,
    jobNo: p.string().nullable(),
    name: p.string(),
    phone: p.type(employeePhone.type).$type<string>().nullable(),
    orgUnitId: p.uuid(),
    positionId: p.uuid(),
    source: p.string().$type<RecruitmentSource>(),
    tests: p.json<CandidateTest[]>(),
    mainSkill: p.string().nullable(),
    skills: p.array(),
    onboardedOn: p.date().nullable(),
    departedOn: p.date().nullable(),
    state: p.string().$type<EmployeeState>(),
  },
});
