import path from 'node:path';

/** The composed supergraph, committed and checked. */
export const supergraphFile = path.join(import.meta.dirname, '../../supergraph.graphql');
