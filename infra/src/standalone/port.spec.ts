import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { assertPortFree } from './port.ts';

it('a port that somebody has is named with the setting that chooses another, and a free one may be had', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const setting of ['GUANJIA_PORT', 'METRICS_PORT']) {
    const refusal = await assertPortFree(port, '127.0.0.1', setting).catch((error: Error) => error);
    expect(refusal).toMatchObject({ name: 'PortTaken', message: expect.stringMatching(new RegExp(`端口 ${port} 已被占用[^]*Port ${port} is taken; choose another: ${setting}=\\d+ npm start$`)) });
  }
  await assertPortFree(0, '127.0.0.1', 'GUANJIA_PORT');
  server.close();
});
