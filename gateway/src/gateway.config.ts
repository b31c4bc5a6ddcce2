import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A readable file's content. */
const fileText = z.string().min(1).transform((path, context) => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    context.addIssue({ code: 'custom', message: `cannot be read: ${(error as Error).message}` });
    return z.NEVER;
  }
});

/** `archives=http://archives:4001,billing=http://billing:4002` */
const subgraphUrls = z.string().transform((text, context) => {
  const entries = text.split(',').map((entry) => entry.trim()).filter(Boolean).map((entry) => entry.split('=', 2) as [string, string?]);
  const wrong = entries.filter(([name, url]) => !/^[a-z][a-z-]*$/.test(name) || !url || !URL.canParse(url));
  if (wrong.length > 0 || entries.length === 0) {
    context.addIssue({ code: 'custom', message: `expected name=url,name=url; wrong: ${wrong.map(([name]) => name).join(', ') || 'it is empty'}` });
    return z.NEVER;
  }
  return Object.fromEntries(entries) as Record<string, string>;
}).refine((urls) => 'hr-training' in urls && 'archives' in urls, 'hr-training or archives is missing: they own the grants');

const wholeNumber = (most: number) => z.string().regex(/^\d{1,6}$/, 'expected a whole number').transform(Number).pipe(z.number().max(most));

const environment = z.object({
  GATEWAY_HOST: z.string().min(1).default('127.0.0.1'),
  GATEWAY_PORT: wholeNumber(65_535),
  GATEWAY_INTROSPECTION: z.enum(['on', 'off']).default('off'),
  /** Between "not ready" and the last request taken: one poll of the load balancer. */
  GATEWAY_STOP_DELAY_MS: wholeNumber(5_000).default(1_000),
  OIDC_ISSUER: z.string().min(1),
  OIDC_AUDIENCE: z.string().min(1),
  OIDC_JWKS_URL: z.url({ protocol: /^https?$/ }),
  OIDC_ALGORITHMS: z.string().default('RS256,ES256').transform((text) => text.split(',').map((name) => name.trim()))
    .refine((names) => names.every((name) => /^(RS|PS|ES)(256|384|512)$|^EdDSA$/.test(name)), 'only signatures with a public key'),
  INTERNAL_SIGNING_KEY_FILE: fileText,
  SUBGRAPH_URLS: subgraphUrls,
  SUPERGRAPH_FILE: fileText,
});

/** What a gateway process of its own needs to know. */
export type GatewayConfig = z.infer<typeof environment>;

/** The only reader of the environment. @throws Error that names everything that is wrong at once */
export function readGatewayConfig(env: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const read = environment.safeParse(env);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`the gateway cannot start with this environment:\n${problems.join('\n')}`);
}
