import type { Clock } from '@guanjia/domain';
import { CLOCK, identityOf } from '@guanjia/subgraph';
import { Controller, ForbiddenException, Get, Inject, NotFoundException, Param, Req } from '@nestjs/common';
import { RoleGrantReads, type GrantsInForce } from './role-grant.reads.ts';

/** What the gateway needs to know of a person before it lets a request through; nobody else may ask.
 *  @source PLAT-003 */
@Controller('internal/grants')
export class RoleGrantController {
  constructor(private readonly reads: RoleGrantReads, @Inject(CLOCK) private readonly clock: Clock) {}

  @Get(':personId')
  async grants(@Param('personId') personId: string, @Req() request: object): Promise<GrantsInForce> {
    if (identityOf(request).actor.kind !== 'SYSTEM') throw new ForbiddenException();
    const answer = await this.reads.inForce(personId, this.clock.now());
    if (!answer) throw new NotFoundException();
    return answer;
  }
}
