import { Injectable } from '@nestjs/common';
import { recordFiled, trainingSessionCompleted } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { keepFiledRecord, keepTraining } from './evidence.facts.ts';

/** What other services have by which moving in is judged: filed records and completed training. @source CS-123 CS-125 */
@Injectable()
export class EvidenceConsumer {
  constructor(consumers: Consumers<Tx>) {
    consumers.on(recordFiled, (event, tx) => keepFiledRecord(tx, event)).on(trainingSessionCompleted, (event, tx) => keepTraining(tx, event));
  }
}
