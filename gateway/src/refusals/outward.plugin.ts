import type { ApolloServerPlugin, HTTPGraphQLHead } from '@apollo/server';
import type { CallContext } from '../federation/call-context.ts';
import { answerTypeOf, JSON_ANSWER } from '../http/media-type.ts';
import type { GatewayLog } from '../log.ts';
import { outwardError } from './outward.ts';

/** Lets errors out of the gateway by `outwardError` alone, where the caller's language and request id are known,
 *  and under the status that goes with the type of the answer. */
export function outwardErrors(log: GatewayLog): ApolloServerPlugin<CallContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response: { body, http }, errors, contextValue, document }) {
          if (body.kind !== 'single') return;
          if (request.http) tellByType(http, request.http.headers.get('accept'));
          if (body.singleResult.extensions) {
            log.warn({ requestId: contextValue.identity.requestId, problems: problemsIn(body.singleResult.extensions) }, 'answer holds values that do not fit the schema');
            delete body.singleResult.extensions;
          }
          if (!errors?.length) return;
          body.singleResult.errors = errors.map((error) => outwardError(error, { asked: contextValue.identity, document, log }));
        },
      };
    },
  };
}

/** Apollo's gateway names the fields, never their values. */
const problemsIn = ({ valueCompletion }: Record<string, unknown>): string[] =>
  (Array.isArray(valueCompletion) ? (valueCompletion as Error[]).map(({ message }) => message) : []);

/** What GraphQL refuses has status 200 as plain JSON and 400 as a GraphQL answer, by the draft of GraphQL over HTTP. */
function tellByType(http: HTTPGraphQLHead, accept: string | undefined): void {
  const type = answerTypeOf(accept) ?? JSON_ANSWER;
  http.headers.set('content-type', `${type}; charset=utf-8`);
  if (type === JSON_ANSWER && http.status === 400) http.status = 200;
}
