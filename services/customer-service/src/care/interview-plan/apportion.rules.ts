/** Splits a whole number into parts by weight: the largest remainders get what is left over, the earlier of equals first.
 *  @source CS-089   @example apportioned(26, twelve equal months) → 3, 3, 2, 2 … */
export function apportioned(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const parts = weights.map((weight, at) => ({ at, whole: Math.floor((total * weight) / sum), remainder: (total * weight) % sum }));
  const left = total - parts.reduce((all, { whole }) => all + whole, 0);
  const favoured = new Set(parts.toSorted((a, b) => b.remainder - a.remainder || a.at - b.at).slice(0, left).map(({ at }) => at));
  return parts.map(({ at, whole }) => whole + (favoured.has(at) ? 1 : 0));
}
