import { errorRegistry, type ErrorScope } from '@guanjia/domain';

const entries = {
  METHOD_NOT_ALLOWED: { kind: 'INVALID', zh: '此地址只接受 {allowed} 请求', en: 'Only {allowed} is accepted here' },
  UNSUPPORTED_MEDIA_TYPE: {
    kind: 'INVALID',
    zh: '请求内容的类型应为 application/json（UTF-8）',
    en: 'The content type must be application/json in UTF-8',
    example: 'content-type: application/json',
  },
  NOT_ACCEPTABLE: {
    kind: 'INVALID',
    zh: '只能以 application/json 作答',
    en: 'Answers are given as application/json alone',
    example: 'accept: application/json',
  },
  PAYLOAD_TOO_LARGE: { kind: 'INVALID', zh: '请求内容过大', en: 'The request is too large' },
  DOCUMENT_TOO_LARGE: {
    kind: 'INVALID',
    zh: 'GraphQL 文档超过 {maxBytes} 字节',
    en: 'The GraphQL document exceeds {maxBytes} bytes',
  },
  BATCHING_NOT_SUPPORTED: {
    kind: 'INVALID',
    zh: '每个请求只能包含一个操作，不接受数组',
    en: 'One operation per request; arrays are not accepted',
  },
  MALFORMED_JSON: { kind: 'INVALID', zh: '请求内容不是有效的 UTF-8 JSON', en: 'The request is not valid JSON in UTF-8' },
  BAD_REQUEST: {
    kind: 'INVALID',
    zh: '请求应为含 query 的 JSON 对象（{reason}）',
    en: 'The request must be a JSON object with a query ({reason})',
    example: '{"query": "query Q($id: ID!) { … }", "variables": {"id": "…"}, "operationName": "Q"}',
  },
  OPERATION_NOT_FOUND: {
    kind: 'INVALID',
    zh: '文档中没有可执行的操作，或 operationName 不匹配',
    en: 'The document holds no operation of this name, or several and no name was given',
  },
  SUBSCRIPTION_NOT_OVER_POST: {
    kind: 'INVALID',
    zh: '订阅不能通过普通请求执行',
    en: 'A subscription is not answered to a plain request',
  },
} as const;

/** The refusals of the front door itself. */
export const gatewayErrors: ErrorScope<typeof entries> = errorRegistry('gateway', entries);
