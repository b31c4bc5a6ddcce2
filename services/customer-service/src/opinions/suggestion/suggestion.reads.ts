import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import {
  askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, type Columns, type Connection, type RequestCall,
} from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QuerySuggestionBoxOpeningsArgs, QuerySuggestionsArgs } from '../../schema.types.ts';
import { opinionsAccess } from '../opinions.access.ts';
import type { SuggestionBoxOpening } from './suggestion-box.rules.ts';
import type { Suggestion } from './suggestion.rules.ts';

export type SuggestionRow = Stored<Suggestion>;

const columns: Columns = columnsOf('s', {
  id: 'ALWAYS', receivedAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', kind: 'ITSELF', channel: 'ITSELF', suggesterType: 'ITSELF', unitId: ['unit'],
  householdId: ['household'], text: 'ITSELF', sourceId: 'ITSELF', state: 'ITSELF', decision: 'ITSELF', decisionReason: 'ITSELF', reply: 'ITSELF', repliedAt: 'ITSELF',
  repliedBy: 'ALWAYS',
});

@Injectable()
export class SuggestionReads {
  one(call: RequestCall, id: string): Promise<SuggestionRow | null> {
    return call.load('suggestion', id, async (ids) => byId(await call.reads.rows<SuggestionRow>(sql`select ${askedColumns(call, columns)} from suggestion s
      where ${idIn('s.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QuerySuggestionsArgs): Promise<Connection<SuggestionRow>> {
    const { after, tail, connection } = page(args, descending('s.received_at', 'receivedAt'));
    const { estateId, householdId, state, kind, channel, sourceId } = filter ?? {};
    return connection(await call.reads.rows<SuggestionRow>(sql`select ${askedColumns(call, columns)} from suggestion s
      where ${readable(call)} and ${after} and ${idIs('s.estate_id', estateId)} and ${idIs('s.household_id', householdId)} and ${idIs('s.source_id', sourceId)}
        and ${valueIs('s.state', state)} and ${valueIs('s.kind', kind)} and ${valueIs('s.channel', channel)} ${tail}`));
  }

  /** When the box was opened, latest first. @source CS-099 */
  async openings(call: RequestCall, { estateId, ...args }: QuerySuggestionBoxOpeningsArgs): Promise<Connection<Stored<SuggestionBoxOpening>>> {
    const { after, tail, connection } = page(args, descending('b.at', 'at'));
    const within = call.reads.within(scopeOf(call.actor, opinionsAccess, 'forum.read'), 'b.estate_id');
    return connection(await call.reads.rows<Stored<SuggestionBoxOpening>>(sql`select b.id, b.version, b.estate_id as "estateId", b.box_code as "boxCode", b.at,
        b.opened_by as by, b.item_ids as "itemIds"
      from suggestion_box_opening b where ${within} and ${after} and ${idIs('b.estate_id', estateId)} ${tail}`));
  }
}

/** Owners and tenants read what they suggested themselves. */
const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, opinionsAccess, 'suggestion.read'), 's.estate_id', sql<boolean>`s.suggester_id = ${call.actor.id}`);
