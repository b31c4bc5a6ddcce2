import { composeServices } from '@apollo/composition';
import { sdlOf, type SubgraphDefinition } from '@guanjia/subgraph';
import { parse } from 'graphql';

/** Composes the supergraph from SDL text alone; nothing boots.
 *  The addresses in it are placeholders: where a subgraph runs is said at start. */
export function composeSupergraph(services: readonly SubgraphDefinition[]): string {
  const result = composeServices(services.map(({ name, folder }) => ({
    name, url: `http://${name}/graphql`, typeDefs: parse(sdlOf(folder)),
  })));
  if (result.errors?.length) {
    throw new Error(`The subgraphs do not compose:\n${result.errors.map((e) => `  ${String(e.extensions?.['code'])}: ${e.message}`).join('\n')}`);
  }
  return `${result.supergraphSdl!}\n`;
}
