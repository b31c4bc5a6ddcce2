import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';

/** What callers may ask for, as the gateway composed it. Known from the start of GraphQL on. */
export class ApiSchema {
  #schema: GraphQLSchema | undefined;

  get(): GraphQLSchema {
    if (!this.#schema) throw new Error('a document came before the schema');
    return this.#schema;
  }

  readonly plugin: ApolloServerPlugin = {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: ({ apiSchema }) => {
        this.#schema = apiSchema;
      },
    }),
  };
}
