import { openLog } from '@guanjia/subgraph';

/** ERROR: somebody must act. WARN: heals itself. */
export interface GatewayLog {
  error(content: object, message: string): void;
  warn(content: object, message: string): void;
  info(content: object, message: string): void;
}

export const standardLog = (): GatewayLog => openLog('gateway');

/** For libraries that log a text alone. What they would tell in passing is left out. */
export function textLog(log: GatewayLog) {
  const silent = (): void => undefined;
  return {
    debug: silent,
    info: silent,
    log: silent,
    warn: (message: unknown) => log.warn({}, String(message)),
    error: (message: unknown, ...more: unknown[]) => log.error(more.length > 0 ? { more: more.map(String).join('\n') } : {}, String(message)),
  };
}
