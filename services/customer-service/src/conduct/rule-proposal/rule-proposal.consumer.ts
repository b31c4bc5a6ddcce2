import { Injectable } from '@nestjs/common';
import { recordObsoleted } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { RuleProposalService } from './rule-proposal.service.ts';

/** What archives makes of proposals. @source CS-168 */
@Injectable()
export class RuleProposalConsumer {
  constructor(consumers: Consumers, proposals: RuleProposalService) {
    consumers.on(recordObsoleted, (event, tx) => proposals.markObsolete(eventCall(event, tx), event.aggregateId));
  }
}
