import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { byId, descending, idIn, idIs, page, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryHandlingNotesArgs } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import type { HandlingNote } from './handling-note.rules.ts';

export type HandlingNoteRow = Stored<HandlingNote>;

const columns = sql`n.id, n.version, n.estate_id as "estateId", n.text, n.author_id as "authorId", n.noted_at as "notedAt"`;

const latestFirst = descending('n.noted_at', 'notedAt');

/** Readable only inside the estate. @source CS-058 */
@Injectable()
export class HandlingNoteReads {
  one(call: RequestCall, id: string): Promise<HandlingNoteRow | null> {
    return call.load('handling note', id, async (ids) => byId(await call.reads.rows<HandlingNoteRow>(sql`select ${columns} from handling_note n
      where ${idIn('n.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { householdId, estateId, ...args }: QueryHandlingNotesArgs): Promise<Connection<HandlingNoteRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await call.reads.rows<HandlingNoteRow>(sql`select ${columns} from handling_note n
      where ${readable(call)} and n.text is not null and ${after} and ${idIs('n.id', householdId)} and ${idIs('n.estate_id', estateId)} ${tail}`));
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, careAccess, 'handling-note.read'), 'n.estate_id');
