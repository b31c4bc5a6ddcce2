import { codeOf, foreignIn, isRefusedForm, readAs } from './comparing.ts';
import { keptAsGiven } from './exceptions.ts';
import { fingerprints } from './fingerprints.fixture.ts';
import type { Answer, WallsHouse } from './house.fixture.ts';
import { kindOf, kindOfEntity, type Kind } from './id-kinds.ts';
import { nothing } from './known-ids.fixture.ts';
import { entityQuestion, questionOf, type Question } from './questions.ts';
import { sideBySide } from './side-by-side.ts';
import type { Stranger } from './strangers.ts';
import { entities, idSlots, rootFields, type RootField } from './supergraph-fields.ts';

/** Everything that takes an id, asked as somebody to whom the thing is foreign. */
export interface Inquiry {
  house: WallsHouse;
  stranger: Stranger;
  /** ids that must not be seen */
  secret: ReadonlySet<string>;
  /** ids by which rows are known that must not change */
  watched: readonly string[];
}

/** Fields that are asked and answered once; subscriptions are asked through the gateway. */
export const askedFields: readonly RootField[] = rootFields.filter(({ root }) => root !== 'Subscription');

/** @returns one sentence per leak */
export async function inquire(inquiry: Inquiry): Promise<string[]> {
  const { house, watched } = inquiry;
  const before = await fingerprints(house.pools, watched);
  // Side by side: whoever is refused changes nothing for the others.
  const faults = await sideBySide(askedFields, async (field) => [...(await askWithoutIds(inquiry, field)), ...(await askWithIds(inquiry, field))]);
  faults.push(...(await sideBySide(entities, (entity) => askForEntity(inquiry, entity))));
  const after = await fingerprints(house.pools, watched);
  return [...faults, ...Object.keys(after).filter((table) => after[table] !== before[table]).map((table) => `${table} was changed`)];
}

/** Lists, searches and figures of one's own place show nothing of another. */
async function askWithoutIds({ house, stranger: { actor, own }, secret }: Inquiry, field: RootField): Promise<string[]> {
  if (field.root !== 'Query') return [];
  const seen = foreignIn(await house.ask(field.service, actor, questionOf({ field, own })), secret);
  return seen.map((id) => `${field.name} shows ${id}`);
}

async function askWithIds(inquiry: Inquiry, field: RootField): Promise<string[]> {
  const { own, foreign } = inquiry.stranger;
  const faults: string[] = [];
  for (const slot of idSlots(field)) {
    const place = `${field.name}.${slot.path}`;
    const kind = kindOf(slot);
    if (foreign[kind] === undefined || keptAsGiven[place]) continue;
    faults.push(...(await compare(inquiry, { place, kind, service: field.service, ask: (id) => questionOf({ field, own, path: slot.path, id }) })));
  }
  return faults;
}

async function askForEntity(inquiry: Inquiry, { type, service }: { type: string; service: string }): Promise<string[]> {
  const kind = kindOfEntity(type);
  if (inquiry.stranger.foreign[kind] === undefined) return [];
  return compare(inquiry, { place: `_entities ${type}`, kind, service, ask: (id) => entityQuestion(type, service, id) });
}

interface Comparison {
  place: string;
  kind: Kind;
  service: string;
  ask(id: string): Question;
}

async function compare({ house, stranger: { actor, foreign }, secret }: Inquiry, { place, kind, service, ask }: Comparison): Promise<string[]> {
  const [id, none] = [foreign[kind]!, nothing()[kind]];
  const answer = await house.ask(service, actor, ask(id));
  const faults = foreignIn(answer, secret, id).map((seen) => `${service} ${place} shows ${seen}`);
  const [read, expected] = [readAs(answer, id), readAs(await house.ask(service, actor, ask(none)), none)];
  if (read !== expected) faults.push(`${service} ${place} answers ${read.slice(0, 400)} instead of ${expected.slice(0, 400)}`);
  if (isRefusedForm(answer)) faults.push(`${service} ${place} is refused for its form, which proves nothing: say in samples.ts what it takes: ${read}`);
  if (isBug(answer)) faults.push(`${service} ${place}: a bug answers: ${read}`);
  return faults;
}

const isBug = (answer: Answer): boolean => codeOf(answer) === 'INTERNAL_SERVER_ERROR';
