import path from 'node:path';
import { root } from '../files.ts';

const folder = path.join(root, 'infra/schema');

/** What callers may ask for, as the code stands. */
export const publicSchemaFile: string = path.join(folder, 'schema.public.graphql');
/** What was last promised to callers. */
export const publishedSchemaFile: string = path.join(folder, 'schema.published.graphql');
/** What was promised when. */
export const changelogFile: string = path.join(folder, 'CHANGELOG.md');
/** Every refusal that a caller can meet. */
export const errorPageFile: string = path.join(folder, 'ERRORS.md');
