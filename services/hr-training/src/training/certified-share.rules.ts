/** Share of those who hold every certificate their position asks for, in basis points, rounded half up; null when nobody
 *  needs one.
 *  @source HR-029 K45 PLAT-017
 *  @example 2 of 3 → 6667 */
export function certifiedShareBp({ needCertificate, certified }: { needCertificate: number; certified: number }): number | null {
  return needCertificate === 0 ? null : Math.floor((certified * 20_000 + needCertificate) / (2 * needCertificate));
}
