/** How much may be under way: items taken whose results have not been handed out. */
export interface Window<Item> {
  /** The most items. */
  readonly width: number;
  /** What an item counts for, in any unit, and the most that all of them may; a heavier item goes alone. */
  readonly weight?: { readonly of: (item: Item) => number; readonly most: number };
}

/**
 * Runs a job on each item, several at once, and yields the results in the order of the items, each as soon as it and
 * the ones before it are there. While the window is full no item is taken, so a slow reader slows the source down.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  job: (item: Item) => Promise<Result>,
  { width, weight }: Window<Item>,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const running: { readonly result: Promise<Result>; readonly weight: number }[] = [];
  let load = 0;
  let coming: Promise<IteratorResult<Item>> | null = null;
  /** An item that was taken before it was known to be too heavy to run beside the others. */
  let held: { readonly item: Item; readonly weight: number } | null = null;
  let ended = false;

  const startHeld = (): void => {
    if (!held || (running.length > 0 && load + held.weight > (weight?.most ?? 0))) return;
    const result = job(held.item);
    // Whoever takes the result hears of a failure; that nobody does any more is no reason to end the process.
    result.catch(() => {});
    running.push({ result, weight: held.weight });
    load += held.weight;
    held = null;
  };
  const hold = (arrived: IteratorResult<Item>): void => {
    coming = null;
    if (arrived.done) ended = true;
    else held = { item: arrived.value, weight: weight?.of(arrived.value) ?? 0 };
  };
  /** The next item, or null where the first result is there before it. */
  const next = (first: Promise<Result> | undefined): Promise<IteratorResult<Item> | null> =>
    Promise.race([...(first ? [first.then(() => null)] : []), ...(coming ? [coming] : [])]);

  try {
    for (;;) {
      startHeld();
      if (!ended && !coming && !held && running.length < width) coming = source.next();
      const [first] = running;
      if (!first && !coming) return;
      const arrived = await next(first?.result);
      if (arrived !== null) hold(arrived);
      else if (first) {
        running.shift();
        load -= first.weight;
        yield await first.result;
      }
    }
  } finally {
    // A source that is being waited for ends when it goes on; to wait for that could take for ever.
    const closed = source.return?.();
    if (!coming) await closed;
  }
}
