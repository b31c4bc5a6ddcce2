import { Injectable } from '@nestjs/common';
import { estateState } from '@guanjia/contracts';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, requireReference, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import type { SetEstateContactsInput } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import { EstateContactEntity } from './estate-contact.entity.ts';
import { EstateContactReads } from './estate-contact.reads.ts';
import { decideEstateContact, type EstateContact } from './estate-contact.rules.ts';

/** Two people set the first card at once: the second one looks again. */
const constraints = { estate_contact_pkey: () => platformErrors.error('CONFLICT') };

@Injectable()
export class EstateContactService {
  constructor(private readonly store: AggregateStore, private readonly reads: EstateContactReads) {}

  /** @throws NOT_FOUND, ESTATE_CLOSED, REFERENCE_NOT_YET_KNOWN   @source CS-006 */
  async set(call: RequestCall, input: SetEstateContactsInput, keyed: Keyed): Promise<Stored<EstateContact>> {
    const scope = scopeOf(call.actor, receptionAccess, 'contacts.set');
    const { estateId } = input;
    const command = { operation: 'setEstateContacts', scope, body: input, constraints, ...keyed };
    const decide = async (_: unknown, tx: Tx) =>
      decideEstateContact({ type: 'setEstateContacts', ...input, estate: await requireReference(tx, estateState, estateId) }, call);
    if (await this.reads.one(call, estateId)) return this.store.update<EstateContact>(call, EstateContactEntity, estateId, command, decide);
    return this.store.create<EstateContact>(call, EstateContactEntity, { ...command, place: { estateId } }, decide);
  }
}
