import { parseArgs } from 'node:util';
import { z } from 'zod';

export interface ForeignOptions {
  supergraphFile?: string;
  host: string;
  port: number;
  hasLimits: boolean;
}

const environment = z.object({
  SUPERGRAPH_PATH: z.string().min(1).optional(),
  GATEWAY_HOST: z.string().default('127.0.0.1'),
  GATEWAY_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
});

/** From the environment; `--supergraph` and `--port` come first, `--no-limits` is said on the command line alone.
 *  @throws Error that says what is missing */
export function readForeignOptions(args: readonly string[], env: NodeJS.ProcessEnv): ForeignOptions & { supergraphFile: string } {
  const { values } = parseArgs({ args: [...args], options: { supergraph: { type: 'string' }, port: { type: 'string' }, 'no-limits': { type: 'boolean', default: false } } });
  const given = { ...env, ...(values.port === undefined ? {} : { GATEWAY_PORT: values.port }), ...(values.supergraph === undefined ? {} : { SUPERGRAPH_PATH: values.supergraph }) };
  const { SUPERGRAPH_PATH, GATEWAY_HOST, GATEWAY_PORT } = environment.parse(given);
  if (SUPERGRAPH_PATH === undefined) throw new Error('say which supergraph: SUPERGRAPH_PATH=supergraph.graphql npm run gateway:foreign, or --supergraph FILE');
  return { supergraphFile: SUPERGRAPH_PATH, host: GATEWAY_HOST, port: GATEWAY_PORT, hasLimits: !values['no-limits'] };
}
