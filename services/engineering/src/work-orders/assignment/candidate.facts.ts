import { Injectable } from '@nestjs/common';
import { certificateState, contractState, employeeState, type DataOf } from '@guanjia/contracts';
import { requireNamed, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { workingRoles, type Candidate } from './assignment.rules.ts';

interface Named {
  employeeId?: string | null;
  contractId?: string | null;
  estateId: string;
  at: Date;
}

/** What speaks for or against somebody: skills, certificates, roles, the contract. All of it is other services' knowledge,
 *  as this service keeps it. */
@Injectable()
export class Candidates {
  /** @param known  how what is named is looked up: within the reach of a person who names it, unless an event did
   *  @returns null when nobody is named   @throws REFERENCE_NOT_YET_KNOWN */
  async find(tx: Tx, { employeeId, contractId, estateId, at }: Named, known: typeof requireNamed = requireNamed): Promise<Candidate | null> {
    if (employeeId) return { type: 'STAFF', employee: await known(tx, employeeState, employeeId), ...(await this.#qualities(tx, employeeId, { estateId, at })) };
    if (!contractId) return null;
    return { type: 'CONTRACTOR', contract: await known(tx, contractState, contractId) };
  }

  async #qualities(tx: Tx, employeeId: string, { estateId, at }: Pick<Named, 'estateId' | 'at'>) {
    const found = await sql<{ hasRole: boolean; certificates: DataOf<typeof certificateState>[] }>`select
      exists (select from reference_copy g where g.kind = 'role-grant' and g.data->>'employeeId' = ${employeeId}
        and g.data->>'state' = 'ACTIVE' and g.data->>'role' = any(${[...workingRoles]}::text[])
        and (g.data->>'from')::timestamptz <= ${at} and coalesce((g.data->>'to')::timestamptz > ${at}, true)
        and (g.data->>'scopeKind' = 'GROUP' or g.data->>'scopeId' = ${estateId}
          or g.data->>'scopeId' = (select region_id::text from scope_estate where id = ${estateId}))) as "hasRole",
      (select coalesce(jsonb_agg(c.data), '[]') from reference_copy c
        where c.kind = 'certificate' and c.data->>'employeeId' = ${employeeId}) as certificates`.execute(tx.db);
    const { hasRole, certificates } = found.rows[0]!;
    return { hasWorkingRole: hasRole, certificates };
  }
}
