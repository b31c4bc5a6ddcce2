import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayLog } from '../log.ts';
import { outwardError } from '../refusals/outward.ts';
import { LiveMisfit } from './live-question.ts';
import { LiveRightRefused } from './live-right.ts';
import type { LiveSession } from './live-session.ts';

/** What of an error is told to a subscriber. */
export function refusals(thrown: unknown, { session: { locale, requestId = randomUUID() }, log }: { session: Pick<LiveSession, 'locale' | 'requestId'>; log: GatewayLog }): GraphQLFormattedError[] {
  const outward = { asked: { requestId, locale }, log };
  if (thrown instanceof LiveMisfit) return thrown.errors.map((error) => outwardError(error, { ...outward, document: thrown.document }));
  if (thrown instanceof LiveRightRefused) return [...thrown.errors];
  return [outwardError(thrown as Error, outward)];
}
