/** How one subscription field is answered: which notices it follows, and with which query of one thing by its id. */
export interface LiveBinding {
  /** The aggregate of the notices. */
  aggregate: string;
  /** Query of the thing: takes its id, and is null for whoever may not see it. */
  lookup: string;
  /** A list of them, asked for once at the beginning: whoever may not have it may not follow them. */
  list: string;
  /** Followed in one estate, which the field names as `estateId`, or wherever the person holds a role. */
  follows: 'ESTATE' | 'OWN';
}

/** Every subscription field of the supergraph. */
export const liveBindings: Readonly<Record<string, LiveBinding>> = {
  ticketChanged: {
    aggregate: 'customer-service.ticket', lookup: 'ticket', list: 'tickets(filter: { estateId: $estateId }, first: 1) { nodes { id } }', follows: 'ESTATE',
  },
  workOrderChanged: {
    aggregate: 'engineering.work-order', lookup: 'workOrder', list: 'workOrders(filter: { estateId: $estateId }, first: 1) { nodes { id } }', follows: 'ESTATE',
  },
  myWorkChanged: { aggregate: 'hr-training.task', lookup: 'myTask', list: 'myTasks(first: 1) { nodes { id } }', follows: 'OWN' },
};
