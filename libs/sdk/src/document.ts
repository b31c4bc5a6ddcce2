import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** One operation, ready to be sent, with the types of what goes in and comes out. */
export interface GuanjiaDocument<Result, Variables> extends DocumentTypeDecoration<Result, Variables> {
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly text: string;
  /** By which a gateway knows it that takes registered documents: `sha256:` and the hash of the text. */
  readonly id: string;
  /** Whether it takes an idempotency key, so that it may be sent again. */
  readonly takesKey: boolean;
}

/** What a caller gives: the key is made where it is left out. */
export type Given<Variables> = 'idempotencyKey' extends keyof Variables
  ? Omit<Variables, 'idempotencyKey'> & { readonly idempotencyKey?: string }
  : Variables;
