import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.ts';
import { RegisterModule } from '../register/register.module.ts';
import { EstateImport } from './estates/estate-import.service.ts';
import { HouseholdImport } from './households/household-import.service.ts';
import { FileReading } from './job/file-reading.service.ts';
import { ImportJobReads } from './job/import-job.reads.ts';
import { ImportErrorResolver, ImportJobResolver } from './job/import-job.resolver.ts';
import { ImportJobService } from './job/import-job.service.ts';
import { ImportRun } from './job/import-run.service.ts';
import { ImportWorker } from './job/import-worker.service.ts';
import { Importers } from './job/importers.service.ts';

const services = [EstateImport, HouseholdImport, Importers, FileReading, ImportRun, ImportWorker, ImportJobService];

/** Lists of places and people, read in from files. @source ARC-036 ARC-071 */
@Module({ imports: [FilesModule, RegisterModule], providers: [...services, ImportJobReads, ImportJobResolver, ImportErrorResolver] })
export class ImportsModule {}
