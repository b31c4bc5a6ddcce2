/** The superuser's address of the run's PostgreSQL, as set by `globalSetup.mjs` or `with-postgres.mjs`. */
export function testServerUrl(): string {
  const url = process.env['GUANJIA_TEST_POSTGRES_URL'];
  if (!url) throw new Error('No PostgreSQL for tests: run them by the repository’s jest configuration, or under libs/testing/bin/with-postgres.mjs');
  return url;
}
