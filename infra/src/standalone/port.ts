import net from 'node:net';

/** A port that cannot be had is said before anything else is started. @param setting  by which another is chosen */
export function assertPortFree(port: number, host: string, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new PortTaken(port, setting, error)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** The plain message a person gets. */
export class PortTaken extends Error {
  constructor(port: number, setting: string, cause: NodeJS.ErrnoException) {
    const other = `${setting}=${port < 65_535 ? port + 1 : port - 1} npm start`;
    const why = cause.code === 'EADDRINUSE' ? ['已被占用', 'is taken'] : [`无法使用 (${cause.code})`, `cannot be used (${cause.code})`];
    super(`端口 ${port} ${why[0]},请换一个:${other}\nPort ${port} ${why[1]}; choose another: ${other}`);
    this.name = 'PortTaken';
  }
}
