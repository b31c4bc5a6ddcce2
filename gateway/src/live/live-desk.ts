import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { gatewayErrors } from '../gateway.errors.ts';
import { spend, type DoorKeepers } from '../http/front-door.ts';
import { readBody } from '../http/request-shape.ts';
import { refusals } from './live-refusals.ts';
import type { LiveExecute } from './live-execute.ts';
import { LiveFeed } from './live-feed.ts';
import type { LiveHub } from './live-hub.ts';
import { liveLimits } from './live-limits.ts';
import { liveQuestion, type LiveQuestion } from './live-question.ts';
import { requireRight } from './live-right.ts';
import { LiveSeats } from './live-seats.ts';
import type { LiveSession } from './live-session.ts';

interface LiveDeskParts {
  keepers: DoorKeepers;
  hub: LiveHub;
  schema: () => GraphQLSchema;
  execute: LiveExecute;
}

/** What one subscription is answered with. */
export type LiveAnswers = AsyncGenerator<FormattedExecutionResult, void, undefined>;

/** What may not be seen does not exist: of such things nothing is told. */
const UNSEEN: ReadonlySet<unknown> = new Set(['NOT_FOUND', 'FORBIDDEN']);

/** Lets subscriptions in and answers them, whatever they come and go by. */
export class LiveDesk {
  readonly #seats = new LiveSeats(liveLimits.subscriptionsOfPerson);

  constructor(private readonly parts: LiveDeskParts) {}

  /** @param body  of the request, as for a query
   *  @throws DomainError @throws LiveMisfit */
  async open(session: LiveSession, body: unknown): Promise<LiveAnswers> {
    const giveBack = this.#seats.take(session.person.id);
    if (!giveBack) throw gatewayErrors.error('TOO_MANY_SUBSCRIPTIONS', { params: { most: liveLimits.subscriptionsOfPerson } });
    try {
      const question = this.#admit(session, body);
      const { feed, end } = this.#follow(session, question, giveBack);
      await requireRight({ question, session, execute: this.parts.execute }).catch((error: unknown) => {
        end();
        throw error;
      });
      return endable(this.#answers({ session, question, feed, end }), end);
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  #admit({ person }: LiveSession, body: unknown): LiveQuestion {
    const { desk, persisted, persons, log } = this.parts.keepers;
    spend(persons, person.id, 1);
    const { documentId, query: text, ...rest } = readBody(body);
    if (documentId === undefined) persisted.checkFree();
    const query = documentId === undefined ? text! : persisted.find(documentId);
    const admitted = desk.admit({ query, ...rest });
    if (admitted.kind !== undefined && admitted.kind !== 'subscription') throw gatewayErrors.error('NOT_A_SUBSCRIPTION');
    spend(persons, person.id, admitted.cost);
    persisted.note(admitted, log);
    log.info({ personId: person.id, documentHash: admitted.hash, cost: admitted.cost }, 'subscription');
    return liveQuestion(this.parts.schema(), { query, ...rest });
  }

  /** From here on nothing is missed. */
  #follow(session: LiveSession, { binding: { aggregate, follows }, args }: LiveQuestion, giveBack: () => void) {
    const feed = new LiveFeed();
    const estate = String(args['estateId']).toLowerCase();
    const concerns = follows === 'ESTATE'
      ? (estateId: string | null): boolean => estateId === estate
      : (estateId: string | null): boolean => estateId === null
        || session.actor.grants.some(({ scopeKind, scopeId }) => scopeKind !== 'ESTATE' || scopeId === estateId);
    const follower = { aggregate, concerns, feed };
    const over = (): void => feed.end(session.why);
    const end = (): void => {
      giveBack();
      this.parts.hub.leave(follower);
      session.over.removeEventListener('abort', over);
      feed.end();
    };
    this.parts.hub.follow(follower);
    session.over.addEventListener('abort', over);
    if (session.over.aborted) over();
    return { feed, end };
  }

  /** One after another: whoever reads slowly is asked for later, and then with what has become of each thing by then. */
  async* #answers({ session, question, feed, end }: { session: LiveSession; question: LiveQuestion; feed: LiveFeed; end: () => void }): LiveAnswers {
    try {
      for (let id = await feed.next(); id !== undefined; id = await feed.next()) {
        const answer = await this.#answer(session, question, id);
        if (answer) yield answer;
      }
    } catch (error) {
      yield { errors: refusals(error, { session, log: this.parts.keepers.log }) };
    } finally {
      end();
    }
  }

  async #answer(session: LiveSession, { query, key, variablesFor }: LiveQuestion, id: string): Promise<FormattedExecutionResult | undefined> {
    const { data, errors } = await this.parts.execute({ query, variables: variablesFor(id) }, await session.identity());
    if (data?.[key] != null) return { data, ...(errors ? { errors } : {}) };
    const told = errors?.filter(({ extensions }) => !UNSEEN.has(extensions?.['code'])) ?? [];
    return told.length > 0 ? { data: null, errors: told } : undefined;
  }
}

/** A generator does not hear `return` while it waits; this one ends what it waits for. */
function endable(answers: LiveAnswers, end: () => void): LiveAnswers {
  return {
    next: () => answers.next(),
    return: (value) => {
      end();
      return answers.return(value);
    },
    throw: (error) => {
      end();
      return answers.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      end();
      await answers.return();
    },
  };
}
