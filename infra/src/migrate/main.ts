import { z } from 'zod';
import { prepareDatabases } from '../platform/databases.ts';

const { POSTGRES_ADMIN_URL } = z.object({ POSTGRES_ADMIN_URL: z.url() }).parse(process.env);

/** Before the services of a distributed installation start: all databases there, all schemas up to date. */
await prepareDatabases(POSTGRES_ADMIN_URL);
console.log('databases are up to date');
