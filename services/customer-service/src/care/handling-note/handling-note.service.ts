import { Injectable } from '@nestjs/common';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import type { SetHandlingNoteInput } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import { placeOfHousehold } from '../household.facts.ts';
import { OccupancyService } from '../occupancy/occupancy.service.ts';
import { HandlingNoteEntity } from './handling-note.entity.ts';
import { HandlingNoteReads } from './handling-note.reads.ts';
import { decideHandlingNote, type HandlingNote } from './handling-note.rules.ts';

/** Two people note something of one household at once: the second one looks again. */
const constraints = { handling_note_pkey: () => platformErrors.error('CONFLICT') };

@Injectable()
export class HandlingNoteService {
  constructor(private readonly store: AggregateStore, private readonly reads: HandlingNoteReads, private readonly occupancies: OccupancyService) {}

  /** Kept with the household's occupancy, which tells that there is one. @throws NOT_FOUND, WRONG_STATE (the household left)   @source CS-058 */
  async set(call: RequestCall, input: SetHandlingNoteInput, keyed: Keyed): Promise<Stored<HandlingNote>> {
    const scope = scopeOf(call.actor, careAccess, 'handling-note.write');
    const { householdId: id, text = null } = input;
    const { place, household } = placeOfHousehold(id);
    const command = { operation: 'setHandlingNote', scope, body: input, constraints, ...keyed };
    const decide = async (_: unknown, tx: Tx) => {
      const { estateId } = await household(tx);
      await this.occupancies.join(joined(call, tx), id, { type: 'noteHandling' });
      return decideHandlingNote({ id, estateId, text }, contextOf(call));
    };
    if (await this.reads.one(call, id)) return this.store.update<HandlingNote>(call, HandlingNoteEntity, id, command, decide);
    return this.store.create<HandlingNote>(call, HandlingNoteEntity, { ...command, place }, decide);
  }
}
