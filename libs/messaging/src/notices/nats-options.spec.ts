import { describe, expect, it } from '@jest/globals';
import { natsOptions } from './nats-options.ts';

describe('the address of a NATS server', () => {
  it.each([
    ['nats://nats:4222', { servers: 'nats:4222' }],
    ['nats://bei:p%40ss@nats:4222', { servers: 'nats:4222', user: 'bei', pass: 'p@ss' }],
    ['nats://s3cret@nats', { servers: 'nats', token: 's3cret' }],
    ['tls://nats.example:4222', { servers: 'nats.example:4222', tls: {} }],
  ])('%s is read with what it says of who connects', (url, expected) => {
    const { servers, user, pass, token, tls } = natsOptions({ url, name: 'test' }) as Record<string, unknown>;
    expect({ servers, user, pass, token, tls }).toEqual({ user: undefined, pass: undefined, token: undefined, tls: undefined, ...expected });
  });
});
