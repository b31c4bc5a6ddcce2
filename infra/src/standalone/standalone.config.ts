import path from 'node:path';
import { z } from 'zod';

const shape = z.object({
  /** Where everything is kept. */
  GUANJIA_HOME: z.string().default('.guanjia'),
  /** The demo's tokens are handed to whoever asks, so the door is on loopback. */
  GUANJIA_HOST: z.enum(['127.0.0.1', 'localhost', '::1']).default('127.0.0.1'),
  GUANJIA_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** The page for people who try the API out. */
  GATEWAY_EXPLORER: z.enum(['on', 'off']).default('on'),
  /** A collector of OpenTelemetry; without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** Where `/metrics` is asked for, on loopback; without a port it is not. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
});

export interface StandaloneConfig {
  home: string;
  host: string;
  port: number;
  isExplorerOn: boolean;
  collectorUrl: string | undefined;
  metricsPort: number | undefined;
}

/** The only reader of the environment here; all that is wrong with it is said at once. */
export function readStandaloneConfig(environment: NodeJS.ProcessEnv): StandaloneConfig {
  const read = shape.safeParse(environment);
  if (!read.success) {
    throw new SettingsWrong(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const { GUANJIA_HOME, GUANJIA_HOST, GUANJIA_PORT, GATEWAY_EXPLORER, OTEL_EXPORTER_OTLP_ENDPOINT, METRICS_PORT } = read.data;
  return {
    home: path.resolve(GUANJIA_HOME), host: GUANJIA_HOST, port: GUANJIA_PORT,
    isExplorerOn: GATEWAY_EXPLORER === 'on', collectorUrl: OTEL_EXPORTER_OTLP_ENDPOINT, metricsPort: METRICS_PORT,
  };
}

/** What a person set in the environment cannot be used; every fault is named. */
export class SettingsWrong extends Error {
  constructor(faults: string) {
    super(`环境变量有误 / Wrong settings:\n${faults}`);
    this.name = 'SettingsWrong';
  }
}
