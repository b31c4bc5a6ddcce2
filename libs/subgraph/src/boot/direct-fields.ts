import type { INestApplicationContext } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost, PARAM_ARGS_METADATA, RESOLVER_NAME_METADATA, RESOLVER_PROPERTY_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

type Method = (...args: unknown[]) => unknown;
type Resolver = Record<string, Method>;
/** How Nest notes a parameter: under `<kind>:<place>`, kinds being those of GraphQL's own four arguments. */
type Parameters = Readonly<Record<string, { index: number; data?: string; pipes?: readonly unknown[] }>>;

/** Nest's number of a kind of parameter → which of (parent, args, context, info) it is. */
const places: Readonly<Record<string, number>> = { 0: 0, 3: 1, 1: 2, 2: 3 };

/** Lets the methods of fields be called as they are. Nest otherwise makes half a dozen promises for each field of each row,
 *  for guards and pipes that stand at no field here: a fifth of the cost of a page. Queries, mutations and references
 *  are left to it, and so is a field whose parameters have pipes. */
export function callFieldsDirectly(app: INestApplicationContext): void {
  const { schema } = app.get(GraphQLSchemaHost);
  for (const resolver of instancesOf(app)) {
    const prototype = Object.getPrototypeOf(resolver) as Resolver;
    for (const name of new MetadataScanner().getAllMethodNames(prototype)) {
      const field = fieldOf(schema, resolver, prototype[name]!);
      const call = field && directCall(resolver, name);
      if (call) field.resolve = call;
    }
  }
}

const instancesOf = (app: INestApplicationContext): Resolver[] => [...app.get(ModulesContainer).values()]
  .flatMap(({ providers }) => [...providers.values()])
  .filter(({ instance, metatype }) => instance && metatype && Reflect.hasMetadata(RESOLVER_TYPE_METADATA, metatype))
  .map(({ instance }) => instance as Resolver);

function fieldOf(schema: GraphQLSchema, resolver: Resolver, method: Method): GraphQLField<unknown, unknown> | undefined {
  if (!Reflect.getMetadata(RESOLVER_PROPERTY_METADATA, method)) return undefined;
  const type = schema.getType(Reflect.getMetadata(RESOLVER_TYPE_METADATA, resolver.constructor) as string);
  return isObjectType(type) ? type.getFields()[(Reflect.getMetadata(RESOLVER_NAME_METADATA, method) as string | undefined) ?? method.name] : undefined;
}

function directCall(resolver: Resolver, name: string): GraphQLFieldResolver<unknown, unknown> | undefined {
  const noted = Object.entries((Reflect.getMetadata(PARAM_ARGS_METADATA, resolver.constructor, name) ?? {}) as Parameters);
  const takes = noted.map(([key, { index, data }]) => ({ index, data, place: places[key.split(':')[0]!] }));
  // Without any, Nest itself binds the method.
  if (noted.length === 0 || takes.some(({ place }) => place === undefined) || noted.some(([, { pipes }]) => pipes?.length)) return undefined;
  const method = resolver[name]!;
  return (...given) => {
    const args: unknown[] = [];
    for (const { index, data, place } of takes) args[index] = data === undefined ? given[place!] : (given[place!] as Record<string, unknown>)[data];
    return method.apply(resolver, args);
  };
}
