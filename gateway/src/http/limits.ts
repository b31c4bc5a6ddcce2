/** What the front door takes in at most. */
export const limits = {
  bodyBytes: 256 * 1024,
  /** Objects and lists inside each other in the variables. */
  variablesDepth: 32,
  documentBytes: 15 * 1024,
  documentTokens: 2_000,
  /** Braces, brackets and parentheses inside each other, before anything is parsed. */
  documentNesting: 60,
  /** Of a document with every fragment spread out where it is used. */
  depth: 10,
  fields: 200,
  aliases: 30,
  /** Of a document as it is written. */
  directives: 10,
  /** Of one operation, by `operation-cost.ts`. */
  cost: 1_000,
  /** Of the two introspection fields alone, where introspection is on: an explorer's own question is deep and wide. */
  introspectionDepth: 25,
  introspectionFields: 1_000,
  validationErrors: 5,
  uploadBytes: 20 * 1024 * 1024,
  /** Half-sent requests are cut off: their headers, then the whole of them. */
  headersMs: 10_000,
  requestMs: 30_000,
  /** A caller waits 10 s; nobody inside works for an answer after this. */
  operationMs: 5_000,
} as const;
