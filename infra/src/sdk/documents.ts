import { createHash } from 'node:crypto';
import {
  Kind, parse, print, validate, visit, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';

/** One operation that staff apps use, as it is sent. */
export interface SdkOperation {
  name: string;
  kind: OperationDefinitionNode['operation'];
  /** The operation with the fragments it uses, and nothing else. */
  text: string;
  /** sha256 of the text, in hex. */
  hash: string;
  takesKey: boolean;
}

/** Reads the documents and finds each operation in them. @throws Error when one does not fit the schema, has no name of its
 *  own, or is a mutation that a repetition would do twice */
export function operationsOf(texts: readonly string[], schema: GraphQLSchema): { document: DocumentNode; operations: SdkOperation[] } {
  const document = parse(texts.join('\n'), { noLocation: true });
  const faults = [...validate(schema, document).map(({ message }) => message), ...withoutKey(document)];
  if (faults.length > 0) throw new Error(`The documents of the SDK are wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  const fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  const operations = operationNodes(document).map((node) => operationOf(node, fragments));
  return { document, operations: operations.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

const operationNodes = ({ definitions }: DocumentNode): OperationDefinitionNode[] => definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);

function operationOf(node: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): SdkOperation {
  const text = print({ kind: Kind.DOCUMENT, definitions: [node, ...used(node, fragments)] });
  return { name: node.name!.value, kind: node.operation, text, hash: createHash('sha256').update(text).digest('hex'), takesKey: takesKey(node) };
}

function used(node: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Set<FragmentDefinitionNode> {
  const found = new Set<FragmentDefinitionNode>();
  const walk = (from: OperationDefinitionNode | FragmentDefinitionNode): void => void visit(from, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)!;
      if (found.has(fragment)) return;
      found.add(fragment);
      walk(fragment);
    },
  });
  walk(node);
  return found;
}

const takesKey = ({ variableDefinitions }: OperationDefinitionNode): boolean =>
  (variableDefinitions ?? []).some(({ variable }) => variable.name.value === 'idempotencyKey');

const withoutKey = (document: DocumentNode): string[] => operationNodes(document)
  .filter((node) => node.operation === 'mutation' && !takesKey(node))
  .map(({ name }) => `${name?.value} takes no $idempotencyKey, so that nobody may send it again`);
