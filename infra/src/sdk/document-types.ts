import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { SdkOperation } from './documents.ts';

/** What goes over the wire for a scalar of ours. */
const scalars = {
  ID: 'string', Fen: 'number', DateTime: 'string', Date: 'string', YearMonth: 'string', PhoneNumber: 'string', Line: 'string', Text: 'string',
  IdempotencyKey: 'string',
};

const config = {
  scalars, strictScalars: true, enumsAsTypes: true, immutableTypes: true, skipTypename: true, useTypeImports: true,
  dedupeOperationSuffix: true, inlineFragmentTypes: 'combine',
};

interface Given {
  schema: GraphQLSchema;
  schemaText: string;
  document: DocumentNode;
  operations: readonly SdkOperation[];
}

/** The types of what goes in and comes out, and each document as it is sent. */
export async function documentTypes({ schema, schemaText, document, operations }: Given): Promise<string> {
  const types = await codegen({
    filename: 'documents.types.ts', schema: parse(schemaText), schemaAst: schema, documents: [{ location: 'documents', document }],
    config: {}, plugins: [{ operations: config }], pluginMap: { operations: operationTypes },
  });
  return `// Generated from libs/sdk/documents by npm run compose. Do not edit.\nimport type { GuanjiaDocument } from './document.ts';\n\n${types.trim()}\n\n${operations.map(constant).join('\n')}`;
}

function constant({ name, kind, text, hash, takesKey }: SdkOperation): string {
  const type = `${name}${kind[0]!.toUpperCase()}${kind.slice(1)}`;
  const value = { name, kind, takesKey, id: `sha256:${hash}`, text };
  const lines = Object.entries(value).map(([key, one]) => `  ${key}: ${JSON.stringify(one)},\n`).join('');
  return `export const ${name}: GuanjiaDocument<${type}, ${type}Variables> = {\n${lines}};\n`;
}
