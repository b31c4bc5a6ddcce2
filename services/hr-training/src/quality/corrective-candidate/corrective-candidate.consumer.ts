import { callbackFailed, complaintRecurrenceDetected, ticketRecurrenceDetected } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { keepCandidate } from './corrective-candidate.facts.ts';
import { candidateOfCallback, candidateOfComplaints, candidateOfRepairs } from './corrective-candidate.policy.ts';

/** What came up repeatedly is shown as soon as it is seen. @source HR-049 CS-054 */
@Injectable()
export class CorrectiveCandidateConsumer {
  constructor(consumers: Consumers<Tx>) {
    consumers.on(ticketRecurrenceDetected, ({ estateId, data, occurredAt }, tx) => keepCandidate(tx, estateId!, candidateOfRepairs(data), occurredAt));
    consumers.on(complaintRecurrenceDetected, ({ estateId, data, occurredAt }, tx) => keepCandidate(tx, estateId!, candidateOfComplaints(data), occurredAt));
    consumers.on(callbackFailed, ({ estateId, aggregateId, data, occurredAt }, tx) => keepCandidate(tx, estateId!, candidateOfCallback(aggregateId, data), occurredAt));
  }
}
