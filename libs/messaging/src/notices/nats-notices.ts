import { connect, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import type { Log } from '../log.ts';
import { Loop } from '../loop.ts';
import { Audience } from './audience.ts';
import { natsOptions } from './nats-options.ts';
import { readNotice, subjectOf, subjectsOf } from './notice-message.ts';
import { noCounts, type Listening, type Notice, type NoticeListener, type Notices } from './notices.ts';

interface NatsNoticesOptions {
  /** `nats://` or `tls://`, with name and password or a token before the host where the server wants them. */
  url: string;
  /** Who connects, as the server's operator sees it. */
  name: string;
  log: Log;
}

/** How long a check of the connection waits that nothing rings for. */
const IDLE_MS = 60_000;

interface Ear {
  listener: NoticeListener;
  subscription: Subscription | undefined;
  markReady(): void;
}

/** Notices over core NATS: nothing is stored, and what nobody can be told now is dropped and counted. The connection is
 *  made anew for as long as the process lives; nobody waits for it.
 *  @source RELIABILITY R18 */
export class NatsNotices implements Notices {
  readonly counts = noCounts();
  readonly #audience: Audience;
  readonly #ears = new Set<Ear>();
  readonly #loop: Loop;
  #connection: NatsConnection | undefined;
  #wasConnected = false;

  constructor(private readonly options: NatsNoticesOptions) {
    const { log } = options;
    this.#audience = new Audience(this.counts, log);
    this.#loop = new Loop({ name: 'notices', log, idleMs: IDLE_MS, pass: () => this.#connect() }).start();
  }

  tell(notices: readonly Notice[]): void {
    for (const notice of notices) {
      if (this.#published(notice)) this.counts.told += 1;
      else this.counts.dropped += 1;
    }
  }

  listen(listener: NoticeListener): Listening {
    let markReady!: () => void;
    const ready = new Promise<void>((resolve) => (markReady = resolve));
    const ear: Ear = { listener, subscription: undefined, markReady };
    this.#ears.add(ear);
    if (this.#connection) this.#subscribe(this.#connection, [ear], () => undefined);
    return {
      ready,
      stop: () => {
        this.#ears.delete(ear);
        ear.subscription?.unsubscribe();
      },
    };
  }

  /** Sends what is on its way, as far as the server takes it within a second. */
  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#ears.clear();
    await Promise.all([this.#loop.stop(), connection && ended(connection)]);
  }

  #published(notice: Notice): boolean {
    try {
      this.#connection?.publish(subjectOf(notice), JSON.stringify(notice));
      return this.#connection !== undefined;
    } catch {
      // The connection has just been lost.
      return false;
    }
  }

  /** One pass of the loop: connects unless connected. */
  async #connect(): Promise<boolean> {
    if (this.#connection) return false;
    const connection = await connect(natsOptions(this.options));
    if (this.#loop.isStopping) await connection.close();
    else this.#begin(connection);
    return false;
  }

  #begin(connection: NatsConnection): void {
    const { log, name } = this.options;
    this.#connection = connection;
    void connection.closed().then(() => {
      if (this.#connection !== connection) return;
      this.#connection = undefined;
      log.warn({ connection: name }, 'notices are dropped: the connection to NATS is lost');
      this.#loop.ring();
    });
    const isAgain = this.#wasConnected;
    this.#wasConnected = true;
    this.#subscribe(connection, [...this.#ears], ({ listener }) => isAgain && this.#audience.missed(listener));
    log.info({ connection: name }, 'notices go through NATS');
  }

  /** @param onHearing who looks again does so only now: what changes while they look is heard */
  #subscribe(connection: NatsConnection, ears: readonly Ear[], onHearing: (ear: Ear) => void): void {
    for (const ear of ears) {
      ear.subscription = connection.subscribe(subjectsOf(ear.listener.filter), {
        callback: (error, message) => {
          if (!error) this.#receive(ear, message.subject, message.string());
        },
      });
    }
    // An answer to this one means that the server has taken in the subscriptions before it.
    connection.flush().then(() => ears.forEach(({ markReady }) => markReady()))
      .then(() => ears.filter((ear) => this.#ears.has(ear)).forEach(onHearing), () => undefined);
  }

  #receive(ear: Ear, subject: string, text: string): void {
    const notice = readNotice(subject, text);
    if (notice) this.#audience.bring(ear.listener, notice);
    else this.counts.unreadable += 1;
  }
}

/** Whatever state the other side is in. */
async function ended(connection: NatsConnection): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, 1_000).unref());
  await Promise.race([connection.flush().catch(() => undefined), late]);
  await connection.close();
}
