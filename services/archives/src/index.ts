import { calendarState, employeeState, estateContactState, roleGrantState, serviceStandardState } from '@guanjia/contracts';
import { auditTrailBesideAccessLog, eventsInOperation, tracesInOutbox, type SubgraphDefinition } from '@guanjia/subgraph';
import { archivesErrors } from './archives.errors.ts';
import { ArchivesModule } from './archives.module.ts';
import { ContractEntity } from './contracts/contract/contract.entity.ts';
import { UploadedFileEntity } from './files/uploaded-file.entity.ts';
import { ImportJobEntity } from './imports/job/import-job.entity.ts';
import { Register } from './migrations/2026-11-21-register.ts';
import { Records } from './migrations/2026-11-22-records.ts';
import { Contracts } from './migrations/2026-11-23-contracts.ts';
import { UploadsAndImports } from './migrations/2026-11-24-uploads-and-imports.ts';
import { RecordSeals } from './migrations/2026-11-25-record-seals.ts';
import { SealedMembers } from './migrations/2026-11-30-sealed-members.ts';
import { RegionsWithinReach } from './migrations/2026-11-30-regions-within-reach.ts';
import { Residents } from './migrations/2026-12-14-residents.ts';
import { ArchiveRecordEntity } from './records/record/record.entity.ts';
import { sealedHistory } from './register/history/history.service.ts';
import { sealedMembers } from './register/household/members.facts.ts';
import { sealedValues } from './imports/job/import-queue.facts.ts';
import { BuildingEntity } from './register/building/building.entity.ts';
import { EstateEntity } from './register/estate/estate.entity.ts';
import { HouseholdEntity } from './register/household/household.entity.ts';
import { RegionEntity } from './register/region/region.entity.ts';
import { UnitEntity } from './register/unit/unit.entity.ts';

export { ContractService } from './contracts/contract/contract.service.ts';
export { RecordService } from './records/record/record.service.ts';
export { EstateService } from './register/estate/estate.service.ts';
export { RegisterBatch, type RegisterRows } from './register/batch/register-batch.service.ts';

/** 档案: the register of places and people served, and what is filed about them. */
export const archives: SubgraphDefinition = {
  name: 'archives',
  folder: import.meta.dirname,
  module: ArchivesModule,
  entities: [RegionEntity, EstateEntity, BuildingEntity, UnitEntity, HouseholdEntity, UploadedFileEntity, ImportJobEntity, ArchiveRecordEntity, ContractEntity],
  migrations: [
    { name: '2026-11-21-register', class: Register },
    { name: '2026-11-22-records', class: Records },
    { name: '2026-11-23-contracts', class: Contracts },
    { name: '2026-11-24-uploads-and-imports', class: UploadsAndImports },
    { name: '2026-11-25-record-seals', class: RecordSeals },
    eventsInOperation,
    tracesInOutbox,
    auditTrailBesideAccessLog,
    { name: '2026-11-30-sealed-members', class: SealedMembers },
    { name: '2026-11-30-regions-within-reach', class: RegionsWithinReach },
    { name: '2026-12-14-residents', class: Residents },
  ],
  sealedColumns: [sealedMembers, sealedHistory, sealedValues],
  errors: archivesErrors,
  aggregateNames: { ArchiveRecord: 'record' },
  references: [employeeState, roleGrantState, serviceStandardState, calendarState, estateContactState],
};
