import { contracts } from '@guanjia/contracts';
import { readPublication } from '@guanjia/contracts/publication';
import type { AsyncApiInput } from './asyncapi.ts';
import type { Reader } from './readers.ts';

export const aReader = (name: Reader['name'], reactsTo: readonly string[], copies: readonly string[] = []): Reader =>
  ({ name, reactsTo: new Set(reactsTo), copies: new Set(copies) });

/** The published catalogue with the readers that a test gives it. */
export const theCatalogue = (readers: readonly Reader[] = []): AsyncApiInput & { published: ReadonlySet<string> } =>
  ({ contracts, readers, published: new Set(contracts.map(({ type }) => type)), release: '0.1.0', ...readPublication() });
