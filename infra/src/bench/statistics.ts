/** The value below which this share of the values lies, by the nearest rank. @param share 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const half = values.length / 2;
  return (quantile(values, 0.5) + [...values].sort((a, b) => a - b)[Math.floor(half)]!) / 2;
}

/** The ratio of two cases measured side by side, round by round: what disturbs one round disturbs both.
 *  @returns the median of the rounds' ratios */
export function pairedRatio(cases: readonly number[], bases: readonly number[]): number {
  if (cases.length !== bases.length) throw new RangeError('both need the same rounds');
  return median(cases.map((value, round) => value / bases[round]!));
}
