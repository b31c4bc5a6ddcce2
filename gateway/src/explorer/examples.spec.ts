import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Supergraph } from '@apollo/federation-internals';
import { getOperationAST, getVariableValues, parse, validate, type GraphQLEnumType, type OperationDefinitionNode } from 'graphql';
import { DocumentDesk } from '../http/document/document-desk.ts';
import { exampleFolder, readExamples } from './read-examples.ts';

const supergraph = readFileSync(path.join(import.meta.dirname, '../../../infra/supergraph.graphql'), 'utf8');
const schema = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
const examples = readExamples(exampleFolder);
const roles = [...(schema.getType('StaffRole') as GraphQLEnumType).getValues().map(({ name }) => name), 'OWN'];
const listed = examples.map((example) => [example.id, example] as const);

describe('the examples of the explorer', () => {
  it.each(listed)('%s is named in Chinese and English, for a role that there is', (_, { role, zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(roles).toContain(role);
  });

  it.each(listed)('%s says what the public schema understands, and what it asks first does too', (_, { document, given }) => {
    expect(validate(schema, parse(document))).toEqual([]);
    expect(given === undefined ? [] : validate(schema, parse(given))).toEqual([]);
  });

  it.each(listed)('%s fills every variable that must be filled, and no other', (_, { document, variables }) => {
    const { variableDefinitions = [] } = getOperationAST(parse(document)) as OperationDefinitionNode;
    const names = variableDefinitions.map(({ variable }) => variable.name.value);
    expect(Object.keys(variables).filter((name) => !names.includes(name))).toEqual([]);
    // Words that are filled in later may stand where a number is wanted; what is left out or misnamed is told.
    const { errors = [] } = getVariableValues(schema, variableDefinitions, variables);
    expect(errors.map(({ message }) => message).filter((message) => !message.includes('"='))).toEqual([]);
  });

  it.each(listed)('%s is let in at the door', (_, { document, given, variables }) => {
    const desk = new DocumentDesk(() => schema, { isIntrospectionOpen: false });
    expect(() => desk.admit({ query: document, variables })).not.toThrow();
    expect(() => desk.admit({ query: given ?? document, variables: given ? {} : variables })).not.toThrow();
  });
});
