import { Module } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { CLOCK, DirectoryFileStore, FILE_STORE, FILES_FOLDER, type FileStore } from '@guanjia/subgraph';
import path from 'node:path';
import { UploadController } from './upload.controller.ts';
import { UploadResolver } from './upload.resolver.ts';
import { UploadService } from './upload.service.ts';

const fileStore = {
  provide: FILE_STORE, inject: [FILES_FOLDER, CLOCK],
  useFactory: async (folder: string, clock: Clock): Promise<FileStore> => {
    const files = new DirectoryFileStore(path.join(folder, 'archives'));
    await files.sweep(clock.now());
    return files;
  },
};

/** Files that people bring in. */
@Module({ providers: [fileStore, UploadService, UploadResolver, UploadController], exports: [FILE_STORE] })
export class FilesModule {}
