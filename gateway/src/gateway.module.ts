import { hash } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { Readiness } from '@guanjia/subgraph';
import type { ApolloGatewayDriverConfig } from '@nestjs/apollo';
import { federationOptions, type FederationParts } from './federation/federation-options.ts';
import { HealthController, SCHEMA_HASH, SUBGRAPH_CALLS } from './http/health.controller.ts';

@Module({})
export class GatewayModule {
  static with(parts: FederationParts): DynamicModule {
    return {
      module: GatewayModule,
      imports: [GraphQLModule.forRoot<ApolloGatewayDriverConfig>(federationOptions(parts))],
      controllers: [HealthController],
      providers: [Readiness, { provide: SUBGRAPH_CALLS, useValue: parts.calls }, { provide: SCHEMA_HASH, useValue: hash('sha256', parts.options.supergraphSdl).slice(0, 16) }],
    };
  }
}
