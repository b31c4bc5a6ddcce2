import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { callbackAccess } from '../callbacks.access.ts';

/** A note as it is kept, its text sealed. */
export interface KeptNote {
  id: string;
  note: string;
  authorId: string;
  writtenAt: Date;
}

/** Notes leave the service by way of a reading that is kept, and by no other. @source CS-055 */
@Injectable()
export class RestrictedNoteReads {
  async idOf(call: RequestCall, callbackId: string): Promise<string | null> {
    return (await this.of(call, callbackId))?.id ?? null;
  }

  /** The author's own, and the director's estate. */
  async of(call: RequestCall, callbackId: string): Promise<KeptNote | null> {
    if (!isUuid(callbackId)) return null;
    return call.reads.row<KeptNote>(sql`select n.id, n.note, n.author_id as "authorId", n.written_at as "writtenAt" from restricted_note n
      where n.callback_id = ${callbackId} and ${readable(call)}`);
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, callbackAccess, 'callback-note.read'), 'n.estate_id', sql<boolean>`n.author_id = ${call.actor.id}`);
