/** The two ways of answering GraphQL over HTTP. With the first, what GraphQL refuses is told with status 200; with the second
 *  the status says so, too. */
export const JSON_ANSWER = 'application/json';
const GRAPHQL_ANSWER = 'application/graphql-response+json';
type AnswerType = typeof JSON_ANSWER | typeof GRAPHQL_ANSWER;

interface Range {
  type: string;
  weight: number;
}

/** The answer that the caller likes best; plain JSON when nothing is said, or when both are liked alike and plain JSON or
 *  anything at all is named. @returns nothing when neither is taken
 *  @example 'application/graphql-response+json, application/json;q=0.9' → application/graphql-response+json */
export function answerTypeOf(accept: string | undefined): AnswerType | undefined {
  if (accept === undefined || accept.trim() === '') return JSON_ANSWER;
  const ranges = accept.slice(0, 1_000).split(',').map(readRange);
  const json = weightOf(JSON_ANSWER, ranges);
  const graphql = weightOf(GRAPHQL_ANSWER, ranges);
  if (json.weight === 0 && graphql.weight === 0) return undefined;
  if (json.weight !== graphql.weight) return json.weight > graphql.weight ? JSON_ANSWER : GRAPHQL_ANSWER;
  return graphql.isNamed && (!json.isNamed || graphql.place < json.place) ? GRAPHQL_ANSWER : JSON_ANSWER;
}

/** The most exact range that covers the type decides. */
function weightOf(type: AnswerType, ranges: readonly Range[]): { weight: number; isNamed: boolean; place: number } {
  for (const covering of [type, 'application/*', '*/*']) {
    const place = ranges.findIndex((range) => range.type === covering);
    if (place >= 0) return { weight: ranges[place]!.weight, isNamed: covering === type, place };
  }
  return { weight: 0, isNamed: false, place: 0 };
}

/** A charset other than UTF-8 cannot be had. */
function readRange(text: string): Range {
  const [type = '', ...parameters] = text.toLowerCase().split(';').map((part) => part.trim());
  const value = (name: string): string | undefined => parameters.find((parameter) => parameter.startsWith(`${name}=`))?.slice(name.length + 1).replaceAll('"', '');
  const quality = Number(value('q') ?? 1);
  const isOurs = ['utf-8', 'utf8', undefined].includes(value('charset'));
  return { type, weight: isOurs && quality > 0 && quality <= 1 ? quality : 0 };
}
