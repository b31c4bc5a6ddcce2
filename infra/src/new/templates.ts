/** One aggregate's names, in every form its files need. */
interface Names {
  service: string;
  chapter: string;
  /** `house-key` */
  kebab: string;
  /** `houseKey` */
  camel: string;
  /** `HouseKey` */
  pascal: string;
  /** `house_key` */
  snake: string;
}

export function namesOf(service: string, chapter: string, kebab: string): Names {
  const pascal = kebab.split('-').map((part) => part[0]!.toUpperCase() + part.slice(1)).join('');
  return { service, chapter, kebab, pascal, camel: pascal[0]!.toLowerCase() + pascal.slice(1), snake: kebab.replaceAll('-', '_') };
}

type Template = (names: Names) => string;

const graphql: Template = ({ pascal, camel }) => `extend type Query {
  "一个 ${pascal} / One ${pascal}; null when it is not there or not yours to see"
  ${camel}(id: ID!): ${pascal}
}

extend type Mutation {
  "登记 ${pascal} / Registers a ${pascal}. 错误 / Errors: NOT_FOUND, FORBIDDEN"
  register${pascal}(input: Register${pascal}Input!, idempotencyKey: IdempotencyKey!): ${pascal}!
}

"${pascal} 的中文名 / What a ${pascal} is"
type ${pascal} @key(fields: "id") {
  "编号 / Id"
  id: ID!
  "版本,每次变更加一 / Version, raised by each change"
  version: Int!
  "状态 / State"
  state: ${pascal}State!
}

"状态 / State"
enum ${pascal}State {
  "已登记 / Registered"
  REGISTERED
  "已关闭 / Closed"
  CLOSED
}

"登记所需 / What registering takes"
input Register${pascal}Input {
  "项目 / Estate"
  estateId: ID!
}
`;

const rules: Template = ({ pascal, camel }) => `import { moves, type Decision } from '@guanjia/domain';

/** @source assumption: write the rows of the ledger here */
export const ${camel}Moves = moves({
  states: ['REGISTERED', 'CLOSED'],
  initial: 'REGISTERED',
  final: ['CLOSED'],
  moves: { close${pascal}: { from: ['REGISTERED'], to: 'CLOSED' } },
});

export interface ${pascal} {
  id: string;
  estateId: string;
  state: (typeof ${camel}Moves.states)[number];
}

export type ${pascal}Command = { type: 'register${pascal}'; id: string; estateId: string } | { type: 'close${pascal}' };

/** @throws WRONG_STATE */
export function decide${pascal}(command: ${pascal}Command, ${camel}: ${pascal} | null): Decision<${pascal}> {
  if (command.type === 'register${pascal}') {
    const { id, estateId } = command;
    return { state: { id, estateId, state: 'REGISTERED' }, events: [] };
  }
  return { state: { state: ${camel}Moves.next(command.type, ${camel}!.state) }, events: [] };
}
`;

const rulesSpec: Template = ({ kebab, pascal, camel }) => `import { describe, expect, it } from '@jest/globals';
import { everyMove } from '@guanjia/testing';
import { decide${pascal}, ${camel}Moves } from './${kebab}.rules.ts';

everyMove(${camel}Moves, (type, state) => decide${pascal}({ type }, { id: 'id', estateId: 'estate', state }), { field: 'state' });

describe('${kebab}', () => {
  it('tells the world what happened', () => {
    const { events } = decide${pascal}({ type: 'register${pascal}', id: 'id', estateId: 'estate' }, null);
    expect(events.map(({ type }) => type)).toEqual(['<service>.${kebab}.registered.v1']);
  });
});
`;

const access: Template = ({ camel, kebab }) => `import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { directors } = roleGroups;

/** The row of the matrix that these capabilities come from. @source permissions.md PLAT-003 */
export const ${camel}Access = {
  '${kebab}.read': directors,
  '${kebab}.write': directors,
} satisfies AccessTable;
`;

const entity: Template = ({ kebab, pascal, snake }) => `import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { ${pascal} } from './${kebab}.rules.ts';

export const ${pascal}Entity = defineEntity({
  name: '${pascal}',
  tableName: '${snake}',
  properties: { ...aggregateColumns, state: p.string().$type<${pascal}['state']>() },
});
`;

const service: Template = ({ kebab, pascal, camel }) => `import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import type { Register${pascal}Input } from '../../schema.types.ts';
import { ${camel}Access } from './${kebab}.access.ts';
import { ${pascal}Entity } from './${kebab}.entity.ts';
import { decide${pascal}, type ${pascal} } from './${kebab}.rules.ts';

@Injectable()
export class ${pascal}Service {
  constructor(private readonly store: AggregateStore) {}

  register(call: Call, input: Register${pascal}Input, { idempotencyKey }: Keyed): Promise<Stored<${pascal}>> {
    const scope = scopeOf(call.actor, ${camel}Access, '${kebab}.write');
    return this.store.create<${pascal}>(call, ${pascal}Entity, {
      operation: 'register${pascal}', scope, place: { estateId: input.estateId }, body: input, idempotencyKey: idempotencyKey ?? null,
    }, () => decide${pascal}({ type: 'register${pascal}', id: call.newId(), ...input }, null));
  }
}
`;

const reads: Template = ({ kebab, pascal, camel, snake }) => `import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { byId, idIn, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { ${camel}Access } from './${kebab}.access.ts';
import type { ${pascal} } from './${kebab}.rules.ts';

@Injectable()
export class ${pascal}Reads {
  one(call: RequestCall, id: string): Promise<Stored<${pascal}> | null> {
    return call.load('${camel}', id, async (ids) => {
      const scope = scopeOf(call.actor, ${camel}Access, '${kebab}.read');
      return byId(await call.reads.rows<Stored<${pascal}>>(sql\`select t.id, t.estate_id as "estateId", t.version, t.state
        from ${snake} t where \${idIn('t.id', ids)} and \${call.reads.within(scope, 't.estate_id')}\`));
    });
  }
}
`;

const resolver: Template = ({ kebab, pascal, camel }) => `import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationRegister${pascal}Args } from '../../schema.types.ts';
import { ${pascal}Reads } from './${kebab}.reads.ts';
import { ${pascal}Service } from './${kebab}.service.ts';

@Resolver('${pascal}')
export class ${pascal}Resolver {
  constructor(private readonly reads: ${pascal}Reads, private readonly service: ${pascal}Service) {}

  @Query()
  ${camel}(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Mutation()
  register${pascal}(@Args() args: MutationRegister${pascal}Args, @Context('call') call: RequestCall) {
    return this.service.register(call, args.input, args);
  }

  @ResolveReference()
  resolveReference(@Parent() reference: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, reference.id);
  }
}
`;

/** Every file of a new aggregate, by its ending. */
export const templates: Readonly<Record<string, Template>> = {
  'graphql': graphql, 'rules.ts': rules, 'rules.spec.ts': rulesSpec, 'access.ts': access, 'entity.ts': entity,
  'service.ts': service, 'reads.ts': reads, 'resolver.ts': resolver,
};
