import type { Type } from '@nestjs/common';
import type { SubgraphDefinition } from './definition.ts';

type Parts = Required<Pick<SubgraphDefinition, 'entities' | 'migrations' | 'aggregateNames' | 'sealedColumns'>>;

/** What one chapter of the domain file brings to its service: a module, tables, dated migrations, sealed columns. */
export type Chapter = { module: Type } & Pick<Parts, 'entities' | 'migrations'> & Partial<Parts>;

/** The chapters of a service as one; migrations by their date, whichever chapter they belong to. */
export const gathered = (chapters: readonly Chapter[], common: Parts['migrations'] = []): Parts => ({
  entities: chapters.flatMap(({ entities }) => entities),
  migrations: [...chapters.flatMap(({ migrations }) => migrations), ...common].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  aggregateNames: Object.assign({}, ...chapters.map(({ aggregateNames }) => aggregateNames)) as Record<string, string>,
  sealedColumns: chapters.flatMap(({ sealedColumns = [] }) => sealedColumns),
});
