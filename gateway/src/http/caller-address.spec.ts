import { describe, expect, it } from '@jest/globals';
import { callerAddress, trustedProxies } from './caller-address.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as Parameters<typeof callerAddress>[0];

describe('the address of a caller', () => {
  const isProxy = trustedProxies(['10.0.0.7', '10.1.0.0/16', 'fd00::/8']);
  it.each([
    ['without a proxy', from('203.0.113.9'), '203.0.113.9'],
    ['who says that it is another', from('203.0.113.9', '198.51.100.1'), '203.0.113.9'],
    ['behind a proxy of ours', from('10.0.0.7', '203.0.113.9'), '203.0.113.9'],
    ['behind a proxy that speaks IPv6', from('::ffff:10.0.0.7', '203.0.113.9'), '203.0.113.9'],
    ['behind two', from('fd00::1', '203.0.113.9, 10.1.2.3'), '203.0.113.9'],
    ['who told the proxy of another', from('10.0.0.7', '198.51.100.1, 203.0.113.9'), '203.0.113.9'],
    ['that is no address', from('10.0.0.7', 'me'), 'me'],
    ['that is the proxy itself', from('10.0.0.7'), '10.0.0.7'],
  ])('%s', (_, request, address) => {
    expect(callerAddress(request, isProxy)).toBe(address);
  });

  it.each(['10.0.0.0/33', '10.0.0.0/', 'proxy.local', '', '10.0.0.0/8/8'])('behind %p is not to be had', (proxy) => {
    expect(() => trustedProxies([proxy])).toThrow('is no address and no network');
  });
});
