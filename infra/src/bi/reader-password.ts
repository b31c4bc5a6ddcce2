import { readFileSync } from 'node:fs';
import { z } from 'zod';

const shape = z.object({ BI_READER_PASSWORD: z.string().min(16).optional(), BI_READER_PASSWORD_FILE: z.string().min(1).optional() });

/** The password of BI's reader, from the environment or a file that it names; undefined: the one derived from the owner's. */
export function readerPassword(environment: NodeJS.ProcessEnv): string | undefined {
  const { BI_READER_PASSWORD: given, BI_READER_PASSWORD_FILE: file } = shape.parse(environment);
  return file === undefined ? given : z.string().min(16).parse(readFileSync(file, 'utf8').trim());
}
