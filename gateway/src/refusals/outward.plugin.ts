import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { CallContext } from '../federation/call-context.ts';
import { gatewayErrors } from '../gateway.errors.ts';
import type { GatewayLog } from '../log.ts';
import { outwardError } from './outward.ts';

/** Lets errors out of the gateway by `outwardError` alone, where the caller's language and request id are known,
 *  and ends early what the executor would answer with a 500. */
export function outwardErrors(log: GatewayLog): ApolloServerPlugin<CallContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (!operation) throw refused('OPERATION_NOT_FOUND');
          if (operation.operation === 'subscription') throw refused('SUBSCRIPTION_NOT_OVER_POST');
        },
        async willSendResponse({ response: { body }, errors, contextValue, document }) {
          if (body.kind !== 'single') return;
          if (body.singleResult.extensions) {
            log.warn({ requestId: contextValue.identity.requestId, ...body.singleResult.extensions }, 'answer holds values that do not fit the schema');
            delete body.singleResult.extensions;
          }
          if (!errors?.length) return;
          body.singleResult.errors = errors.map((error) => outwardError(error, { asked: contextValue.identity, document, log }));
        },
      };
    },
  };
}

const refused = (code: 'OPERATION_NOT_FOUND' | 'SUBSCRIPTION_NOT_OVER_POST'): GraphQLError =>
  new GraphQLError(code, { originalError: gatewayErrors.error(code), extensions: { http: { status: 400 } } });
