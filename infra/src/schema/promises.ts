import type { LocalDate } from '@guanjia/domain';
import { buildSchema, findBreakingChanges } from 'graphql';
import { shortNotices, undated } from './deprecation.ts';
import { stillOwed } from './expired.ts';
import { placesOf } from './places.ts';

export interface Schemas {
  /** What was last promised to callers. */
  published: string;
  /** What they are to get. */
  next: string;
  today: LocalDate;
}

/** One sentence per promise that the next schema would break: what was published goes only after the day that its own
 *  deprecation named. */
export function brokenPromises({ published, next, today }: Schemas): string[] {
  const after = buildSchema(next);
  const owed = buildSchema(stillOwed(published, after, today));
  return [...findBreakingChanges(owed, after).map(({ description }) => description), ...undated(placesOf(after))];
}

/** What speaks against promising it today: also that a deprecation is younger than its notice. */
export function whyNotPublish(schemas: Schemas): string[] {
  const [published, next] = [placesOf(buildSchema(schemas.published)), placesOf(buildSchema(schemas.next))];
  return [...brokenPromises(schemas), ...shortNotices({ published, next, today: schemas.today })];
}
