import { DomainError, noScope, scopeOf, type AccessTable, type Actor, type Scope } from '@guanjia/domain';

/** The scope of a capability that adds to what is seen and is no condition of it: nothing where there is none. */
export function scopeIfAny<C extends string>(actor: Actor, table: AccessTable<C>, capability: C): Scope {
  try {
    return scopeOf(actor, table, capability);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'FORBIDDEN') return noScope;
    throw error;
  }
}
