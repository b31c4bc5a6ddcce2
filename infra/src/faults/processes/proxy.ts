import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { CommitReader } from './commit-cutter.ts';

/** A way to PostgreSQL that can be barred, and that can lose the answer of a COMMIT. */
export class Proxy {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;
  #isHeld = false;
  /** So often has the answer of a COMMIT been lost. */
  cuts = 0;
  /** Asked at each COMMIT. */
  losesAnswer: () => boolean = () => false;

  constructor(private readonly serverUrl: string) {}

  /** The server's address by this way. */
  get url(): string {
    const url = new URL(this.serverUrl);
    url.port = String(this.#port);
    return url.toString();
  }

  async open(): Promise<this> {
    this.#server = createServer((client) => this.#join(client)).listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  /** All connections break and none is taken, until it is opened again. */
  async bar(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Nothing comes through any more, and nobody is told: a black hole. Until it is let go. */
  hold(): void {
    this.#isHeld = true;
    for (const socket of this.#sockets) socket.pause();
  }

  letGo(): void {
    this.#isHeld = false;
    for (const socket of this.#sockets) socket.resume();
  }

  #join(client: Socket): void {
    const { hostname, port } = new URL(this.serverUrl);
    const server = connect(Number(port), hostname);
    const part = (): void => void (client.destroy(), server.destroy());
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      this.#sockets.add(socket);
      socket.on('error', part).on('close', () => (this.#sockets.delete(socket), part()));
    }
    const reader = new CommitReader();
    let isCut = false;
    client.on('data', (bytes) => {
      // Once the server has begun to answer, the commit has happened.
      if (reader.take(bytes) && this.losesAnswer()) isCut = true;
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (!isCut) return void client.write(bytes);
      this.cuts += 1;
      part();
    });
    if (this.#isHeld) for (const socket of [client, server]) socket.pause();
  }
}
