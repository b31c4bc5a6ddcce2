import type { Contract, DataOf, ReceivedEvent } from '@guanjia/contracts';
import type { Column, Derived, Words } from './column.ts';

/** What an event tells of a row. What is not named stays as it is; null empties a column. */
export type Patch = Readonly<Record<string, unknown>>;

export interface Source {
  contract: Contract<any>;
  /** Nothing: the event is not about this subject. */
  assign(event: ReceivedEvent<any>): Patch | undefined;
  /** Which row the event tells of; the aggregate's own unless said otherwise. */
  rowOf(event: ReceivedEvent<any>): string;
}

/** One subject of BI: a view with one row per aggregate, as the events tell it. */
export interface Subject extends Words {
  /** Name of the view, in the plural. */
  view: string;
  idType: 'uuid' | 'text';
  columns: Readonly<Record<string, Column>>;
  derived: Readonly<Record<string, Derived>>;
  sources: readonly Source[];
  /** One more when an assignment changes without a column: the rows are then made anew from the kept events. */
  revision: number;
}

type AssignOf<C extends string, K extends Contract<any>> = (event: ReceivedEvent<DataOf<K>>) => Partial<Record<NoInfer<C>, unknown>> | undefined;

/** Says which columns an event type fills. */
export type On<C extends string> = <K extends Contract<any>>(contract: K, assign: AssignOf<C, K>, rowOf?: (event: ReceivedEvent<DataOf<K>>) => string) => Source;

interface Given<C extends string> extends Words {
  idType?: 'uuid' | 'text';
  columns: Readonly<Record<C, Column>>;
  derived?: Readonly<Record<string, Derived>>;
  from(on: On<C>): readonly Source[];
  revision?: number;
}

/** Declares a subject: words, columns, and for each event type which columns it fills. */
export function subject<const C extends string>(view: string, given: Given<C>): Subject {
  const { zh, en, idType = 'uuid', columns, derived = {}, from, revision = 1 } = given;
  const on: On<C> = (contract, assign, rowOf = ({ aggregateId }) => aggregateId) => ({ contract, assign, rowOf });
  return { view, zh, en, idType, columns, derived, sources: from(on), revision };
}

type Snake<S extends string> = S extends `${infer H}${infer T}` ? `${H extends Lowercase<H> ? H : `_${Lowercase<H>}`}${Snake<T>}` : S;

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Fields of a payload as columns of the same name: `ticketId` → `ticket_id`. */
export function copy<D extends object, const K extends keyof D & string>(data: D, ...fields: readonly K[]): { [P in K as Snake<P>]: D[P] } {
  return Object.fromEntries(fields.map((field) => [snake(field), data[field]])) as { [P in K as Snake<P>]: D[P] };
}

/** Where the state of reference data is told whole, it alone tells whose estate the row is. */
export const tellsEstate = (subject: Subject, { contract }: Source): boolean =>
  contract.isState || !subject.sources.some((source) => source.contract.isState);
