import { hash } from 'node:crypto';
import { platformErrors } from '@guanjia/domain';
import { getOperationAST, parse, type DocumentNode, type GraphQLSchema, type OperationTypeNode } from 'graphql';
import { gatewayErrors } from '../../gateway.errors.ts';
import { BoundedMap } from '../bounded-map.ts';
import { limits } from '../limits.ts';
import { countDirectives, measureDocument } from './document-measures.ts';
import { checkTokens } from './document-tokens.ts';
import { planCost, priceOf, type CostNode } from './operation-cost.ts';

interface Wish {
  query: string;
  operationName?: string | null;
  variables?: Readonly<Record<string, unknown>> | null;
}

/** What the door knows of a request whose document it let in. */
export interface Admitted {
  /** sha256 of the document. */
  hash: string;
  /** Name of the operation, where it has one. */
  name?: string | undefined;
  /** Nothing where the document does not parse: GraphQL will say why. */
  kind?: OperationTypeNode | undefined;
  cost: number;
}

/** One operation of one document, as far as it is the same for every request. */
interface Known {
  name?: string | undefined;
  kind: OperationTypeNode;
  plan: readonly CostNode[];
}

interface DeskRules {
  isIntrospectionOpen: boolean;
  /** Most that one operation may cost. */
  cost?: number;
  /** Nothing is measured: for test suites alone. */
  isUnlimited?: boolean;
}

const OPERATIONS_KEPT = 1_000;

/** Reads each document before GraphQL does and refuses what would cost too much. What was found out is kept by the
 *  document's hash, the document itself is not. */
export class DocumentDesk {
  readonly #known = new BoundedMap<Known>(OPERATIONS_KEPT);
  readonly #schema: () => GraphQLSchema;
  readonly #rules: DeskRules;

  /** @param schema  what callers may ask for, once it is known */
  constructor(schema: () => GraphQLSchema, rules: DeskRules) {
    this.#schema = schema;
    this.#rules = rules;
  }

  /** @throws TOO_MANY_TOKENS, TOO_DEEP, TOO_MANY_FIELDS, TOO_MANY_ALIASES, TOO_MANY_DIRECTIVES, TOO_COSTLY
   *  @throws INVALID_PAGE_SIZE, INTROSPECTION_CLOSED, OPERATION_NOT_FOUND */
  admit({ query, operationName, variables }: Wish): Admitted {
    const hashed = hash('sha256', query, 'hex');
    const key = `${hashed} ${operationName ?? ''}`;
    const known = this.#known.get(key) ?? this.#read(key, query, operationName);
    if (!known) return { hash: hashed, cost: 1 };
    const { cost, pages } = priceOf(known.plan, variables ?? {});
    const wrong = pages.find((size) => size < 1 || size > 100);
    if (wrong !== undefined) throw platformErrors.error('INVALID_PAGE_SIZE', { field: 'first', params: { first: wrong } });
    const most = this.#rules.cost ?? limits.cost;
    if (cost > most) throw gatewayErrors.error('TOO_COSTLY', { params: { most, found: cost } });
    return { hash: hashed, name: known.name, kind: known.kind, cost: Math.max(1, cost) };
  }

  /** @returns nothing when the document does not parse */
  #read(key: string, query: string, operationName: string | null | undefined): Known | undefined {
    const { isUnlimited = false } = this.#rules;
    if (!isUnlimited) checkTokens(query);
    const document = parsed(query);
    if (!document) return undefined;
    if (!isUnlimited) this.#checkMeasures(document);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw gatewayErrors.error('OPERATION_NOT_FOUND');
    const known = { name: operation.name?.value, kind: operation.operation, plan: isUnlimited ? [] : planCost({ schema: this.#schema(), document, operation }) };
    this.#known.set(key, known);
    return known;
  }

  #checkMeasures(document: DocumentNode): void {
    const { fields, depth, aliases, introspectionFields, introspectionDepth } = measureDocument(document);
    if (introspectionFields > 0 && !this.#rules.isIntrospectionOpen) throw gatewayErrors.error('INTROSPECTION_CLOSED');
    within('TOO_MANY_FIELDS', introspectionFields, limits.introspectionFields);
    within('TOO_DEEP', introspectionDepth, limits.introspectionDepth);
    within('TOO_DEEP', depth, limits.depth);
    within('TOO_MANY_ALIASES', aliases, limits.aliases);
    within('TOO_MANY_FIELDS', fields, limits.fields);
    within('TOO_MANY_DIRECTIVES', countDirectives(document), limits.directives);
  }
}

function within(code: 'TOO_DEEP' | 'TOO_MANY_FIELDS' | 'TOO_MANY_ALIASES' | 'TOO_MANY_DIRECTIVES', found: number, most: number): void {
  // A fragment bomb may hold more fields than a number says exactly.
  if (found > most) throw gatewayErrors.error(code, { params: { most, found: Math.min(found, Number.MAX_SAFE_INTEGER) } });
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return undefined;
  }
}
