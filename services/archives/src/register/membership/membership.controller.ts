import { Controller, Get, Param, Req } from '@nestjs/common';
import { groupScope, isUuid, platformErrors } from '@guanjia/domain';
import { Database } from '@guanjia/persistence';
import { identityOf } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { grantsOf, type Membership, type MembershipAnswer } from './membership.rules.ts';

/** What the gateway asks about an owner or occupier. For the platform itself; to anybody else it is not there. */
@Controller('internal/memberships')
export class MembershipController {
  constructor(private readonly database: Database) {}

  /** @throws NOT_FOUND for a person of no household, and for whoever is not the platform */
  @Get(':personId')
  async membership(@Param('personId') personId: string, @Req() request: object): Promise<MembershipAnswer> {
    const mayAsk = identityOf(request).actor.kind === 'SYSTEM' && isUuid(personId);
    const memberships = mayAsk ? await this.#of(personId) : [];
    if (memberships.length === 0) throw platformErrors.error('NOT_FOUND', { params: { id: personId } });
    return grantsOf(memberships);
  }

  async #of(personId: string): Promise<Membership[]> {
    const reads = this.database.read(groupScope);
    return reads.rows<Membership>(sql`select h.estate_id as "estateId", m->>'relation' as relation, h.state
      from search_gram g join household h on h.id = g.ref, jsonb_array_elements(h.members) m
      where g.kind = 'MEMBER' and g.gram = ${personId} and m->>'id' = ${personId}`).finally(() => reads.end());
  }
}
