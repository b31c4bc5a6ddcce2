import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { root } from '../files.ts';
import { documentTypes } from './document-types.ts';
import { operationsOf } from './documents.ts';

const folder = path.join(root, 'libs/sdk');

/** What a gateway takes when it takes registered documents alone. */
const manifestFile: string = path.join(folder, 'persisted-documents.json');

/** The generated files of the SDK, by path. */
export async function sdkFiles(publicSchema: string): Promise<[file: string, text: string][]> {
  const documents = path.join(folder, 'documents');
  const texts = globSync('*.graphql', { cwd: documents }).sort().map((file) => readFileSync(path.join(documents, file), 'utf8'));
  const schema = buildSchema(publicSchema);
  const { document, operations } = operationsOf(texts, schema);
  const manifest = {
    format: 'guanjia-persisted-documents', version: 1,
    documents: Object.fromEntries(operations.map(({ hash, text }) => [hash, text])),
  };
  return [
    [manifestFile, `${JSON.stringify(manifest, null, 2)}\n`],
    [path.join(folder, 'src/documents.types.ts'), await documentTypes({ schema, schemaText: publicSchema, document, operations })],
  ];
}
