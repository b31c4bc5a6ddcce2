import { Inject, Injectable } from '@nestjs/common';
import { groupScope, platformErrors, reachOf, scopeOf, type Clock, type Scope } from '@guanjia/domain';
import { AggregateStore, Database, joined, type Call, type Keyed, type Place, type Tx } from '@guanjia/persistence';
import { CLOCK, FILE_STORE, issueTicket, systemCall, takeTicket, type FileStore, type StoredFile } from '@guanjia/subgraph';
import type { Readable } from 'node:stream';
import { uploadAccess } from './upload.access.ts';
import { UploadedFileEntity } from './uploaded-file.entity.ts';
import { decideUploadedFile, kindsFor, UPLOAD_BYTES, type FileAsked, type UploadedFile } from './uploaded-file.rules.ts';

export type RequestUploadInput = Omit<FileAsked, 'estateId'> & { estateId?: string | null };

interface UploadTicket {
  fileId: string;
  url: string;
  expiresAt: Date;
}

@Injectable()
export class UploadService {
  constructor(
    private readonly store: AggregateStore, private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock, @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @throws NOT_FOUND (estate), ESTATE_REQUIRED, UPLOAD_TOO_LARGE, FILE_EMPTY, UPLOAD_TICKET_INVALID (the file has come already) */
  request(call: Call, { estateId = null, ...input }: RequestUploadInput, { idempotencyKey }: Keyed): Promise<UploadTicket> {
    const scope = scopeOf(call.actor, uploadAccess, input.purpose === 'IMPORT' ? 'upload.import' : 'upload.attachment');
    const { regionIds } = scope;
    const command = { operation: 'requestUpload', scope, place: placeOf(estateId, scope), idempotencyKey, body: { estateId, ...input } };
    return this.database.transaction(reachOf(call.actor), async (tx) => {
      const file = await this.store.create<UploadedFile>(joined(call, tx), UploadedFileEntity, command, async () =>
        decideUploadedFile({ type: 'requestUpload', id: call.newId(), uploadedBy: call.actor.id, regionIds, estateId, ...input }, null));
      // The same key gives the file as it was when it was asked for; it may have come since.
      const { id, state } = await this.#fileIn(tx, file.id);
      const { token, expiresAt } = await issueTicket(tx, { id, isThere: state === 'STORED' }, call.now);
      return { fileId: id, url: `/uploads/archives/${token}`, expiresAt };
    });
  }

  /** Takes in the file that a ticket was given for. @throws UPLOAD_TICKET_INVALID and all that a file can be refused for */
  async receive(ticket: string, content: Readable): Promise<StoredFile> {
    const fileId = await takeTicket(this.database, ticket, this.clock.now());
    const { purpose, size, state } = await this.database.transaction(groupScope, (tx) => this.#fileIn(tx, fileId));
    if (state === 'STORED') throw platformErrors.error('UPLOAD_TICKET_INVALID');
    const stored = await this.files.put(fileId, content, { maxBytes: UPLOAD_BYTES, bytes: size, accepts: kindsFor[purpose] });
    const { id: _, ...measured } = stored;
    await this.store.update<UploadedFile>(systemCall(this.clock.now()), UploadedFileEntity, fileId, { operation: 'storeFile', scope: groupScope },
      (file) => decideUploadedFile({ type: 'storeFile', ...measured }, file));
    return stored;
  }

  #fileIn(tx: Tx, id: string): Promise<UploadedFile> {
    return this.store.load<UploadedFile>(tx, UploadedFileEntity, id, { scope: groupScope });
  }
}

function placeOf(estateId: string | null, { regionIds }: Scope): Place {
  if (estateId !== null) return { estateId };
  return regionIds[0] === undefined ? { isGroup: true } : { regionId: regionIds[0] };
}
