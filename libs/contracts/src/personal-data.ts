import { isCode, MAX_CODE_LENGTH } from '@guanjia/domain';
import { TEXT_FORMATS, TEXT_PATTERNS } from './fields.ts';

type Node = Readonly<Record<string, unknown>>;

/** Words that name a person's data or human-typed text, in a property name. `reasonCode` is a code, `reason` would be prose. */
const PERSONAL_WORDS = new Set([
  'name', 'surname', 'nickname', 'phone', 'mobile', 'tel', 'telephone', 'fax', 'email', 'mail', 'address', 'wechat', 'qq', 'plate',
  'birthday', 'birth', 'gender', 'sex', 'passport', 'idcard', 'signature', 'photo', 'picture', 'bank', 'card', 'contact', 'contacts',
  'content', 'text', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'description', 'title', 'message', 'opinion',
  'summary', 'detail', 'details', 'password', 'secret', 'token',
]);

const PROSE_UNLESS_CODED = new Set(['reason', 'purpose', 'issue', 'cause', 'result', 'answer']);

const wordsOf = (property: string): string[] => property.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[\s_-]+/);

/** Why a payload schema could carry personal data or free text, or change its shape; empty when it cannot.
 *  Anything not on the list of harmless shapes is a fault.
 *  @source PLAT-004 */
export function personalDataFaults(schema: unknown, at = ''): string[] {
  const node = schema as Node;
  if (Array.isArray(node['anyOf'])) return node['anyOf'].flatMap((option) => personalDataFaults(option, at));
  switch (node['type']) {
    case 'object': return objectFaults(node, at);
    case 'array': return personalDataFaults(node['items'] ?? {}, `${at}[]`);
    case 'string': return isHarmlessText(node) ? [] : [`${at}: text that is neither an id, a time, a date, a word nor a code`];
    case 'integer': case 'boolean': case 'null': return [];
    default: return [`${at}: ${String(node['type'] ?? 'a shape')} is not on the list of harmless shapes`];
  }
}

function objectFaults(node: Node, at: string): string[] {
  const properties = (node['properties'] ?? {}) as Node;
  const required = new Set((node['required'] ?? []) as string[]);
  const open = node['additionalProperties'] === false && !('patternProperties' in node) ? [] : [`${at}: open to other properties`];
  const inside = Object.entries(properties).flatMap(([property, schema]) => {
    const path = at ? `${at}.${property}` : property;
    return [
      ...(namesPersonalData(property) ? [`${path}: names personal data or prose`] : []),
      ...(required.has(property) ? [] : [`${path}: may be left out; make it nullable`]),
      ...personalDataFaults(schema, path),
    ];
  });
  return [...open, ...inside];
}

function namesPersonalData(property: string): boolean {
  const words = wordsOf(property);
  return words.some((word) => PERSONAL_WORDS.has(word)) || PROSE_UNLESS_CODED.has(words.at(-1) ?? '');
}

function isHarmlessText(node: Node): boolean {
  if (Array.isArray(node['enum']) || 'const' in node) return ((node['enum'] ?? [node['const']]) as unknown[]).every((word) => typeof word === 'string' && isCode(word));
  if ((TEXT_FORMATS as readonly unknown[]).includes(node['format'])) return true;
  const isPatterned = (Object.values(TEXT_PATTERNS) as unknown[]).includes(node['pattern']);
  return isPatterned && Number(node['maxLength']) <= MAX_CODE_LENGTH;
}
