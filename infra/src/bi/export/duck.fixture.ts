import { DuckDBInstance } from '@duckdb/node-api';

/** Asks the Parquet files of an export, as an analyst with DuckDB would; `{view}` stands for the files of a view. */
export async function askFiles(folder: string, text: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`set TimeZone = 'UTC'`);
    const query = text.replace(/\{(\w+)\}/g, (_, view: string) => `read_parquet('${folder}/${view}/*/*/part.parquet', hive_partitioning = true)`);
    return (await connection.runAndReadAll(query)).getRowObjectsJson() as Record<string, unknown>[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
