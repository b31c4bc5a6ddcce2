import { Kind, parse, type EnumValueDefinitionNode } from 'graphql';

/** Where the subgraphs of a supergraph are, by its own word: `join__Graph` names each with its address.
 *  @throws Error when it is no supergraph, or a subgraph has no address */
export function subgraphUrls(supergraphSdl: string): Map<string, string> {
  const graphs = parse(supergraphSdl).definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph');
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new Error('this is no supergraph: it has no join__Graph');
  return new Map((graphs.values ?? []).map((value) => {
    const [name, url] = [wordOf(value, 'name'), wordOf(value, 'url')];
    if (name === undefined || url === undefined || !URL.canParse(url)) throw new Error(`the supergraph gives no address for ${value.name.value}`);
    return [name, url];
  }));
}

function wordOf({ directives = [] }: EnumValueDefinitionNode, name: string): string | undefined {
  const value = directives.find((one) => one.name.value === 'join__graph')?.arguments?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
