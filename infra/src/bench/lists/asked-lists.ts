import { getNamedType, isLeafType, isObjectType } from 'graphql';
import type { KnownIds } from '../../walls/known-ids.fixture.ts';
import { questionOf, type Question } from '../../walls/questions.ts';
import { fieldsIn, rootFields, supergraph, type RootField } from '../../walls/supergraph-fields.ts';

/** A list as it is asked: its rows alone, and with one reference of theirs at a time. */
export interface AskedList {
  name: string;
  service: string;
  /** what the rows say themselves */
  plain: Question;
  /** what they lead to, each by its own question */
  references: readonly { name: string; question: Question }[];
}

export const PAGE = 50;

const services: readonly string[] = ['customer-service', 'engineering'];

/** Every list of customer-service and of work orders, whatever lists come. */
export const listFields: readonly RootField[] = rootFields.filter(({ root, type, service }) => root === 'Query' && type.endsWith('Connection') && services.includes(service));

export function askedList(field: RootField, own: KnownIds): AskedList {
  const node = nodeOf(field);
  const fields = fieldsIn(node, field.service).filter(({ args }) => args.every(({ type }) => !String(type).endsWith('!')));
  const leaves = fields.filter(({ type }) => isLeafType(getNamedType(type))).map(({ name }) => name).join(' ');
  const references = fields.flatMap(({ name, type }) => {
    const inner = leavesOf(getNamedType(type).name, field.service);
    return inner ? [{ name, question: question(field, own, `__typename ${name} ${inner}`) }] : [];
  });
  return { name: field.name, service: field.service, plain: question(field, own, leaves), references };
}

function question(field: RootField, own: KnownIds, selection: string): Question {
  const bare = questionOf({ field, own, isBare: true });
  const query = bare.query.replace(new RegExp(`\\{ ${field.name}(\\()?`), (_, opens?: string) => `{ ${field.name}(first: ${PAGE}${opens ? ', ' : ')'}`);
  return { ...bare, query: query.replace('{ __typename }', `{ nodes { ${selection} } pageInfo { hasNextPage endCursor } }`) };
}

function nodeOf({ type }: RootField): string {
  const connection = supergraph.getType(type);
  if (!isObjectType(connection)) throw new TypeError(`${type} is no list`);
  return getNamedType(connection.getFields()['nodes']!.type).name;
}

/** One level: what something says itself; of a list inside, of its rows. */
function leavesOf(type: string, service: string): string {
  const fields = fieldsIn(type, service).filter(({ args }) => args.every(({ type: of }) => !String(of).endsWith('!')));
  const nodes = fields.find(({ name }) => name === 'nodes');
  if (nodes) return `{ nodes ${leavesOf(getNamedType(nodes.type).name, service)} }`;
  const leaves = fields.filter(({ type: of }) => isLeafType(getNamedType(of))).map(({ name }) => name);
  return leaves.length > 0 ? `{ ${leaves.join(' ')} }` : '';
}
