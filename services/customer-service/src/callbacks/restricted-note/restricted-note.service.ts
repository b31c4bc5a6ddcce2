import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type FoundPlace, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { callbackAccess } from '../callbacks.access.ts';
import { CallbackEntity } from '../callback/callback.entity.ts';
import type { Callback } from '../callback/callback.rules.ts';
import { RestrictedNoteEntity, RestrictedNoteReadingEntity } from './restricted-note.entity.ts';
import { RestrictedNoteReads } from './restricted-note.reads.ts';
import { decideReading, decideRestrictedNote, type RestrictedNote, type RestrictedNoteReading } from './restricted-note.rules.ts';

/** Two writings at once: the second one looks again. */
const constraints = { restricted_note_once: () => platformErrors.error('CONFLICT') };

/** Writes what is private about a visit, and shows it to the visitor and the director alone. @source CS-055 */
@Injectable()
export class RestrictedNoteService {
  constructor(private readonly store: AggregateStore, private readonly reads: RestrictedNoteReads) {}

  /** @throws NOT_FOUND, NOT_THE_ASSIGNEE, WRONG_STATE   @source CS-055 */
  async write(call: RequestCall, callbackId: string, note: string, keyed: Keyed): Promise<Stored<RestrictedNote>> {
    const scope = scopeOf(call.actor, callbackAccess, 'callback-note.write');
    const command = { operation: 'writeRestrictedNote', scope, body: { callbackId, note }, constraints, ...keyed };
    const decide = async (known: RestrictedNote | null, tx: Tx) =>
      decideRestrictedNote({ type: 'writeRestrictedNote', newId: call.newId(), callback: await callbackOf(tx, callbackId), note }, known, contextOf(call));
    const known = await this.reads.idOf(call, callbackId);
    if (known) return this.store.update<RestrictedNote>(call, RestrictedNoteEntity, known, { ...command, own: ({ authorId }) => authorId === call.actor.id }, decide);
    return this.store.create<RestrictedNote>(call, RestrictedNoteEntity, { ...command, place: (tx) => placeOf(tx, callbackId) }, decide);
  }

  /** Leaves a record of who read it and why. @throws NOT_FOUND, NOT_THE_ASSIGNEE   @source CS-055 */
  read(call: Call, callbackId: string, reason: string, keyed: Keyed): Promise<Stored<RestrictedNoteReading>> {
    const scope = scopeOf(call.actor, callbackAccess, 'callback-note.read');
    const command = { operation: 'readRestrictedNote', scope, body: { callbackId, reason }, ...keyed };
    const place = async (tx: Tx): Promise<FoundPlace> => placeOf(tx, callbackId);
    return this.store.create<RestrictedNoteReading>(call, RestrictedNoteReadingEntity, { ...command, place }, async (_, tx) => {
      const note = (await tx.em.findOne(RestrictedNoteEntity, { callbackId })) as RestrictedNote | null;
      const isInScope = scope.isGroup || scope.estateIds.includes(note?.estateId ?? '');
      if (!note || (!isInScope && note.authorId !== call.actor.id)) throw platformErrors.error('NOT_FOUND', { params: { id: callbackId } });
      return decideReading({ id: call.newId(), reason, note }, contextOf(call));
    });
  }
}

async function callbackOf(tx: Tx, id: string): Promise<Callback> {
  const callback = isUuid(id) ? ((await tx.em.findOne(CallbackEntity, { id })) as Callback | null) : null;
  if (!callback) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return callback;
}

const placeOf = async (tx: Tx, callbackId: string): Promise<FoundPlace> => ({ estateId: (await callbackOf(tx, callbackId)).estateId, by: { id: callbackId } });
