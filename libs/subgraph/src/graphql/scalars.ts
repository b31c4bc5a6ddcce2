import { checkText, fen, parseLocalDate, parseYearMonth, platformErrors, type DomainError } from '@guanjia/domain';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

interface Reading<T> {
  name: string;
  read(value: unknown): T;
  write(value: unknown): unknown;
}

/** A scalar whose refusals are coded errors, whether the value stands in the document or in a variable. */
function scalar<T>({ name, read, write }: Reading<T>): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read('value' in node ? literal(node) : undefined),
    serialize: write,
  });
}

function literal(node: ValueNode & { value: unknown }): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return node.value;
}

const refusal = (name: string): DomainError =>
  platformErrors.error('INVALID_INPUT', { params: { reason: name } });

function textOf(name: string, value: unknown): string {
  if (typeof value !== 'string') throw refusal(name);
  return value;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function instant(value: unknown): Date {
  const text = textOf('DateTime', value);
  const date = new Date(text);
  const year = date.getUTCFullYear();
  if (!INSTANT.test(text) || Number.isNaN(date.getTime()) || year < 1900 || year > 2200) throw platformErrors.error('INVALID_DATETIME');
  return date;
}

const MOBILE = /^1[3-9]\d{9}$/;
const LAND_LINE = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/;
const SERVICE_LINE = /^[48]00-?\d{3}-?\d{4}$/;
const INTERNATIONAL = /^\+\d{7,15}$/;

/** A phone number as it is kept: no blanks. @throws INVALID_PHONE */
export function phoneNumber(value: unknown): string {
  const text = textOf('PhoneNumber', value).replace(/\s/g, '');
  if ([MOBILE, LAND_LINE, SERVICE_LINE, INTERNATIONAL].some((shape) => shape.test(text))) return text;
  throw platformErrors.error('INVALID_PHONE');
}

function idempotencyKey(value: unknown): string {
  const text = textOf('IdempotencyKey', value);
  if (!/^[\w-]{8,64}$/.test(text)) throw refusal('IdempotencyKey');
  return text;
}

function money(value: unknown): bigint {
  if (typeof value !== 'number' && typeof value !== 'bigint') throw platformErrors.error('INVALID_FEN');
  return fen(value);
}

const asIs = (value: unknown): unknown => value;

/** The scalars of every subgraph, beside GraphQL's own. */
export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  Fen: scalar({ name: 'Fen', read: money, write: (value) => Number(fen(value as bigint)) }),
  DateTime: scalar({ name: 'DateTime', read: instant, write: (value) => new Date(value as string).toISOString() }),
  Date: scalar({ name: 'Date', read: (value) => parseLocalDate(textOf('Date', value)), write: asIs }),
  YearMonth: scalar({ name: 'YearMonth', read: (value) => parseYearMonth(textOf('YearMonth', value)), write: asIs }),
  PhoneNumber: scalar({ name: 'PhoneNumber', read: phoneNumber, write: asIs }),
  Line: scalar({ name: 'Line', read: (value) => checkText(textOf('Line', value), { field: 'Line', max: 200 }), write: asIs }),
  Text: scalar({
    name: 'Text', read: (value) => checkText(textOf('Text', value), { field: 'Text', max: 2000, multiline: true }), write: asIs,
  }),
  IdempotencyKey: scalar({ name: 'IdempotencyKey', read: idempotencyKey, write: asIs }),
};
