/** A telephone number as somebody sees it who need not call it: at least six digits are hidden.
 *  @source PLAT-004 · RELIABILITY S10
 *  @example 13812345678 → 138******78   @example 62345678 → 6******8 */
export function maskedPhone(phone: string): string {
  const digits = [...phone].filter((c) => c >= '0' && c <= '9').length;
  const shown = Math.min(5, Math.max(0, digits - 6));
  const front = Math.ceil(shown / 2);
  const back = shown - front;
  let at = 0;
  return phone.replace(/\d/g, (digit) => {
    at += 1;
    return at <= front || at > digits - back ? digit : '*';
  });
}

/** A person's name, all but its first character.
 *  @source RELIABILITY S10
 *  @example 张三丰 → 张** */
export function maskedName(name: string): string {
  const [first = '', ...others] = [...name];
  return first + '*'.repeat(Math.max(1, others.length));
}
