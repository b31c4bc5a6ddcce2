import { Module } from '@nestjs/common';
import { FilesModule } from './files/files.module.ts';
import { ImportsModule } from './imports/imports.module.ts';
import { ContractsModule } from './contracts/contracts.module.ts';
import { RecordsModule } from './records/records.module.ts';
import { RegisterModule } from './register/register.module.ts';

/** One module per chapter of the domain file. */
@Module({ imports: [RegisterModule, FilesModule, ImportsModule, RecordsModule, ContractsModule] })
export class ArchivesModule {}
