import { Injectable } from '@nestjs/common';
import { recordFiled, trainingSessionCompleted } from '@guanjia/contracts';
import { groupScope } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { Database, type Tx } from '@guanjia/persistence';
import { keepFiledRecords, keepTraining } from './evidence.facts.ts';

/** What other services have by which moving in is judged: filed records and completed training. @source CS-123 CS-125 */
@Injectable()
export class EvidenceConsumer {
  constructor(consumers: Consumers<Tx>, database: Database) {
    consumers.onMany(recordFiled, async (events, tx) => {
      await database.setScope(tx, groupScope);
      await keepFiledRecords(tx, events);
    });
    consumers.on(trainingSessionCompleted, (event, tx) => keepTraining(tx, event));
  }
}
