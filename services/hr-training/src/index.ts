import { estateState, regionState } from '@guanjia/contracts';
import { auditTrail, eventsInOperation, tracesInOutbox, type SubgraphDefinition } from '@guanjia/subgraph';
import { BusinessCalendarEntity } from './calendar/business-calendar/business-calendar.entity.ts';
import { CertificateEntity } from './certificates/certificate/certificate.entity.ts';
import { RoleGrantEntity } from './grants/role-grant/role-grant.entity.ts';
import { hrTrainingErrors } from './hr-training.errors.ts';
import { HrTrainingModule } from './hr-training.module.ts';
import { overdueTasks } from './inbox/task/task.reads.ts';
import { Spine } from './migrations/2026-11-21-spine.ts';
import { TrainingSessions } from './migrations/2026-12-11-training-sessions.ts';
import { Residents } from './migrations/2026-12-14-residents.ts';
import { CorrectiveActions } from './migrations/2026-12-15-corrective-actions.ts';
import { OverdueTasks } from './migrations/2026-12-22-overdue-tasks.ts';
import { employeePhone } from './organisation/employee/employee-phone.facts.ts';
import { EmployeeEntity } from './organisation/employee/employee.entity.ts';
import { OrgUnitEntity } from './organisation/org-unit/org-unit.entity.ts';
import { PositionEntity } from './organisation/position/position.entity.ts';
import { CorrectiveActionEntity } from './quality/corrective-action/corrective-action.entity.ts';
import { ServiceStandardEntity } from './standards/service-standard/service-standard.entity.ts';
import { TrainingSessionEntity } from './training/training-session/training-session.entity.ts';

export { seedReferenceData } from './reference-data.seed.ts';
export { CertificateService } from './certificates/certificate/certificate.service.ts';
export { RoleGrantService } from './grants/role-grant/role-grant.service.ts';
export { EmployeeService } from './organisation/employee/employee.service.ts';
export { OrgUnitService } from './organisation/org-unit/org-unit.service.ts';
export { PositionService } from './organisation/position/position.service.ts';
export { CorrectiveActionService } from './quality/corrective-action/corrective-action.service.ts';
export type { CorrectiveActionType } from './schema.types.ts';
export { ServiceStandardService } from './standards/service-standard/service-standard.service.ts';
export { TrainingSessionService } from './training/training-session/training-session.service.ts';

/** 人事培训: the register of people who serve, the standards they keep, and what each has to do. */
export const hrTraining: SubgraphDefinition = {
  name: 'hr-training',
  folder: import.meta.dirname,
  module: HrTrainingModule,
  entities: [OrgUnitEntity, PositionEntity, EmployeeEntity, RoleGrantEntity, CertificateEntity, ServiceStandardEntity, BusinessCalendarEntity, TrainingSessionEntity, CorrectiveActionEntity],
  migrations: [{ name: '2026-11-21-spine', class: Spine }, { name: '2026-12-11-training-sessions', class: TrainingSessions }, eventsInOperation, tracesInOutbox, auditTrail, { name: '2026-12-14-residents', class: Residents }, { name: '2026-12-15-corrective-actions', class: CorrectiveActions }, { name: '2026-12-22-overdue-tasks', class: OverdueTasks }],
  sealedColumns: [employeePhone.sealed],
  errors: hrTrainingErrors,
  aggregateNames: { BusinessCalendar: 'calendar' },
  references: [regionState, estateState],
  overdueTasks,
};
