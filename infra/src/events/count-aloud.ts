const EVERY_MS = 2_000;

/** Says how far a long piece of work is: how many, which share, how fast; every two seconds, so that what is quick stays
 *  quiet. */
export function countAloud(total: number, say: (line: string) => void): (more: number) => void {
  const startedAt = performance.now();
  let saidAt = startedAt;
  let count = 0;
  return (more) => {
    count += more;
    const now = performance.now();
    if (now - saidAt < EVERY_MS) return;
    saidAt = now;
    const share = total === 0 ? 100 : Math.floor((count / total) * 100);
    const rate = Math.round(count / ((now - startedAt) / 1_000));
    say(`  ${count} / ${total} (${share} %), 每秒 ${rate} / ${rate} per second`);
  };
}
