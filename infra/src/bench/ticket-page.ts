/** The page of the benchmark: fifty tickets with the unit's label, the household and the employees who work on it. */
export const PAGE = `{ tickets(first: 50) {
  nodes { id number state urgency dueAt unitLabel household { id } assignees { id } }
  pageInfo { hasNextPage endCursor }
} }`;

export interface Part {
  state: string;
  employeeId: string | null;
}

export interface TicketFound {
  id: string;
  number: string;
  state: string;
  urgency: string;
  dueAt: Date;
  createdAt: Date;
  unitLabel: string | null;
  householdId: string | null;
  assignments: Part[];
}

/** The same JSON as GraphQL gives, from 51 rows. */
export function pageJson(found: readonly TicketFound[]): string {
  const shown = found.slice(0, 50);
  const last = shown.at(-1);
  const endCursor = last ? Buffer.from(JSON.stringify([last.createdAt.toISOString(), last.id])).toString('base64url') : null;
  return JSON.stringify({ data: { tickets: { nodes: shown.map(nodeOf), pageInfo: { hasNextPage: found.length > 50, endCursor } } } });
}

function nodeOf({ id, number, state, urgency, dueAt, unitLabel, householdId, assignments }: TicketFound): object {
  const employees = new Set(assignments.filter((part) => part.state !== 'CANCELLED').flatMap(({ employeeId }) => employeeId ?? []));
  return {
    id, number, state, urgency, dueAt: dueAt.toISOString(), unitLabel, household: householdId && { id: householdId },
    assignees: [...employees].map((employeeId) => ({ id: employeeId })),
  };
}
