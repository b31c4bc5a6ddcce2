import { platformErrors } from '@guanjia/domain';
import type { FormattedExecutionResult } from 'graphql';
import type { LiveExecute } from './live-execute.ts';
import type { LiveQuestion } from './live-question.ts';
import type { LiveSession } from './live-session.ts';

/** Asked before anything is told: an estate out of reach is answered just as one that does not exist.
 *  @throws NOT_FOUND, FORBIDDEN, or what the services say */
export async function requireRight({ question: { binding: { list, follows }, args }, session, execute }: Wanted): Promise<void> {
  const inEstate = follows === 'ESTATE';
  const query = inEstate ? `query LiveRight($estateId: ID!) { estate(id: $estateId) { id } ${list} }` : `query LiveRight { ${list} }`;
  const { data, errors = [] } = await execute({ query, variables: inEstate ? { estateId: args['estateId'] } : {} }, await session.identity());
  const isUnknown = inEstate && data?.['estate'] == null && !errors.some(({ path }) => path?.[0] === 'estate');
  if (data && isUnknown) throw platformErrors.error('NOT_FOUND', { params: { id: String(args['estateId']) } });
  if (errors.length > 0) throw new LiveRightRefused(inTurn(errors));
}

type Errors = NonNullable<FormattedExecutionResult['errors']>;

/** What is wrong with the thing asked for stands first, whichever service answers first. */
const inTurn = (errors: Errors): Errors => errors.toSorted((one, other) => Number(one.path?.[0] === 'estate') - Number(other.path?.[0] === 'estate'));

interface Wanted {
  question: LiveQuestion;
  session: LiveSession;
  execute: LiveExecute;
}

/** The services said no; in words that may leave the house. */
export class LiveRightRefused extends Error {
  override readonly name = 'LiveRightRefused';
  constructor(readonly errors: Errors) {
    super('a subscription is refused');
  }
}
