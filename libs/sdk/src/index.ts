export { createClient, type ClientOptions, type GuanjiaClient, type Queued } from './client.ts';
export type { Given, GuanjiaDocument } from './document.ts';
export * from './documents.types.ts';
export { GuanjiaError, type Failure, type Locale } from './guanjia-error.ts';
export { memoryStore, type OutboxEntry, type OutboxStore } from './outbox-store.ts';
export type { Outcome } from './outbox.ts';
export type { Patience } from './patience.ts';
export type { FileToUpload } from './upload.ts';
