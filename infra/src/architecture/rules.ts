import { ledgerRows, sourcesIn } from '@guanjia/domain/ledger';

/** Path from the root → text. */
type Tree = ReadonlyMap<string, string>;
/** One sentence per fault, with the file it stands in. */
type Rule = (tree: Tree) => string[];

const roles = [
  'rules', 'access', 'policy', 'entity', 'service', 'reads', 'resolver', 'consumer', 'controller', 'fixture', 'module', 'config',
  'errors', 'deadlines', 'words', 'sql', 'types', 'seed', 'facts', 'events', 'chapter', 'int', 'e2e',
];
const roleOf = (file: string): string | undefined => /\.([a-z-]+?)(?:\.int|\.e2e)?(?:\.spec)?\.ts$/.exec(file)?.[1];
const isPure = (file: string): boolean => /\.(rules|access|policy|events|words)\.ts$/.test(file);
const inService = (file: string): string | undefined => /^services\/([^/]+)\/src\/.*\.ts$/.exec(file)?.[1];

const each = (tree: Tree, judge: (file: string, text: string) => string | false | undefined): string[] =>
  [...tree].flatMap(([file, text]) => {
    const fault = judge(file, text);
    return fault ? [`${file}: ${fault}`] : [];
  });

/** Files of a service are named `<aggregate>.<role>.ts`, with a role that the house knows. */
const knownRoles: Rule = (tree) => each(tree, (file) => {
  if (!inService(file) || /\/(index|main)\.ts$|\/migrations\//.test(file) || file.endsWith('schema.types.ts')) return false;
  const role = roleOf(file);
  return (role === undefined || !roles.includes(role)) && 'has no role that the house knows';
});

/** A file of rules has its spec beside it, or is a part of one in the same folder that has. */
const rulesHaveSpecs: Rule = (tree) => each(tree, (file) =>
  /\.(rules|policy)\.ts$/.test(file) && !hasSpec(tree, file, new Set()) && 'has no spec beside it');

function hasSpec(tree: Tree, file: string, seen: Set<string>): boolean {
  if (tree.has(file.replace(/\.ts$/, '.spec.ts'))) return true;
  seen.add(file);
  const [folder, name] = [file.slice(0, file.lastIndexOf('/') + 1), file.slice(file.lastIndexOf('/') + 1)];
  return [...tree].some(([other, text]) => !seen.has(other) && other.startsWith(folder) && !other.slice(folder.length).includes('/')
    && /\.(rules|policy)\.ts$/.test(other) && text.includes(`'./${name}'`) && hasSpec(tree, other, seen));
}

const isProject = (file: string): boolean => /^(libs\/[^/]+|services\/[^/]+|gateway|infra)\/package\.json$/.test(file);

/** Every project says what it is, so that the boundaries can hold. */
const projectsAreTagged: Rule = (tree) => each(tree, (file, text) =>
  isProject(file) && !(/"type:\w+"/.test(text) && /"scope:[\w-]+"/.test(text)) && 'has no type and scope tags');

/** Every project is built, typechecked and tested with the others; none drops out unseen. */
const projectsTakePart: Rule = (tree) => each(tree, (file, text) =>
  isProject(file) && ['build', 'typecheck', 'test'].some((script) => !text.includes(`"${script}":`)) && 'lacks a script: build, typecheck or test');

/** Rules, access tables and policies know the domain, the contracts and each other, and nothing that touches the world. */
const pureFilesArePure: Rule = (tree) => each(tree, (file, text) => {
  if (!isPure(file) || !inService(file)) return false;
  const foreign = [...text.matchAll(/^import (?!type\b).*? from '([^']+)'/gms)].map(([, from]) => from!)
    .find((from) => !/^@guanjia\/(domain|contracts)$|^\.{1,2}\/.*\.(rules|access|policy|errors|words|events)\.ts$/.test(from));
  if (foreign) return `imports ${foreign}`;
  const impure = /new Date\(\)|Date\.now\(|Math\.random\(|process\.env|randomUUID/.exec(text)?.[0];
  return impure && `uses ${impure}`;
});

/** Services know of one another by events alone. */
const servicesStandAlone: Rule = (tree) => each(tree, (file, text) => {
  const own = inService(file);
  if (!own) return false;
  const other = [...text.matchAll(/from '@guanjia\/(customer-service|engineering|billing|archives|hr-training)[/']/g)].find(([, name]) => name !== own);
  return other && `imports the service ${other[1]}`;
});

/** Every query and mutation of an SDL file has a resolver method of its name. */
const rootFieldsHaveResolvers: Rule = (tree) => each(tree, (file, text) => {
  const service = /^(services\/[^/]+)\//.exec(file)?.[1];
  if (!service || !file.endsWith('.graphql')) return false;
  const resolvers = [...tree].filter(([other]) => other.startsWith(service) && other.endsWith('.resolver.ts')).map(([, source]) => source).join('\n');
  const missing = ['Query', 'Mutation'].flatMap((root) => rootFields(text, root)
    .filter((field) => !new RegExp(`@${root}\\((?:'${field}')?\\)\\s+(?:async )?(?:${field})?`).test(resolvers)
      || !new RegExp(`\\b${field}\\(`).test(resolvers)).map((field) => `${root}.${field}`));
  return missing.length > 0 && `no resolver for ${missing.join(', ')}`;
});

function rootFields(sdl: string, root: string): string[] {
  const bodies = [...sdl.matchAll(new RegExp(`extend type ${root} \\{([\\s\\S]*?)\\n\\}`, 'g'))].map(([, body]) => body!);
  return bodies.flatMap((body) => [...body.replace(/"[^"]*"/g, '').matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name!));
}

/** Every word of the SDL is described, in Chinese and English. */
const sdlIsDescribed: Rule = (tree) => each(tree, (file, text) => {
  if (!/^(services|libs)\/.*\.graphql$/.test(file)) return false;
  const english = [...text.matchAll(/^\s*"([^"\n]*)"$/gm)].find(([, words]) => !/\p{Script=Han}/u.test(words!) || !/[A-Za-z]{2}/.test(words!));
  return english && `a description is not in both languages: ${english[1]}`;
});

/** Events are made by their contracts, so that none is published without schema and samples. */
const eventsComeFromContracts: Rule = (tree) => each(tree, (file, text) =>
  inService(file) && !file.endsWith('.spec.ts') && /\baggregateType:/.test(text) && 'makes an event by hand');

/** The migrations of a service make each table, index and constraint once and name it after its table; what was dropped
 *  leaves its name to another. */
const databaseNamesAreUnique: Rule = (tree) => each(tree, (file, text) => {
  const folder = /^services\/[^/]+\/src\/migrations\//.exec(file)?.[0];
  if (!folder || !file.endsWith('.ts')) return false;
  const all = [...tree].filter(([other]) => other.startsWith(folder)).map(([, migration]) => migration).join('\n');
  const tables = ['reference', ...[...all.matchAll(CREATED_TABLE)].map(([, table]) => table!)];
  const fault = namesMade(text).find((name) => namesMade(all).filter((other) => other === name).length > 1 + namesDropped(all, name)
    || !tables.some((table) => name === table || name.startsWith(`${table}_`)));
  return fault && `${fault} is made twice, or is not named after a table`;
});

const CREATED_TABLE = /create table (?:if not exists )?(\w+)/g;
const namesMade = (sql: string): string[] => [CREATED_TABLE, /create (?:unique )?index (\w+)/g, /(?<!drop )constraint (?!trigger\b)(\w+)/g]
  .flatMap((made) => [...sql.matchAll(made)].map(([, name]) => name!));
const namesDropped = (sql: string, name: string): number => [...sql.matchAll(/drop (?:index|constraint) (\w+)/g)].filter(([, gone]) => gone === name).length;

/** `@source` names rows that are in the ledger. */
const sourcesResolve: Rule = (tree) => {
  const rows = ledgerRows();
  return each(tree, (file, text) => {
    const unknown = /\.(ts|graphql)$/.test(file) && !file.endsWith('.spec.ts') && sourcesIn(text).find((id) => !rows.has(id));
    return unknown && `names ${unknown}, which is not in the ledger`;
  });
};

/** No file over 300 lines; generated ones aside. */
const filesAreSmall: Rule = (tree) => each(tree, (file, text) => {
  const lines = text.split('\n').length - 1;
  return /\.(ts|mjs)$/.test(file) && !file.endsWith('.types.ts') && lines > 300 && `has ${lines} lines`;
});

export const rules: Readonly<Record<string, Rule>> = {
  knownRoles, rulesHaveSpecs, projectsAreTagged, projectsTakePart, pureFilesArePure, servicesStandAlone, rootFieldsHaveResolvers, sdlIsDescribed,
  eventsComeFromContracts, sourcesResolve, databaseNamesAreUnique, filesAreSmall,
};
