import { visit, type ASTNode, type DocumentNode, type GraphQLError } from 'graphql';
import { documentProblems, valueProblems, type Problem } from './input-problems.ts';
import type { Refusal } from './refusal.ts';

/** GraphQL's own refusals of a request, with the code under which they leave the house. */
export const inputErrors: Readonly<Record<string, { zh: string; en: string }>> = {
  BAD_USER_INPUT: { zh: '输入无效', en: 'The input is not valid' },
  GRAPHQL_VALIDATION_FAILED: { zh: '请求不符合接口定义', en: 'The request does not fit the schema' },
  GRAPHQL_PARSE_FAILED: { zh: 'GraphQL 语法错误', en: 'GraphQL syntax error' },
};

/** GraphQL says in one English sentence what is wrong with a request; here it becomes place and words in both languages.
 *  Suggestions are dropped: they tell a stranger what the schema holds.
 *  @returns nothing when the error is not about the request */
export function inputRefusal(error: GraphQLError, document: DocumentNode | undefined): Refusal | undefined {
  const code = String(error.extensions['code']);
  const general = Object.hasOwn(inputErrors, code) ? inputErrors[code] : undefined;
  if (!general) return undefined;
  const { text, place } = readVariable(error.message) ?? { text: error.message, place: placeOf(error.nodes?.[0], document) };
  const more = { kind: 'INVALID', params: {} };
  const found = [...valueProblems, ...documentProblems].map((problem) => match(problem, text, place)).find(Boolean);
  if (found) return { code, messageKey: `gateway.${code}`, more, ...found };
  const detail = withoutSuggestion(text).replace(/^Syntax Error: /, '');
  return {
    code,
    messageKey: `gateway.${code}`,
    messages: { zh: `${general.zh}：${detail}`, en: `${general.en}: ${detail}` },
    ...(place === undefined ? {} : { field: place }),
    more,
  };
}

/** @example 'Variable "$input" got invalid value "x" at "input.urgency"; Value …' → place input.urgency, text Value … */
function readVariable(message: string): { text: string; place: string } | undefined {
  const found = /^Variable "\$(\w+)" (?:got|has) invalid value (?:.* at "([\w.[\]]+)"; |.*; )(.*)$/s.exec(message);
  return found ? { place: found[2] ?? found[1]!, text: found[3]! } : undefined;
}

function match({ pattern, zh, en, fieldGroup, isBelow }: Problem, text: string, place: string | undefined) {
  const groups = pattern.exec(text);
  if (!groups) return undefined;
  const name = fieldGroup === undefined ? undefined : groups[fieldGroup];
  const field = name === undefined ? place : isBelow && place !== undefined ? `${place}.${name}` : name;
  const fill = (words: string, nameless: string): string =>
    words.replace(/\$(\d)/g, (_, group: string) => (groups[Number(group)] ?? '').slice(0, 100)).replace('{field}', field ?? nameless);
  return { messages: { zh: fill(zh, '输入'), en: fill(en, 'the input') }, ...(field === undefined ? {} : { field }) };
}

/** Arguments and input fields that lead to a value in the document. @example input.urgency */
function placeOf(node: ASTNode | undefined, document: DocumentNode | undefined): string | undefined {
  if (!node || !document) return undefined;
  let place: string | undefined;
  visit(document, {
    enter(visited, _key, parent, _path, ancestors) {
      if (visited !== node) return;
      const chain = [...ancestors, parent].filter((above): above is ASTNode => above !== undefined && !Array.isArray(above));
      const names = chain.flatMap((at) => (at.kind === 'Argument' || at.kind === 'ObjectField' ? [at.name.value] : []));
      if (names.length > 0) place = names.join('.');
    },
  });
  return place;
}

const withoutSuggestion = (text: string): string => text.replace(/ ?Did you mean .*$/s, '').slice(0, 300);
