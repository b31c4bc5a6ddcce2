/** How a measured value is held against a standard's value. @source PLAT-013 PLAT-014 */
export type Operator = '≥' | '≤' | '>' | '<' | '=';

/** The boundary words of the trade: those with 以 and 不 include the number, 超过, 不足 and 不满 exclude it.
 *  以下 is not in our rows but stands beside 以上 in the same article. @source PLAT-013, Civil Code art. 1259 */
export const boundaryWords = {
  以上: '≥',
  不少于: '≥',
  至少: '≥',
  不低于: '≥',
  以内: '≤',
  内: '≤',
  以下: '≤',
  超过: '>',
  不足: '<',
  不满: '<',
} as const satisfies Record<string, Operator>;

export type BoundaryWord = keyof typeof boundaryWords;

/** Does the measured value satisfy the standard? Both in the same unit, as whole numbers.
 *  @source PLAT-013
 *  @example 200元以上: holds(20000n, '≥', 20000n) → true   @example 超过3项: holds(3, '>', 3) → false */
export function holds(measured: number, operator: Operator, value: number): boolean;
export function holds(measured: bigint, operator: Operator, value: bigint): boolean;
export function holds(measured: number | bigint, operator: Operator, value: number | bigint): boolean {
  switch (operator) {
    case '≥':
      return measured >= value;
    case '≤':
      return measured <= value;
    case '>':
      return measured > value;
    case '<':
      return measured < value;
    case '=':
      return measured === value;
  }
}
