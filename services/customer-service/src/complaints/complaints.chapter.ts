import type { Chapter } from '@guanjia/subgraph';
import { Complaints } from '../migrations/2026-12-02-complaints.ts';
import { complainantName, complainantPhone } from './complaint/complainant.facts.ts';
import { ComplaintEntity } from './complaint/complaint.entity.ts';
import { ComplaintsModule } from './complaints.module.ts';
import { ComplaintProcedureEntity } from './procedure/procedure.entity.ts';

export const complaints: Chapter = {
  module: ComplaintsModule,
  entities: [ComplaintEntity, ComplaintProcedureEntity],
  migrations: [{ name: '2026-12-02-complaints', class: Complaints }],
  sealedColumns: [complainantName.sealed, complainantPhone.sealed],
};
