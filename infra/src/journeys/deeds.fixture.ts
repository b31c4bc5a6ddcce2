import { randomUUID } from 'node:crypto';
import { addDays, localDateOf, startOfDay } from '@guanjia/domain';
import { rowsOf } from '@guanjia/testing';
import { limitsNoticed } from '../platform/limits-noticed.fixture.ts';
import type { Asking } from './asking.fixture.ts';
import type { EstateOffice } from './estate-office.fixture.ts';
import type { OwnOffice } from './own-office.fixture.ts';

/** What somebody does: on something that is there, or something new. */
export interface Deed {
  id?: string;
  input?: object;
  /** of the input, where it is not named after the deed */
  type?: string;
  /** what it takes besides, with the types */
  args?: Record<string, [type: string, value: unknown]>;
  /** what is read of the answer */
  fields?: string;
}

/** Somebody by the role held in an estate, the first where several do, or by id. */
type Who = string;

/** The people of an estate and what they do, told in one line each. */
export interface Deeds {
  idOf(who: Who): string;
  as(who: Who): ReturnType<Asking['as']>;
  /** Does it, and answers what it became. */
  does(who: Who, verb: string, deed?: Deed): Promise<any>;
  /** The code with which it is refused. */
  refused(who: Who, verb: string, deed?: Deed): Promise<string>;
  /** The kinds of what waits in an inbox, about one subject where it is named. */
  waiting(who: Who, subjectId?: string): Promise<string[]>;
  /** The kinds of what still waits in anybody's inbox about these. */
  leftOf(subjectIds: readonly string[]): Promise<string[]>;
}

export async function deedsAt(office: EstateOffice, estateId: string): Promise<Deeds> {
  const staff = await holdersOf(office.adminUrls.get('hr-training')!, estateId);
  const idOf = (who: Who): string => staff.get(who) ?? who;
  const as = (who: Who): ReturnType<Asking['as']> => office.as(idOf(who));
  return {
    idOf, as,
    does: async (who, verb, deed = {}) => {
      const { query, variables } = spoken(verb, deed);
      return (await as(who)(query, variables))[verb];
    },
    refused: async (who, verb, deed = {}) => {
      const { query, variables } = spoken(verb, { ...deed, fields: 'id' });
      const { errors } = await office.ask(idOf(who), query, variables);
      if (!errors) throw new Error(`${who} was let ${verb}`);
      return errors.map(({ extensions }) => extensions['code']).join(' ');
    },
    leftOf: async (subjectIds) => (await rowsOf<{ kind: string }>(office.adminUrls.get('hr-training')!,
      `select kind from task where state = 'OPEN' and subject_id = any($1)`, [subjectIds])).map(({ kind }) => kind),
    waiting: async (who, subjectId) => (await as(who)('{ myTasks(first: 100) { nodes { kind subjectId } } }')).myTasks.nodes
      .filter((task: { subjectId: string }) => subjectId === undefined || task.subjectId === subjectId).map(({ kind }: { kind: string }) => kind),
  };
}

function spoken(verb: string, { id, input, type, args = {}, fields = id ? 'id state' : 'id' }: Deed): { query: string; variables: Record<string, unknown> } {
  const given = Object.entries({
    ...(id ? { id: ['ID!', id] } : {}), ...args, ...(input ? { input: [`${type ?? `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`}!`, input] } : {}),
  });
  const declared = [...given.map(([name, [kind]]) => `$${name}: ${kind}`), '$key: IdempotencyKey!'];
  const named = [...given.map(([name]) => `${name}: $${name}`), 'idempotencyKey: $key'];
  return {
    query: `mutation (${declared.join(', ')}) { ${verb}(${named.join(', ')}) { ${fields} } }`,
    variables: { ...Object.fromEntries(given.map(([name, [, value]]) => [name, value])), key: randomUUID() },
  };
}

/** Who holds each role in an estate, whoever came first. */
async function holdersOf(url: string, estateId: string): Promise<Map<string, string>> {
  const rows = await rowsOf<{ role: string; id: string }>(url,
    `select distinct on (role) role, employee_id as id from role_grant where scope_kind = 'ESTATE' and scope_id = $1 order by role, created_at, id`, [estateId]);
  return new Map(rows.map(({ role, id }) => [role, id]));
}

/** Ten o'clock of the second Monday of a last month of a quarter, the next to come: a week before it and two after are of that month. */
export function quietMonday(): Date {
  const isIt = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 1 && Number(day.slice(5, 7)) % 3 === 0 && Math.ceil(Number(day.slice(8)) / 7) === 2;
  let day = addDays(localDateOf(new Date()), 1);
  while (!isIt(day)) day = addDays(day, 1);
  return new Date(startOfDay(day).getTime() + 10 * 3_600_000);
}

/** The clock stands at a moment, and every limit that has passed by then is noticed, and told everywhere. */
export async function moveClock({ platform }: OwnOffice, at: Date | string): Promise<void> {
  platform.clock.holdAt(new Date(at));
  await limitsNoticed(platform);
}
