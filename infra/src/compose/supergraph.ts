import { composeServices, type CompositionSuccess } from '@apollo/composition';
import { sdlOf, type SubgraphDefinition } from '@guanjia/subgraph';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';

interface Composed {
  /** What the gateway plans by. The addresses in it are placeholders: where a subgraph runs is said at start. */
  supergraph: string;
  /** What callers may ask for: no word of federation, sorted, with every description. */
  publicSchema: string;
}

/** Composes the house from SDL text alone; nothing boots. */
export function composeHouse(services: readonly SubgraphDefinition[]): Composed {
  const { schema, supergraphSdl } = composed(services);
  return {
    supergraph: `${supergraphSdl}\n`,
    publicSchema: `${printSchema(lexicographicSortSchema(schema.toAPISchema().toGraphQLJSSchema()))}\n`,
  };
}

function composed(services: readonly SubgraphDefinition[]): CompositionSuccess {
  const result = composeServices(services.map((service) => ({
    name: service.name, url: `http://${service.name}/graphql`, typeDefs: parse(sdlOf(service)),
  })));
  if (!result.errors?.length) return result as CompositionSuccess;
  throw new Error(`The subgraphs do not compose:\n${result.errors.map((e) => `  ${String(e.extensions?.['code'])}: ${e.message}`).join('\n')}`);
}
