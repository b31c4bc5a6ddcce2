import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { sdlOf, type SubgraphDefinition } from '@guanjia/subgraph';
import { parse } from 'graphql';

const header = '// Generated from the *.graphql files by `npm run compose`. Do not edit.\n';

const scalars = {
  ID: 'string', Fen: 'bigint', DateTime: 'Date', Date: 'string', YearMonth: 'string', PhoneNumber: 'string',
  Line: 'string', Text: 'string', IdempotencyKey: 'string',
};

/** Where one service's generated types stand. */
export const typesFileOf = ({ folder }: SubgraphDefinition): string => path.join(folder, 'schema.types.ts');

/** The TypeScript types of one service's SDL: inputs, enums and answers. */
export async function typesOf(service: SubgraphDefinition): Promise<string> {
  const body = await codegen({
    filename: typesFileOf(service),
    schema: parse(`directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT
      directive @shareable on OBJECT | FIELD_DEFINITION
      directive @external on OBJECT | FIELD_DEFINITION
      directive @inaccessible on FIELD_DEFINITION | OBJECT | ENUM_VALUE | ARGUMENT_DEFINITION
      ${withoutLink(sdlOf(service.folder))}`),
    documents: [],
    config: {},
    plugins: [{ typescript: { scalars, enumsAsTypes: true, skipTypename: true, maybeValue: 'T | null', inputMaybeValue: 'T | null | undefined', useTypeImports: true } }],
    pluginMap: { typescript },
  });
  return header + body;
}

/** Federation's own `@link` means nothing to the generator; root types must begin somewhere. */
const withoutLink = (sdl: string): string =>
  `type Query { _service: String }\ntype Mutation { _service: String }\n${sdl.replace(/extend schema\s+@link\([^)]*\)/, '')}`;
