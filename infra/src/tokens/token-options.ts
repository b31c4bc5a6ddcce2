import { parseArgs } from 'node:util';
import { ROLE_CODES, type RoleCode } from '@guanjia/contracts';
import { demoTokens } from '@guanjia/gateway';
import { z } from 'zod';

const ALGORITHMS = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA', 'HS256', 'none'] as const;

const shape = z.object({
  /** whoever it is, known or not */
  person: z.string().min(1).optional(),
  role: z.enum(ROLE_CODES as [RoleCode, ...RoleCode[]]).optional(),
  /** `group`, `region:…`, `estate:…`, by id or code */
  scope: z.string().regex(/^(group|(region|estate):.+)$/).optional(),
  /** from now on; below zero: over already */
  expires: z.string().regex(/^-?\d{1,6}[smhd]$/).default('12h').transform(secondsOf),
  audience: z.string().default(demoTokens.audience),
  issuer: z.string().default(demoTokens.issuer),
  algorithm: z.enum(ALGORITHMS).default(demoTokens.algorithm),
  key: z.enum(['own', 'other']).default('own'),
}).refine(({ person, role }) => (person === undefined) !== (role === undefined), { error: 'say --person or --role, one of the two' })
  .refine(({ role, scope }) => scope === undefined || role !== undefined, { error: '--scope belongs to --role' });

export type TokenOptions = z.infer<typeof shape>;

export const usage = `npm run token -- --person ID | --role CSR [--scope group|region:CODE|estate:CODE]
  [--expires 12h|-5m] [--audience guanjia] [--issuer guanjia-demo] [--algorithm ${ALGORITHMS.join('|')}] [--key own|other]`;

/** What a tester asked for. @throws Error that says how to ask */
export function readTokenOptions(args: readonly string[]): TokenOptions {
  try {
    const string = { type: 'string' } as const;
    const options = { person: string, role: string, scope: string, expires: string, audience: string, issuer: string, algorithm: string, key: string };
    return shape.parse({ ...parseArgs({ args: joined(args), options }).values });
  } catch (error) {
    const why = error instanceof z.ZodError ? error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('\n') : (error as Error).message;
    throw new Error(`参数有误 / Wrong arguments:\n${why}\n\n${usage}`, { cause: error });
  }
}

/** `--expires -5m` is a value, not another option. */
const joined = (args: readonly string[]): string[] =>
  args.flatMap((arg, i) => (arg === '--expires' && args[i + 1] !== undefined ? [`--expires=${args[i + 1]}`] : args[i - 1] === '--expires' ? [] : [arg]));

function secondsOf(text: string): number {
  const unit = { s: 1, m: 60, h: 3_600, d: 86_400 }[text.at(-1)!]!;
  return Number(text.slice(0, -1)) * unit;
}
