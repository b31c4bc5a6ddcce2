/** One field that is no longer what it was. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What a command changes of a row, field by field; what it writes again unchanged is no change.
 *  @source ARC-036 ARC-071 */
export function changesOf<Row extends object>(before: Row, patch: Partial<Row>): FieldChange[] {
  const fields = Object.keys(patch) as (keyof Row & string)[];
  return fields
    .map((field) => ({ field, before: before[field] ?? null, after: patch[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
