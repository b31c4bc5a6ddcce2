import net from 'node:net';

/** A port that cannot be had is said before anything else is started. */
export function assertPortFree(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new PortTaken(port, error)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** The plain message a person gets. */
export class PortTaken extends Error {
  constructor(port: number, cause: NodeJS.ErrnoException) {
    const why = cause.code === 'EADDRINUSE' ? ['已被占用', 'is taken'] : [`无法使用 (${cause.code})`, `cannot be used (${cause.code})`];
    super(`端口 ${port} ${why[0]},请换一个:GUANJIA_PORT=4001 npm start\nPort ${port} ${why[1]}; choose another: GUANJIA_PORT=4001 npm start`);
    this.name = 'PortTaken';
  }
}
