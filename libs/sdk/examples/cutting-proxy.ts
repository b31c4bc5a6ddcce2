import net from 'node:net';

export interface CuttingProxyOptions {
  /** Where the gateway is. */
  target: string;
  /** Each is cut once: when the answer to a request that holds one of its words is on its way. */
  cuts: readonly Cut[];
  /** How long nobody gets through afterwards. */
  downMs: number;
}

export interface Cut {
  name: string;
  words: readonly string[];
}

export interface CuttingProxy {
  url: string;
  /** What was cut, in order. */
  made: readonly string[];
  close(): void;
}

/** A line to the gateway that breaks at the worst moment: the house has done what was asked, and nobody hears of it. */
export async function cuttingProxy({ target, cuts, downMs }: CuttingProxyOptions): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target);
  const left = new Set(cuts);
  const made: string[] = [];
  const sockets = new Set<net.Socket>();
  let downUntil = 0;
  const server = net.createServer((client) => {
    if (performance.now() < downUntil) return void client.destroy();
    const house = net.connect(Number(port), hostname);
    const both = [client, house];
    const end = (): void => both.forEach((socket) => socket.destroy());
    for (const socket of both) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    let asked = '';
    client.on('data', (bytes) => {
      asked += bytes.toString('latin1');
      house.write(bytes);
    });
    house.on('data', (bytes) => {
      const cut = [...left].find(({ words }) => words.some((word) => asked.includes(word)));
      asked = '';
      if (!cut) return void client.write(bytes);
      left.delete(cut);
      made.push(cut.name);
      downUntil = performance.now() + downMs;
      for (const socket of sockets) socket.destroy();
    });
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`, made,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
