import { archives } from '@guanjia/archives';
import { billing } from '@guanjia/billing';
import { customerService } from '@guanjia/customer-service';
import { engineering } from '@guanjia/engineering';
import { hrTraining } from '@guanjia/hr-training';
import type { SubgraphDefinition } from '@guanjia/subgraph';

/** The five services, owners of reference data first. */
export const services: readonly SubgraphDefinition[] = [archives, hrTraining, customerService, engineering, billing];
