import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Whether an address is one of ours, whose word about a caller's address is taken. */
export type TrustedProxies = (address: string) => boolean;

/** @param proxies  addresses and networks, as `10.0.0.7` and `10.0.0.0/8` @throws Error that names the one which is neither */
export function trustedProxies(proxies: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits, ...more] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    try {
      if (bits === undefined) list.addAddress(address, family);
      else list.addSubnet(address, more.length === 0 && /^\d{1,3}$/.test(bits) ? Number(bits) : NaN, family);
    } catch (error) {
      throw new Error(`${proxy} is no address and no network`, { cause: error });
    }
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Who is behind a connection: the last one in the way here that is no proxy of ours, as Fastify finds it for a request. */
export function callerAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, isProxy: TrustedProxies): string {
  const way = [socket.remoteAddress ?? '', ...String(headers['x-forwarded-for'] ?? '').split(',').map((hop) => hop.trim()).filter(Boolean).reverse()];
  return way.find((address) => !isProxy(address)) ?? way.at(-1)!;
}
