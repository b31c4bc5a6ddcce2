import { errorRegistry, type ErrorScope } from '@guanjia/domain';

const entries = {
  METHOD_NOT_ALLOWED: { kind: 'INVALID', zh: '此地址只接受 {allowed} 请求', en: 'Only {allowed} is accepted here' },
  UNSUPPORTED_MEDIA_TYPE: {
    kind: 'INVALID',
    zh: '请求内容的类型应为 application/json（UTF-8，不压缩）',
    en: 'The content type must be application/json in UTF-8, not compressed',
    example: 'content-type: application/json',
  },
  NOT_ACCEPTABLE: {
    kind: 'INVALID',
    zh: '只能以 application/json 作答',
    en: 'Answers are given as application/json alone',
    example: 'accept: application/json',
  },
  MALFORMED_HTTP: { kind: 'INVALID', zh: '地址、请求头或报文不符合 HTTP 的规定', en: 'The address, the headers or the message do not follow the rules of HTTP' },
  HEADERS_TOO_LARGE: { kind: 'INVALID', zh: '请求头过大', en: 'The headers are too large' },
  REQUEST_TIMEOUT: {
    kind: 'UNAVAILABLE', zh: '请求没有及时发送完，请检查网络后重试', en: 'The request did not arrive in time; check the line and send it again', retriable: true,
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
    zh: '订阅不能通过普通请求执行：请用 WebSocket（/graphql）或 SSE（/graphql/stream）',
    en: 'A subscription is not answered to a plain request: use a WebSocket (/graphql) or server-sent events (/graphql/stream)',
  },
  NOT_A_SUBSCRIPTION: {
    kind: 'INVALID',
    zh: '此连接只接受订阅；查询和变更请用 POST /graphql',
    en: 'Only subscriptions are taken here; ask queries and mutations by POST /graphql',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    kind: 'CONFLICT',
    zh: '同时进行的订阅过多：每人最多 {most} 个，请先关闭不用的',
    en: 'Too many subscriptions at a time: {most} per person; end those that are not needed',
  },
  RESUME: {
    kind: 'UNAVAILABLE',
    zh: '可能错过了一些变更：请重新查询并重新订阅',
    en: 'Some changes may have been missed: read anew and subscribe again',
    retriable: true,
  },
  TOKEN_EXPIRED: {
    kind: 'UNAUTHENTICATED',
    zh: '登录凭证已到期：请用新凭证重新连接',
    en: 'The token has ended: connect again with a new one',
    retriable: true,
  },
  ORIGIN_NOT_ALLOWED: {
    kind: 'FORBIDDEN',
    zh: '此网页来源未被允许访问本接口',
    en: 'Pages of this origin may not ask here',
    example: 'GATEWAY_ORIGINS=https://app.example.com',
  },
  RATE_LIMITED: {
    kind: 'UNAVAILABLE',
    zh: '请求过于频繁，请在 {seconds} 秒后重试',
    en: 'Too much was asked in a short time; try again in {seconds} seconds',
    retriable: true,
  },
  TOO_MANY_TOKENS: { kind: 'INVALID', zh: 'GraphQL 文档超过 {most} 个词', en: 'The GraphQL document holds more than {most} tokens' },
  TOO_DEEP: {
    kind: 'INVALID',
    zh: '查询嵌套过深：{found} 层，最多 {most} 层',
    en: 'The query is nested {found} levels deep; {most} are allowed',
  },
  TOO_MANY_FIELDS: {
    kind: 'INVALID',
    zh: '查询字段过多：展开片段后 {found} 个，最多 {most} 个',
    en: 'The query asks for {found} fields with its fragments spread out; {most} are allowed',
  },
  TOO_MANY_ALIASES: {
    kind: 'INVALID',
    zh: '查询别名过多：{found} 个，最多 {most} 个',
    en: 'The query holds {found} aliases; {most} are allowed',
  },
  TOO_MANY_DIRECTIVES: {
    kind: 'INVALID',
    zh: '查询指令过多：{found} 个，最多 {most} 个',
    en: 'The query holds {found} directives; {most} are allowed',
  },
  TOO_COSTLY: {
    kind: 'INVALID',
    zh: '查询代价为 {found}，超过 {most}：请减小 first 或分次查询',
    en: 'The query costs {found}, more than {most}: ask for smaller pages (first), or in several requests',
    example: 'tickets(first: 20) { nodes { id } }',
  },
  INTROSPECTION_CLOSED: { kind: 'INVALID', zh: '此环境不开放接口自省', en: 'Introspection is closed here' },
  PERSISTED_DOCUMENT_UNKNOWN: {
    kind: 'INVALID',
    zh: '没有登记过此 documentId 的查询',
    en: 'No document is registered under this documentId',
    example: '{"documentId": "sha256:…64 hex digits", "variables": {}}',
  },
  PERSISTED_DOCUMENT_REQUIRED: {
    kind: 'INVALID',
    zh: '此环境只接受已登记的查询（documentId）',
    en: 'Only registered documents are taken here, by their documentId',
    example: '{"documentId": "sha256:…64 hex digits", "variables": {}}',
  },
} as const;

/** The refusals of the front door itself. */
export const gatewayErrors: ErrorScope<typeof entries> = errorRegistry('gateway', entries);
