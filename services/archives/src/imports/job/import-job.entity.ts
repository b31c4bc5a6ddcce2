import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Actor } from '@guanjia/domain';
import type { ImportFailure, ImportJob } from './import-job.rules.ts';

export const ImportJobEntity = defineEntity({
  name: 'ImportJob',
  tableName: 'import_job',
  properties: {
    ...aggregateColumns,
    estateId: p.uuid().nullable(),
    regionIds: p.array(),
    startedBy: p.json<Actor>(),
    fileId: p.uuid(),
    kind: p.string().$type<ImportJob['kind']>(),
    isDryRun: p.boolean(),
    encodingAsked: p.string().$type<ImportJob['encodingAsked']>(),
    encoding: p.string().$type<ImportJob['encoding']>().nullable(),
    ignoredColumns: p.array(),
    state: p.string().$type<ImportJob['state']>(),
    total: p.integer(),
    accepted: p.integer(),
    rejected: p.integer(),
    unchanged: p.integer(),
    failure: p.json<ImportFailure>().nullable(),
    finishedAt: p.datetime(6).nullable(),
  },
});
