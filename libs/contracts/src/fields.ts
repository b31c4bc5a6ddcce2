import { CODE_PATTERN, MAX_CODE_LENGTH } from '@guanjia/domain';
import { Type, type TSchema } from '@sinclair/typebox';

/** The only shapes of text an event may carry, besides ids, times, dates and enumerated words. Each is a code, never prose:
 *  no blanks, no Chinese, at most 40 characters, and no run of eight digits, so that no phone or identity number fits.
 *  @source PLAT-004 */
export const TEXT_PATTERNS = {
  code: CODE_PATTERN,
  period: '^[0-9]{4}-(0[1-9]|1[0-2])$',
} as const;

export const TEXT_FORMATS = ['uuid', 'date-time', 'date'] as const;

/** A payload: every property required, nothing else allowed. What may be absent is `nullable`, so that the shape is constant. */
export const payload = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

export const uuid = () => Type.String({ format: 'uuid' });

/** A moment in UTC, ISO 8601, e.g. `2026-03-02T01:30:00.000Z`. */
export const instant = () => Type.String({ format: 'date-time' });

/** A calendar date in Asia/Shanghai, e.g. `2026-03-02`. */
export const date = () => Type.String({ format: 'date' });

/** A month, e.g. `2026-03`. */
export const period = () => Type.String({ pattern: TEXT_PATTERNS.period, maxLength: 7 });

/** Money in integer fen; negative for a reversal. */
export const fen = () => Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });

/** A count, an attempt, a year: 0, 1, 2 … */
export const count = () => Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** A code from a list that an estate may extend (category, reason, skill), or a number said aloud (`BX-2026-000123`, unit `1202`). */
export const code = () => Type.String({ pattern: TEXT_PATTERNS.code, maxLength: MAX_CODE_LENGTH });

export const flag = () => Type.Boolean();

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const listOf = <T extends TSchema>(schema: T) => Type.Array(schema);

/** One word of a closed list. */
export const oneOf = <const V extends readonly string[]>(...values: V) =>
  Type.Unsafe<V[number]>({ type: 'string', enum: [...values] });
