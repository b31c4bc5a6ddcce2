interface Node {
  type?: string;
  anyOf?: readonly Node[];
  properties?: Readonly<Record<string, Node>>;
  items?: Node;
}

/** Properties that may be null and that no sample shows both ways: a reader that was built from the samples would not
 *  know the other. */
export function unseenNulls(schema: object, payloads: readonly unknown[]): string[] {
  const seen = new Map<string, { asNull: boolean; filled: boolean }>();
  for (const payload of payloads) look(schema as Node, payload, { at: '', seen });
  return [...seen].flatMap(([at, { asNull, filled }]) => [
    ...(asNull ? [] : [`no sample has ${at} null`]), ...(filled ? [] : [`no sample has ${at} filled`]),
  ]);
}

function look(node: Node, value: unknown, { at, seen }: { at: string; seen: Map<string, { asNull: boolean; filled: boolean }> }): void {
  const present = node.anyOf?.find((option) => option.type !== 'null');
  if (present) {
    const soFar = seen.get(at);
    seen.set(at, { asNull: soFar?.asNull || value === null, filled: soFar?.filled || value !== null });
    if (value !== null) look(present, value, { at, seen });
  }
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    look(child, (value as Record<string, unknown>)[name], { at: at ? `${at}.${name}` : name, seen });
  }
  for (const item of node.items ? (value as unknown[]) : []) look(node.items!, item, { at: `${at}[]`, seen });
}
