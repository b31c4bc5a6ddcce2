import { derivedId } from '@guanjia/domain';
import { appendToOutbox, type Call, type Tx } from '@guanjia/persistence';
import { initialStandards, INITIAL_VALID_FROM } from './initial/initial-standards.words.ts';
import { ServiceStandardEntity } from './service-standard/service-standard.entity.ts';
import { changed } from './service-standard/service-standard.events.ts';
import type { ServiceStandard } from './service-standard/service-standard.rules.ts';
import type { InitialStandard } from './initial/initial-standard.words.ts';

/** Loads the initial standards that are missing, as the group's, and publishes them; what a group has set stays.
 *  @returns how many were loaded
 *  @source PLAT-014 standards.md 1.7 */
export async function seedStandards(call: Call, tx: Tx): Promise<number> {
  const known = await tx.em.find(ServiceStandardEntity, { scopeKind: 'GROUP' }, { fields: ['key'] });
  const keys = new Set(known.map(({ key }) => key));
  const missing = initialStandards.filter(({ key }) => !keys.has(key)).map((initial) => asGroups(initial, call));
  for (const standard of missing) tx.em.persist(tx.em.create(ServiceStandardEntity, { ...standard, version: 1, createdAt: call.now, updatedAt: call.now }));
  await tx.em.flush();
  appendToOutbox(tx, call, missing.flatMap((standard) => changed(standard, call.now)));
  return missing.length;
}

const asGroups = (initial: InitialStandard, { actor }: Call): ServiceStandard => ({
  ...initial, id: derivedId('service-standard', initial.key), estateId: null, scopeKind: 'GROUP', scopeId: null, validFrom: INITIAL_VALID_FROM,
  validTo: null, requesterId: actor.id, reason: null, approverId: null, decidedAt: null, decisionReason: null, state: 'EFFECTIVE',
});
