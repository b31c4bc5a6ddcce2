/** Does a piece of work for each item, a few at a time, and answers all that was found in the order of the items. */
export async function sideBySide<T, R>(items: readonly T[], work: (item: T) => Promise<readonly R[]>, abreast = 4): Promise<R[]> {
  const found: (readonly R[])[] = [];
  const waiting = items.entries();
  await Promise.all(Array.from({ length: abreast }, async () => {
    for (const [at, item] of waiting) found[at] = await work(item);
  }));
  return found.flat();
}
