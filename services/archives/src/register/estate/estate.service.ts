import { Injectable } from '@nestjs/common';
import { estateContactState } from '@guanjia/contracts';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, findReference, type Call, type Keyed, type Tx } from '@guanjia/persistence';
import { archivesErrors } from '../../archives.errors.ts';
import { recorded } from '../history/history.service.ts';
import { openRegion } from '../region/region.facts.ts';
import { registerAccess } from '../register.access.ts';
import { EstateEntity } from './estate.entity.ts';
import { buildingsOf } from './estate.facts.ts';
import { decideEstate, type Estate, type EstateCommand, type EstateGiven } from './estate.rules.ts';

export type RegisterEstateInput = Omit<EstateGiven, 'quarter'> & { quarter?: string | null };
export type ChangeEstateInput = Omit<Extract<EstateCommand, { type: 'changeEstate' }>, 'type'>;

const constraints = { estate_code_unique: () => archivesErrors.error('CODE_TAKEN', { field: 'code' }) };

@Injectable()
export class EstateService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND the region is not the caller's   @throws PLACE_CLOSED, CODE_TAKEN, INVALID_CODE */
  register(call: Call, input: RegisterEstateInput, { idempotencyKey }: Keyed): Promise<Estate> {
    const scope = scopeOf(call.actor, registerAccess, 'estate.write');
    const { regionId, quarter = null } = input;
    return this.store.create(call, EstateEntity, {
      operation: 'registerEstate', scope, place: { regionId }, idempotencyKey, body: input, constraints,
    }, async (_, tx) => {
      const { groupId } = await openRegion(tx, regionId);
      return decideEstate({ type: 'registerEstate', id: call.newId(), groupId, ...input, quarter }, null, { now: call.now, buildings: [] });
    });
  }

  /** @throws CONTACTS_NOT_PUBLISHED   @source CS-006 */
  activate(call: Call, id: string, keyed: Keyed): Promise<Estate> {
    return this.#decide(call, id, { ...keyed, operation: 'activateEstate', body: { id } }, async (tx) =>
      ({ type: 'activateEstate', areContactsPublished: (await findReference(tx, estateContactState, id)) !== null }));
  }

  /** @throws CODE_TAKEN, INVALID_CODE */
  change(call: Call, id: string, input: ChangeEstateInput, keyed: Keyed): Promise<Estate> {
    return this.#update(call, id, keyed, { type: 'changeEstate', ...input });
  }

  /** Who gives an estate away must answer for the region that takes it.
   *  @throws NOT_FOUND, PLACE_CLOSED, ESTATE_ALREADY_THERE */
  move(call: Call, id: string, regionId: string, keyed: Keyed): Promise<Estate> {
    const { isGroup, regionIds } = scopeOf(call.actor, registerAccess, 'estate.write');
    if (!isGroup && !regionIds.includes(regionId)) throw platformErrors.error('NOT_FOUND', { field: 'regionId', params: { id: regionId } });
    return this.#decide(call, id, { ...keyed, operation: 'moveEstate', body: { id, regionId } }, async (tx) =>
      ({ type: 'moveEstate', regionId, ...(await openRegion(tx, regionId)) }));
  }

  /** @throws PLACE_HAS_OPEN_CHILDREN */
  close(call: Call, id: string, keyed: Keyed): Promise<Estate> {
    return this.#update(call, id, keyed, { type: 'closeEstate' });
  }

  #update(call: Call, id: string, keyed: Keyed, command: EstateCommand): Promise<Estate> {
    return this.#decide(call, id, { ...keyed, operation: command.type, body: { id, command } }, async () => command);
  }

  #decide(call: Call, id: string, given: Keyed & { operation: string; body: unknown }, commandOf: (tx: Tx) => Promise<EstateCommand>): Promise<Estate> {
    const scope = scopeOf(call.actor, registerAccess, 'estate.write');
    return this.store.update(call, EstateEntity, id, { ...given, scope, constraints }, recorded(call, 'ESTATE', async (estate, tx) =>
      decideEstate(await commandOf(tx), estate, { now: call.now, buildings: await buildingsOf(tx, id) })));
  }
}
