import type { SubgraphHarness } from '@guanjia/testing';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { IndicatorCase, IndicatorCases } from '../indicators/indicator-case.sql.ts';

const compiler = new Kysely({ dialect: {
  createAdapter: () => new PostgresAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => new PostgresQueryCompiler(),
} });

/** The cases of an indicator in one estate, as its select finds them. */
export async function casesOf(h: SubgraphHarness, { cases }: IndicatorCases, estateId: string): Promise<IndicatorCase[]> {
  const { sql, parameters } = cases.compile(compiler);
  return h.sql<IndicatorCase>(`select * from (${sql}) k where k.estate_id = '${estateId}' order by k.at, k.subject_id`, [...parameters]);
}
