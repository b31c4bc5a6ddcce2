import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { RegisterBatch } from '@guanjia/archives';
import { demoIssuer } from '@guanjia/gateway';
import { EstateResidenceService } from '@guanjia/customer-service';
import { groupScope } from '@guanjia/domain';
import { seedReferenceData } from '@guanjia/hr-training';
import { joined } from '@guanjia/persistence';
import { systemCall } from '@guanjia/subgraph';
import { startPlatform, type Platform } from '../platform/platform.ts';
import { SwitchableClock } from '../platform/switchable-clock.ts';
import type { Bench } from './bench.ts';
import { allEstateIds, registerRows } from './group-plan.ts';
import { fillGroup } from './group-volume.ts';
import { everybody, type Person } from './people.ts';
import { quiet } from './quiet.ts';

export interface Answer<T = any> {
  data?: T | null;
  errors?: { message: string; extensions: { code: string; params?: object } }[];
}

/** The whole platform in this process, before it a gateway that is asked as by HTTP, without a socket. */
export interface GroupHouse {
  platform: Platform;
  ask<T = any>(person: Person, document: string, variables?: Record<string, unknown>): Promise<Answer<T>>;
  /** The same; any error ends the benchmark. */
  data<T = any>(person: Person, document: string, variables?: Record<string, unknown>): Promise<T>;
  stop(): Promise<void>;
}

/** A group of 220 estates in three regions with some months behind it. */
export async function openGroupHouse({ serverUrl, folder }: Bench): Promise<GroupHouse> {
  const issuer = demoIssuer({ host: '127.0.0.1' });
  const filesFolder = path.join(folder, 'files');
  mkdirSync(filesFolder, { recursive: true });
  const platform = await startPlatform({
    serverUrl, databasePrefix: 'bench', filesFolder, clock: new SwitchableClock(), log: quiet, personVerifier: issuer.verifier,
    // The question over 200 estates is measured whole; at the door of an installation it is asked page by page.
    door: { operationCost: 10_000 },
  });
  await seedReferenceData({ database: platform.subgraphs.get('hr-training')!.database, clock: platform.clock });
  const [refused] = await platform.subgraphs.get('archives')!.app.get(RegisterBatch).enter(systemCall(new Date()), registerRows());
  if (refused) throw new Error(`the register refuses ${refused.id}`, { cause: refused.error });
  await platform.settled();
  await livedIn(platform);
  await fillGroup(platform, everybody);
  const tokens = new Map(await Promise.all(everybody.map(async ({ id }) => [id, await issuer.tokenFor(id)] as const)));
  const ask: GroupHouse['ask'] = async ({ id }, query, variables = {}) => {
    const headers = { authorization: `Bearer ${tokens.get(id)}`, 'content-type': 'application/json' };
    return (await platform.gateway.inject({ method: 'POST', url: '/graphql', headers, payload: JSON.stringify({ query, variables }) })).json();
  };
  const data: GroupHouse['data'] = async (person, document, variables) => {
    const { data: given, errors } = await ask(person, document, variables);
    if (errors) throw new Error(errors.map(({ message, extensions }) => `${extensions.code}: ${message} ${JSON.stringify(extensions.params ?? {})}`).join('\n'));
    return given as never;
  };
  return { platform, ask, data, stop: () => platform.stop() };
}

/** The households of all estates live there, and have their accounts. */
async function livedIn(platform: Platform): Promise<void> {
  const { app, database, deadlines } = platform.subgraphs.get('customer-service')!;
  const now = new Date();
  await database.transaction(groupScope, async (tx) => {
    for (const estateId of allEstateIds) await app.get(EstateResidenceService).begin(joined(systemCall(now), tx), estateId, now);
  });
  await deadlines.fireDue();
  await platform.settled();
}
