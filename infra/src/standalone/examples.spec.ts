import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exampleFolder, readExamples } from '@guanjia/gateway';
import { Kind, parse, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { demoPeople } from '../demo/people.ts';

const examples = readExamples(exampleFolder);
const services = path.join(import.meta.dirname, '../../../services');

/** Nobody tries these out by a pasted document: a file comes with them. */
const byFile = ['files', 'imports'];

/** Root field → the folder of the service in which it is declared. */
const chapterOf = new Map(globSync('*/src/*/**/*.graphql', { cwd: services }).flatMap((file) => {
  const { definitions } = parse(readFileSync(path.join(services, file), 'utf8'));
  const roots = definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_EXTENSION && ['Query', 'Mutation', 'Subscription'].includes(one.name.value));
  return roots.flatMap((root) => (root.kind === Kind.OBJECT_TYPE_EXTENSION ? root.fields ?? [] : []).map(({ name }): [string, string] => [name.value, file.split(path.sep)[2]!]));
}));

const firstField = (document: string): string =>
  ((parse(document).definitions[0] as OperationDefinitionNode).selectionSet.selections[0] as FieldNode).name.value;

describe('the examples of the explorer', () => {
  it.each([...new Set(demoPeople().flatMap(({ roles }) => roles))])('show the day of %s: at least three, a command among them', (role) => {
    const kinds = examples.filter((example) => example.role === role).map(({ kind }) => kind);
    expect({ isEnough: kinds.length >= 3, hasCommand: kinds.includes('mutation') }).toEqual({ isEnough: true, hasCommand: true });
  });

  it.each([...new Set(chapterOf.values())].filter((chapter) => !byFile.includes(chapter)))('show what can be asked and done in %s', (chapter) => {
    expect(examples.filter((example) => example.chapter === chapter)).not.toEqual([]);
  });

  it('stand each in the chapter that its first field comes from', () => {
    const wrong = examples.filter(({ document, chapter }) => (chapterOf.get(firstField(document)) ?? 'operation') !== chapter);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
