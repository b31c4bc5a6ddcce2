import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Context, GraphQLModule, GraphQLSchemaHost, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { graphql, type GraphQLObjectType } from 'graphql';
import { callFieldsDirectly } from './direct-fields.ts';

interface Lamp {
  watts: number;
}
const twice = { transform: (value: number) => value * 2 };

@Resolver('Lamp')
class LampResolver {
  readonly unit = 'W';

  @Query()
  lamp(): Lamp {
    return { watts: 40 };
  }

  @ResolveField()
  label(@Args('times') times: number, @Context('call') call: { locale: string }, @Parent() { watts }: Lamp, @Info() { fieldName }: { fieldName: string }) {
    return `${fieldName} ${watts * times} ${this.unit} ${call.locale}`;
  }

  @ResolveField('power')
  renamed(@Parent() { watts }: Lamp, @Args() args: object) {
    return `${watts} ${JSON.stringify(args)}`;
  }

  @ResolveField()
  bare(lamp: Lamp) {
    return lamp.watts;
  }

  @ResolveField()
  broken(): number {
    throw new RangeError('burnt out');
  }

  @ResolveField()
  piped(@Args('times', twice) times: number) {
    return times;
  }
}

@Module({
  imports: [GraphQLModule.forRoot<ApolloFederationDriverConfig>({ driver: ApolloFederationDriver, typeDefs: `
    type Query { lamp: Lamp }
    type Lamp { watts: Int label(times: Int): String power: String bare: Int broken: Int piped(times: Int): Int }` })],
  providers: [LampResolver],
})
class LampModule {}

describe('fields that are called directly', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(LampModule, new FastifyAdapter(), { logger: false });
    await app.init();
    callFieldsDirectly(app);
  });
  afterAll(() => app.close());

  const ask = (source: string) => graphql({ schema: app.get(GraphQLSchemaHost).schema, source, contextValue: { call: { locale: 'en' } } });
  const resolve = (name: string) => {
    const { schema } = app.get(GraphQLSchemaHost);
    return (schema.getType('Lamp') as GraphQLObjectType).getFields()[name]!.resolve!({ watts: 40 }, { times: 2 }, { call: { locale: 'en' } }, { fieldName: name } as never);
  };

  it('get parent, arguments, context and info where their decorators say', async () => {
    const { data, errors } = await ask('{ lamp { watts label(times: 3) power bare } }');
    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual({ lamp: { watts: 40, label: 'label 120 W en', power: '40 {}', bare: 40 } });
  });

  it('answer at once, without a promise', () => {
    expect(resolve('label')).toBe('label 80 W en');
    expect(resolve('power')).toBe('40 {"times":2}');
  });

  it('keep what they throw', async () => {
    const { data, errors } = await ask('{ lamp { bare broken } }');
    expect(JSON.parse(JSON.stringify(data))).toEqual({ lamp: { bare: 40, broken: null } });
    expect(errors?.[0]).toMatchObject({ path: ['lamp', 'broken'], originalError: expect.any(RangeError) });
  });

  it('are left to Nest where a parameter has a pipe', async () => {
    expect(resolve('piped')).toBeInstanceOf(Promise);
    expect(await resolve('piped')).toBe(4);
  });
});
