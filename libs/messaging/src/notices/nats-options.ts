import type { NodeConnectionOptions } from '@nats-io/transport-node';

/** How the client connects. The client itself never reconnects: one loop of ours does, from the first connection on, and
 *  also after errors at which the client gives up. A dead line is noticed within thirty seconds. */
export function natsOptions({ url, name }: { url: string; name: string }): NodeConnectionOptions {
  const { protocol, host, username, password } = new URL(url);
  const [user, pass] = [username, password].map(decodeURIComponent);
  return {
    servers: host, name, reconnect: false, timeout: 3_000, pingInterval: 10_000, maxPingOut: 2,
    ...(user && pass ? { user, pass } : {}),
    ...(user && !pass ? { token: user } : {}),
    ...(protocol === 'tls:' ? { tls: {} } : {}),
  };
}
