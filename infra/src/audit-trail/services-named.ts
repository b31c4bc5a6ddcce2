import type { SubgraphDefinition } from '@guanjia/subgraph';
import { UsageWrong } from '../events/command.ts';
import { services } from '../platform/services.ts';

/** The service of this name; all of them without one. @throws UsageWrong */
export function servicesNamed(name: string | undefined): readonly SubgraphDefinition[] {
  const named = services.filter((service) => name === undefined || service.name === name);
  if (named.length === 0) throw new UsageWrong(`没有服务 ${name}`, `there is no service ${name}`);
  return named;
}
