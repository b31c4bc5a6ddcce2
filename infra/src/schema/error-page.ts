import { errorRegistry, platformErrors, type DomainError, type ErrorEntry, type ErrorScope } from '@guanjia/domain';
import { gatewayErrors, inputErrors, refusalStatus } from '@guanjia/gateway';
import { fileErrors, operationsErrors } from '@guanjia/subgraph';
import { services } from '../platform/services.ts';
import { exampleParams } from './example-params.ts';
import { errorPageOpening } from './error-page.words.ts';
import { namedErrors } from './named-errors.ts';

interface Chapter {
  scope: ErrorScope<any>;
  zh: string;
  en: string;
  /** Told with an HTTP status of its own, where it is refused before GraphQL or beside it. */
  isAtDoor?: boolean;
}

/** What GraphQL itself refuses, as far as a page can tell: each is followed by where and what. */
const graphqlErrors = errorRegistry('gateway', Object.fromEntries(
  Object.entries(inputErrors).map(([code, words]): [string, ErrorEntry] => [code, { ...words, kind: 'INVALID' }]),
));

const chineseNames: Readonly<Record<string, string>> = { archives: '档案', 'hr-training': '人事培训', 'customer-service': '客服', engineering: '工程', billing: '收费' };

const chapters: readonly Chapter[] = [
  { scope: gatewayErrors, zh: '前门', en: 'The front door, before a request is read', isAtDoor: true },
  { scope: graphqlErrors, zh: '请求与接口定义', en: 'A request that does not fit the schema' },
  { scope: platformErrors, zh: '通用', en: 'In every service', isAtDoor: true },
  { scope: fileErrors, zh: '文件上传', en: 'While a file is uploaded', isAtDoor: true },
  ...services.map(({ name, errors }) => ({ scope: errors, zh: chineseNames[name] ?? name, en: `Service ${name}` })),
  { scope: operationsErrors, zh: '事件运维', en: 'Operating the events' },
];

/** Every registry that speaks to callers. */
export const errorScopes: readonly ErrorScope<any>[] = chapters.map(({ scope }) => scope);

/** One sentence per code that the schema names and no registry has. */
export function unknownErrors(publicSchema: string): string[] {
  const known = new Set(chapters.flatMap(({ scope }) => Object.keys(scope.entries)));
  return [...namedErrors(publicSchema)].filter(([code]) => !known.has(code)).map(([code, fields]) => `no registry has the error ${code} of ${fields.join(', ')}`);
}

/** Every refusal that a caller can meet, with both texts, what it means and who names it. */
export function errorPage(publicSchema: string): string {
  const named = namedErrors(publicSchema);
  return `${errorPageOpening}\n${chapters.map((chapter) => chapterText(chapter, named)).join('\n')}`;
}

function chapterText({ scope, zh, en, isAtDoor = false }: Chapter, named: ReadonlyMap<string, readonly string[]>): string {
  const codes = Object.keys(scope.entries).sort();
  const parts = codes.map((code) => errorText(scope, code, { isAtDoor, fields: named.get(code) ?? [] }));
  return `## ${zh} / ${en}\n\n${parts.join('\n\n')}\n`;
}

function errorText(scope: ErrorScope<any>, code: string, { isAtDoor, fields }: { isAtDoor: boolean; fields: readonly string[] }): string {
  const { kind, zh, en, example, retriable }: ErrorEntry = scope.entries[code];
  const status = isAtDoor ? ` · HTTP ${refusalStatus({ code, kind })}` : '';
  const { params, words } = exampleParams(en);
  const error: DomainError = scope.error(code, { params, field: 'input' });
  const told = { message: error.messageIn('zh-CN', { ...words, field: '「联系电话」' }), extensions: { code, kind, messageKey: error.messageKey, params, ...(retriable ? { retriable } : {}) } };
  return [
    `### ${code}\n`,
    `${kind}${status}${retriable ? ' · 可重试 retriable' : ''}\n`,
    `- 中文:${zh}`,
    `- English: ${en}`,
    `- 例 example: \`${JSON.stringify(told)}\``,
    ...(example === undefined ? [] : [`- 起因或正确写法 what earns it, or what would pass: ${example}`]),
    ...(fields.length > 0 ? [`- 见于 named by: ${fields.map((name) => `\`${name}\``).join(', ')}`] : []),
  ].join('\n');
}
