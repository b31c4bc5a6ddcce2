type Node = Readonly<Record<string, unknown>>;

/** What a schema says to people and not to machines. A change of these harms nobody. */
const WORDS_FOR_PEOPLE = new Set(['$schema', '$id', '$comment', 'title', 'description', 'examples', 'deprecated']);

/** What the structure below is compared by, and not as a value. */
const STRUCTURE = new Set(['type', 'properties', 'required', 'items', 'anyOf', 'enum']);

/** Why a reader of the version before, or an event stored under it, would no longer be understood; empty when both are.
 *  Events are kept and replayed for ever, and readers are deployed on their own, so that a payload must fit both ways:
 *  only what is said to people may change in place.
 *  @source PLAT-016 */
export function breakingChanges(before: object, after: object): string[] {
  return [...addressChanges(before as Node, after as Node), ...nodeChanges(before as Node, after as Node, '')];
}

/** Where it is found, and what its envelope promises. */
function addressChanges(before: Node, after: Node): string[] {
  return [
    ...(before['x-topic'] === after['x-topic'] ? [] : [`topic changed from ${String(before['x-topic'])} to ${String(after['x-topic'])}`]),
    ...(before['x-estate-level'] === after['x-estate-level'] ? [] : [`estateId of the envelope ${after['x-estate-level'] ? 'must now be set' : 'may now be null'}`]),
  ];
}

function nodeChanges(before: Node, after: Node, at: string): string[] {
  const [was, is] = [withoutNull(before), withoutNull(after)];
  const nullness = was.isNullable === is.isNullable ? [] : [`${at}: ${is.isNullable ? 'may now be null' : 'may no longer be null'}`];
  return [...nullness, ...presentChanges(was.node, is.node, at)];
}

function presentChanges(before: Node, after: Node, at: string): string[] {
  if (!isSame(before['type'], after['type'])) return [`${at}: type changed from ${kindOf(before)} to ${kindOf(after)}`];
  return [
    ...wordChanges(before['enum'], after['enum'], at), ...limitChanges(before, after, at), ...propertyChanges(before, after, at),
    ...alternativeChanges(before['anyOf'], after['anyOf'], at),
    ...(before['items'] || after['items'] ? nodeChanges((before['items'] ?? {}) as Node, (after['items'] ?? {}) as Node, `${at}[]`) : []),
  ];
}

function propertyChanges(before: Node, after: Node, at: string): string[] {
  const [was, is] = [propertiesOf(before), propertiesOf(after)];
  const [had, has] = [requiredOf(before), requiredOf(after)];
  const path = (name: string): string => (at ? `${at}.${name}` : name);
  const removed = Object.keys(was).filter((name) => !(name in is)).map((name) => `${path(name)}: property removed`);
  const added = Object.keys(is).filter((name) => !(name in was)).map((name) => `${path(name)}: property added`);
  const kept = Object.keys(was).filter((name) => name in is).flatMap((name) => [
    ...(had.has(name) === has.has(name) ? [] : [`${path(name)}: ${has.has(name) ? 'must now be there' : 'may now be left out'}`]),
    ...nodeChanges(was[name]!, is[name]!, path(name)),
  ]);
  return [...removed, ...added, ...kept];
}

function wordChanges(before: unknown, after: unknown, at: string): string[] {
  if (!Array.isArray(before) || !Array.isArray(after)) {
    return Array.isArray(before) === Array.isArray(after) ? [] : [`${at}: ${after ? 'became a closed list' : 'is no closed list any more'}`];
  }
  return [
    ...before.filter((word) => !after.includes(word)).map((word) => `${at}: word ${String(word)} removed`),
    ...after.filter((word) => !before.includes(word)).map((word) => `${at}: word ${String(word)} added`),
  ];
}

/** Formats, patterns, lengths, bounds, whether other properties may come: every rule that is not structure. */
function limitChanges(before: Node, after: Node, at: string): string[] {
  const rules = new Set([...Object.keys(before), ...Object.keys(after)].filter(isLimit));
  return [...rules].filter((rule) => !isSame(before[rule], after[rule]))
    .map((rule) => `${at}: ${rule} changed from ${JSON.stringify(before[rule]) ?? 'none'} to ${JSON.stringify(after[rule]) ?? 'none'}`);
}

function alternativeChanges(before: unknown, after: unknown, at: string): string[] {
  const [was, is] = [(before ?? []) as Node[], (after ?? []) as Node[]];
  if (was.length !== is.length) return [`${at}: the alternatives changed`];
  return was.flatMap((option, i) => nodeChanges(option, is[i]!, at));
}

/** A nullable schema without its null, and whether it had one. */
function withoutNull(node: Node): { node: Node; isNullable: boolean } {
  const options = (node['anyOf'] ?? []) as Node[];
  const present = options.filter((option) => option['type'] !== 'null');
  if (present.length === options.length) return { node, isNullable: false };
  return { node: present.length === 1 ? present[0]! : { ...node, anyOf: present }, isNullable: true };
}

const isLimit = (rule: string): boolean => !WORDS_FOR_PEOPLE.has(rule) && !STRUCTURE.has(rule) && !rule.startsWith('x-');
const propertiesOf = (node: Node): Readonly<Record<string, Node>> => (node['properties'] ?? {}) as Record<string, Node>;
const requiredOf = (node: Node): ReadonlySet<string> => new Set((node['required'] ?? []) as string[]);
const kindOf = (node: Node): string => String(node['type'] ?? 'alternatives');
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
