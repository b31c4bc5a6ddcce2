import { Archive, replayToGroup, replayToTopic, type EventTransport } from '@guanjia/messaging';
import pg from 'pg';
import type { Installation } from '../../platform/installation.ts';
import type { CommandTools } from '../command-options.ts';
import { CommandRefused, type EventsCommand } from '../command.ts';
import { countAloud } from '../count-aloud.ts';
import { consumerNameOf, within } from '../groups.ts';
import { readReplayRequest, type ReplayRequest } from './replay-request.ts';

const usage = `replay --type <type> … | --service <name> [--aggregate <name>] --from <date or time> [--to-time <date or time>]
  --to-topic <topic> | --to-group <service> [--dry-run]
  从发件箱存档重放已发布的事件,编号不变,重复执行是安全的;--to-group 只给一个服务,连同所属对象的全部事件,
  新服务应在第一次启动之前执行
  sends published events again from the outbox archive, with the ids they had; doing it again is safe; --to-group hands them
  to one service alone, with all events of their aggregates; for a new service run it before its first start`;

interface ReplayTools extends CommandTools {
  openTransport(installation: Installation): Promise<Pick<EventTransport, 'publish' | 'close'>>;
}

/** Sends archived events to a topic or to one group. */
export const replayCommand = (tools: ReplayTools): EventsCommand => ({
  name: 'replay',
  usage,
  async run(args) {
    const request = readReplayRequest(args);
    await within(tools.open, (installation) => replay(tools, installation, request));
  },
});

/** One service after the other: the order of an aggregate's events is within its own service. */
async function replay(tools: ReplayTools, installation: Installation, request: ReplayRequest): Promise<void> {
  const { types, from, to, target, isDryRun } = request;
  const send = isDryRun ? undefined : await senderTo(tools, installation, target);
  try {
    for (const [service, ofService] of types) {
      const client = await connected(installation.adminUrls.get(service)!);
      try {
        const archive = await Archive.select(client, { types: ofService, from, to, hasWholeStreams: 'group' in target });
        tools.say(`${service}: ${archive.count} 个事件 / events`);
        if (send && archive.count > 0) tools.say(`  ${await send.all(archive)}`);
      } finally {
        await client.end();
      }
    }
  } finally {
    await send?.close();
  }
}

interface Sender {
  /** Answers in words what became of them. */
  all(archive: Archive): Promise<string>;
  close(): Promise<void>;
}

async function senderTo({ openTransport, say }: ReplayTools, installation: Installation, target: ReplayRequest['target']): Promise<Sender> {
  if ('topic' in target) {
    const transport = await openTransport(installation);
    const all = async (archive: Archive): Promise<string> => {
      await replayToTopic(archive, { transport, topic: target.topic }, countAloud(archive.count, say));
      return `已发布到 ${target.topic} / published to ${target.topic}`;
    };
    return { all, close: () => transport.close() };
  }
  const client = await groupDatabase(installation, target.group);
  const consumer = await consumerNameOf(client, target.group);
  const all = async (archive: Archive): Promise<string> => {
    const handedOver = await replayToGroup(archive, { client, group: consumer }, countAloud(archive.count, say));
    const known = archive.count - handedOver;
    return `已交给 ${target.group}:${handedOver},其余 ${known} 它已有 / ${handedOver} handed to ${target.group}, which has the other ${known}`;
  };
  return { all, close: () => client.end() };
}

async function groupDatabase({ adminUrlOf }: Installation, group: string): Promise<pg.Client> {
  const client = await connected(adminUrlOf(group));
  const found = await client.query<{ name: string | null }>(`select to_regclass('parked_event')::text as name`);
  if (found.rows[0]?.name) return client;
  await client.end();
  throw new CommandRefused(`${group} 的数据库还没有建表,请先迁移`, `the database of ${group} has no tables yet; migrate it first`);
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'guanjia events', connectionTimeoutMillis: 10_000 });
  await client.connect();
  return client;
}
