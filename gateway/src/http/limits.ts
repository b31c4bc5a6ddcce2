/** What the front door takes in at most. */
export const limits = {
  bodyBytes: 256 * 1024,
  documentBytes: 15 * 1024,
  documentTokens: 2_000,
  validationErrors: 5,
  uploadBytes: 20 * 1024 * 1024,
  /** Half-sent requests are cut off: their headers, then the whole of them. */
  headersMs: 10_000,
  requestMs: 30_000,
  /** A caller waits 10 s; nobody inside works for an answer after this. */
  operationMs: 5_000,
} as const;
