import path from 'node:path';
import { z } from 'zod';

const shape = z.object({
  /** Where everything is kept. */
  GUANJIA_HOME: z.string().default('.guanjia'),
  /** The demo's tokens are handed to whoever asks, so the door is on loopback. */
  GUANJIA_HOST: z.enum(['127.0.0.1', 'localhost', '::1']).default('127.0.0.1'),
  GUANJIA_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
});

export interface StandaloneConfig {
  home: string;
  host: string;
  port: number;
}

/** The only reader of the environment here; all that is wrong with it is said at once. */
export function readStandaloneConfig(environment: NodeJS.ProcessEnv): StandaloneConfig {
  const read = shape.safeParse(environment);
  if (!read.success) {
    throw new SettingsWrong(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const { GUANJIA_HOME, GUANJIA_HOST, GUANJIA_PORT } = read.data;
  return { home: path.resolve(GUANJIA_HOME), host: GUANJIA_HOST, port: GUANJIA_PORT };
}

/** What a person set in the environment cannot be used; every fault is named. */
export class SettingsWrong extends Error {
  constructor(faults: string) {
    super(`环境变量有误 / Wrong settings:\n${faults}`);
    this.name = 'SettingsWrong';
  }
}
