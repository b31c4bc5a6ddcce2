import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { UploadedFile } from './uploaded-file.rules.ts';

export const UploadedFileEntity = defineEntity({
  name: 'UploadedFile',
  tableName: 'uploaded_file',
  properties: {
    ...aggregateColumns,
    estateId: p.uuid().nullable(),
    regionIds: p.array(),
    uploadedBy: p.string(),
    purpose: p.string().$type<UploadedFile['purpose']>(),
    fileName: p.string(),
    size: p.integer(),
    mediaType: p.string().nullable(),
    sha256: p.string().nullable(),
    state: p.string().$type<UploadedFile['state']>(),
  },
});
