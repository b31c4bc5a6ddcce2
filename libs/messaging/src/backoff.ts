/** How long to wait before the next try, in milliseconds: doubled each time up to a cap, and up to a quarter more, so
 *  that those who failed together do not come back together.
 *  @param failures 1 after the first failure */
export function backoff(failures: number, { first, cap }: { first: number; cap: number }): number {
  const wait = Math.min(cap, first * 2 ** Math.min(failures - 1, 20));
  return Math.round(wait * (1 + Math.random() / 4));
}
