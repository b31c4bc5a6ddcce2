import type { Keyed } from '@guanjia/persistence';

/** A command on something that exists. */
export interface OnExisting extends Keyed {
  id: string;
}

export type Creation<Input> = { input: Input; idempotencyKey: string };
export type Change<Input> = OnExisting & { input: Input };
