import {
  calendarState, certificateState, contractState, employeeState, estateState, orgUnitState, regionState, roleGrantState,
  serviceStandardState, unitState,
} from '@guanjia/contracts';
import { auditTrail, eventsInOperation, tracesInOutbox, type SubgraphDefinition } from '@guanjia/subgraph';
import { engineeringErrors } from './engineering.errors.ts';
import { EngineeringModule } from './engineering.module.ts';
import { WorkOrders } from './migrations/2026-11-21-work-orders.ts';
import { CrewAndOutages } from './migrations/2026-12-12-crew-and-outages.ts';
import { FaultsOfPublicAreas } from './migrations/2026-12-15-faults-of-public-areas.ts';
import { Residents } from './migrations/2026-12-14-residents.ts';
import { LimitStamps } from './migrations/2026-11-25-limit-stamps.ts';
import { CrewScheduleEntity } from './work-orders/crew-schedule/crew-schedule.entity.ts';
import { OnCallShiftEntity } from './work-orders/on-call/on-call.entity.ts';
import { UtilityOutageEntity } from './work-orders/outage/outage.entity.ts';
import { ReworkSampleEntity } from './work-orders/rework-sample/rework-sample.entity.ts';
import { WorkOrderEntity } from './work-orders/work-order/work-order.entity.ts';

export { AssignmentService } from './work-orders/assignment/assignment.service.ts';
export { CrewScheduleService } from './work-orders/crew-schedule/crew-schedule.service.ts';
export { OnCallService } from './work-orders/on-call/on-call.service.ts';
export { OutageService } from './work-orders/outage/outage.service.ts';
export { RepairApprovalService } from './work-orders/repair-approval/repair-approval.service.ts';
export { ReworkSampleService } from './work-orders/rework-sample/rework-sample.service.ts';
export { CreationService } from './work-orders/work-order/creation.service.ts';
export { WorkService } from './work-orders/work-order/work.service.ts';

/** 工程: repairs, equipment, inspections and emergencies. */
export const engineering: SubgraphDefinition = {
  name: 'engineering',
  folder: import.meta.dirname,
  module: EngineeringModule,
  entities: [WorkOrderEntity, UtilityOutageEntity, CrewScheduleEntity, OnCallShiftEntity, ReworkSampleEntity],
  migrations: [
    { name: '2026-11-21-work-orders', class: WorkOrders }, { name: '2026-11-25-limit-stamps', class: LimitStamps }, eventsInOperation, tracesInOutbox, auditTrail,
    { name: '2026-12-12-crew-and-outages', class: CrewAndOutages }, { name: '2026-12-14-residents', class: Residents },
    { name: '2026-12-15-faults-of-public-areas', class: FaultsOfPublicAreas },
  ],
  aggregateNames: { UtilityOutage: 'outage' },
  errors: engineeringErrors,
  references: [
    regionState, estateState, unitState, contractState, orgUnitState, employeeState, roleGrantState, certificateState,
    serviceStandardState, calendarState,
  ],
};
