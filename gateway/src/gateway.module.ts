import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { Readiness } from '@guanjia/subgraph';
import type { ApolloGatewayDriverConfig } from '@nestjs/apollo';
import { federationOptions, type FederationParts } from './federation/federation-options.ts';
import { HealthController, SUBGRAPH_CALLS } from './http/health.controller.ts';

@Module({})
export class GatewayModule {
  static with(parts: FederationParts): DynamicModule {
    return {
      module: GatewayModule,
      imports: [GraphQLModule.forRoot<ApolloGatewayDriverConfig>(federationOptions(parts))],
      controllers: [HealthController],
      providers: [Readiness, { provide: SUBGRAPH_CALLS, useValue: parts.calls }],
    };
  }
}
