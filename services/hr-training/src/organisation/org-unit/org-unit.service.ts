import { checkCode, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Target, type Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import type { MutationChangeOrgUnitArgs, MutationCreateOrgUnitArgs } from '../../schema.types.ts';
import { organisationAccess } from '../organisation.access.ts';
import { OrgUnitEntity } from './org-unit.entity.ts';
import { decideOrgUnit, type OrgUnit, type OrgUnitCommand, type OrgUnitFacts } from './org-unit.rules.ts';

@Injectable()
export class OrgUnitService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND the estate is not the caller's   @throws ORG_UNIT_ORPHAN   @throws CODE_TAKEN */
  create(call: Call, { input, idempotencyKey }: MutationCreateOrgUnitArgs): Promise<OrgUnit> {
    const { code, estateId = null, parentId = null, interfaces = null } = input;
    return this.store.create(call, OrgUnitEntity, {
      operation: 'createOrgUnit', scope: scopeOf(call.actor, organisationAccess, 'organisation.write'),
      place: estateId ? { estateId } : { isGroup: true }, idempotencyKey, body: input,
      constraints: { org_unit_code_unique: () => hrTrainingErrors.error('CODE_TAKEN', { field: 'code', params: { code } }) },
    }, async (_, tx) => {
      const unit = { ...input, code: checkCode(code, 'code'), estateId, parentId, interfaces, id: call.newId() };
      return decideOrgUnit({ type: 'createOrgUnit', ...unit }, null, { now: call.now, parent: await parentOf(tx, parentId) });
    });
  }

  activate(call: Call, args: Target): Promise<OrgUnit> {
    return this.#update(call, args, { type: 'activateOrgUnit' });
  }

  change(call: Call, { input, ...args }: MutationChangeOrgUnitArgs): Promise<OrgUnit> {
    return this.#update(call, args, { type: 'changeOrgUnit', ...input });
  }

  close(call: Call, args: Target): Promise<OrgUnit> {
    return this.#update(call, args, { type: 'closeOrgUnit' });
  }

  #update(call: Call, { id, ...keyed }: Target, command: OrgUnitCommand): Promise<OrgUnit> {
    const scope = scopeOf(call.actor, organisationAccess, 'organisation.write');
    return this.store.update(call, OrgUnitEntity, id, { operation: command.type, scope, body: { id, command }, ...keyed },
      async (unit, tx) => decideOrgUnit(command, unit, { now: call.now, open: await openUnder(tx, id) }));
  }
}

async function parentOf({ db }: Tx, id: string | null): Promise<OrgUnitFacts['parent']> {
  const found = await sql<NonNullable<OrgUnitFacts['parent']>>`select estate_id as "estateId", state from org_unit where id = ${id}`.execute(db);
  return found.rows[0] ?? null;
}

async function openUnder({ db }: Tx, id: string): Promise<number> {
  const found = await sql<{ open: number }>`select (
    (select count(*) from org_unit where parent_id = ${id} and state <> 'CLOSED')
    + (select count(*) from position where org_unit_id = ${id} and state <> 'CLOSED'))::int as open`.execute(db);
  return found.rows[0]!.open;
}
