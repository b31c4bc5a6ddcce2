import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { trustedProxies } from './http/caller-address.ts';
import type { DoorOptions } from './http/door-options.ts';
import { limits } from './http/limits.ts';
import { readManifest } from './http/persisted-documents.ts';

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

/** `https://app.example.com,https://desk.example.com`, as browsers write them. */
const origins = z.string().default('').transform(commaSeparated)
  .refine((all) => all.every((one) => URL.canParse(one) && /^https?:$/.test(new URL(one).protocol) && new URL(one).origin === one), 'expected exact origins as https://app.example.com; there is no *');

const persistedFile = fileText.transform((text, context) => {
  try {
    return readManifest(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: `is no manifest of documents: ${(error as Error).message}` });
    return z.NEVER;
  }
});

function areProxies(proxies: readonly string[]): boolean {
  try {
    return trustedProxies(proxies) !== undefined;
  } catch {
    return false;
  }
}

function commaSeparated(text: string): string[] {
  return text.split(',').map((one) => one.trim()).filter(Boolean);
}

const wholeNumber = (most: number) => z.string().regex(/^\d{1,6}$/, 'expected a whole number').transform(Number).pipe(z.number().max(most));

const environment = z.object({
  GATEWAY_HOST: z.string().min(1).default('127.0.0.1'),
  GATEWAY_PORT: wholeNumber(65_535),
  GATEWAY_INTROSPECTION: z.enum(['on', 'off']).default('off'),
  /** The page for people who try the API out. */
  GATEWAY_EXPLORER: z.enum(['on', 'off']).default('off'),
  /** Between "not ready" and the last request taken: one poll of the load balancer. */
  GATEWAY_STOP_DELAY_MS: wholeNumber(5_000).default(1_000),
  /** Pages of other origins that may ask. */
  GATEWAY_ORIGINS: origins,
  /** Points that one operation may cost. */
  GATEWAY_OPERATION_COST: wholeNumber(100_000).pipe(z.number().min(1)).default(limits.cost),
  /** Points that one person may spend in a minute, by the cost of operations. */
  GATEWAY_POINTS_PER_MINUTE: wholeNumber(999_999).pipe(z.number().min(1)).default(10_000),
  /** Wrong tokens that one address may show in a minute; one of ours that has ended is none. */
  GATEWAY_WRONG_TOKENS_PER_MINUTE: wholeNumber(999_999).pipe(z.number().min(1)).default(20),
  /** Proxies, by address or network, that say the caller's address in `x-forwarded-for`. */
  GATEWAY_TRUSTED_PROXIES: z.string().default('').transform(commaSeparated).refine(areProxies, 'expected addresses and networks as 10.0.0.7,10.1.0.0/16'),
  GATEWAY_PERSISTED: z.enum(['off', 'log', 'enforce']).default('off'),
  GATEWAY_PERSISTED_FILE: persistedFile.optional(),
  /** Where `/metrics` is asked for; without a port it is not. */
  METRICS_PORT: wholeNumber(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  /** NATS for live updates; without it there are none. */
  NATS_URL: z.url({ protocol: /^(nats|tls)$/ }).optional(),
  OIDC_ISSUER: z.string().min(1),
  OIDC_AUDIENCE: z.string().min(1),
  OIDC_JWKS_URL: z.url({ protocol: /^https?$/ }),
  OIDC_ALGORITHMS: z.string().default('RS256,ES256').transform((text) => text.split(',').map((name) => name.trim()))
    .refine((names) => names.every((name) => /^(RS|PS|ES)(256|384|512)$|^EdDSA$/.test(name)), 'only signatures with a public key'),
  /** A collector of OpenTelemetry; without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  INTERNAL_SIGNING_KEY_FILE: fileText,
  SUBGRAPH_URLS: subgraphUrls,
  SUPERGRAPH_FILE: fileText,
}).refine(({ GATEWAY_PERSISTED, GATEWAY_PERSISTED_FILE }) => GATEWAY_PERSISTED === 'off' || GATEWAY_PERSISTED_FILE !== undefined, {
  path: ['GATEWAY_PERSISTED_FILE'], message: 'is missing: persisted documents are on',
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

/** What the environment says about the front door. */
export const doorOf = (config: GatewayConfig): DoorOptions => ({
  origins: config.GATEWAY_ORIGINS,
  operationCost: config.GATEWAY_OPERATION_COST,
  pointsPerMinute: config.GATEWAY_POINTS_PER_MINUTE,
  wrongTokensPerMinute: config.GATEWAY_WRONG_TOKENS_PER_MINUTE,
  trustedProxies: config.GATEWAY_TRUSTED_PROXIES,
  persisted: { mode: config.GATEWAY_PERSISTED, documents: config.GATEWAY_PERSISTED_FILE ?? new Map() },
});
