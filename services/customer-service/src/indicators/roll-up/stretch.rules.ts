import { addDays, addMonths, type LocalDate } from '@guanjia/domain';

interface Bucketed {
  estateId: string;
  indicator: string;
  grain: 'MONTH' | 'WEEK';
  startsOn: LocalDate;
}

/** One month or week, from its first day to the day after its last. */
export const wholeBucket = <B extends Bucketed>(bucket: B): B & { until: LocalDate } =>
  ({ ...bucket, until: bucket.grain === 'MONTH' ? addMonths(bucket.startsOn, 1) : addDays(bucket.startsOn, 7) });

/** Months or weeks that follow one another as one stretch: a year to be counted anew is counted once, not twelve times. */
export function joined<B extends Bucketed>(buckets: readonly B[]): (B & { until: LocalDate })[] {
  const stretches: (B & { until: LocalDate })[] = [];
  const order = ({ estateId, indicator, grain, startsOn }: Bucketed) => `${indicator} ${estateId} ${grain} ${startsOn}`;
  for (const next of buckets.map(wholeBucket).toSorted((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const last = stretches.at(-1);
    const isSame = last?.indicator === next.indicator && last.estateId === next.estateId && last.grain === next.grain;
    if (isSame && last.until >= next.startsOn) last.until = next.until;
    else stretches.push(next);
  }
  return stretches;
}
