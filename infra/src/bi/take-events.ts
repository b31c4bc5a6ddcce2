import { contracts, type ReceivedEvent } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import type { Kysely } from 'kysely';
import { keepEvents } from './keep-events.ts';
import { fold } from './projection.ts';
import { subjects } from './subjects.ts';
import type { Subject } from './subject.ts';
import { writeRows } from './write-rows.ts';

/** Writes what events tell of the given subjects. */
export async function project(db: Kysely<any>, concerned: readonly Subject[], events: readonly ReceivedEvent[]): Promise<void> {
  for (const subject of concerned) await writeRows(db, subject, fold(subject, events));
}

/** BI takes in every event that is published: each is kept, and changes the rows of the subjects that it tells of.
 *  @source PLAT-016 */
export function biConsumers(): Consumers<Tx> {
  const consumers = new Consumers<Tx>();
  const take = async (events: readonly ReceivedEvent[], { db }: Tx): Promise<void> => {
    await keepEvents(db, events);
    await project(db, subjects, events);
  };
  for (const contract of contracts) consumers.onMany(contract, take);
  return consumers;
}
