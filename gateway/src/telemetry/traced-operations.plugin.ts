import type { ApolloServerPlugin } from '@apollo/server';
import { startSpan } from '@guanjia/subgraph';
import type { CallContext } from '../federation/call-context.ts';

/** Each operation is the beginning of a trace. A traceparent of the caller's is not taken over: whoever could choose it
 *  could write into the traces of others. */
export const tracedOperations: ApolloServerPlugin<CallContext> = {
  async requestDidStart({ contextValue, request: { operationName } }) {
    const span = startSpan({
      name: 'gateway operation', kind: 'SERVER',
      attributes: { 'guanjia.request_id': contextValue.identity.requestId, ...(operationName ? { 'graphql.operation.name': operationName } : {}) },
    });
    if (!span) return undefined;
    contextValue.traceparent = span.traceparent;
    return {
      async willSendResponse({ response: { body } }) {
        span.end(body.kind === 'single' ? body.singleResult.errors?.[0] : undefined);
      },
    };
  },
};
