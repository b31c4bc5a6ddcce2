import { buildSchema } from 'graphql';

/** Which root fields say in their descriptions that they may refuse with a code, by code. */
export function namedErrors(publicSchema: string): Map<string, string[]> {
  const schema = buildSchema(publicSchema);
  const fields = [schema.getMutationType(), schema.getQueryType(), schema.getSubscriptionType()].flatMap((root) => Object.values(root?.getFields() ?? {}));
  const own = new Map(fields.map(({ name, description }) => [name, errorsIn(description ?? '')]));
  const named = new Map<string, string[]>();
  for (const [field, { codes, like }] of own) {
    for (const code of new Set([...codes, ...(own.get(like ?? '')?.codes ?? [])])) named.set(code, [...named.get(code) ?? [], field]);
  }
  return named;
}

/** The codes after "Errors:", and the field whose codes it shares: "as dispatchTicket". */
function errorsIn(description: string): { codes: string[]; like: string | undefined } {
  const [, ...parts] = description.split('Errors:');
  const text = parts.join(' ');
  return { codes: text.match(/\b[A-Z][A-Z_]{3,}\b/g) ?? [], like: /\bas (\w+)/.exec(text)?.[1] };
}
