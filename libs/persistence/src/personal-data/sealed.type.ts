import { Type } from '@mikro-orm/core';
import { isDeepStrictEqual } from 'node:util';
import { open, seal } from './seal.ts';

/** How a value of a column is closed and opened. */
export interface Codec<Value> {
  toStored(value: Value): unknown;
  fromStored(stored: unknown): Value;
}

/** A text column that is kept sealed; the rules know it in clear. */
export class SealedText extends Type<string | null, string | null> {
  constructor(private readonly place: string) {
    super();
  }

  override convertToDatabaseValue(value: string | null): string | null {
    return value === null ? null : seal(value, this.place);
  }

  override convertToJSValue(stored: string | null): string | null {
    return stored === null ? null : open(stored, this.place);
  }

  /** A value sealed twice looks different each time and is no change. */
  override compareValues(a: string | null, b: string | null): boolean {
    return this.convertToJSValue(a) === this.convertToJSValue(b);
  }

  override getColumnType(): string {
    return 'text';
  }
}

/** A JSON column of which parts are kept sealed. */
export class SealedJson<Value> extends Type<Value, unknown> {
  constructor(private readonly codec: Codec<Value>) {
    super();
  }

  override convertToDatabaseValue(value: Value): unknown {
    return JSON.stringify(this.codec.toStored(value));
  }

  override convertToJSValue(stored: unknown): Value {
    return this.codec.fromStored(typeof stored === 'string' ? JSON.parse(stored) : stored);
  }

  override compareValues(a: unknown, b: unknown): boolean {
    return isDeepStrictEqual(this.convertToJSValue(a), this.convertToJSValue(b));
  }

  override getColumnType(): string {
    return 'jsonb';
  }
}
