/** The index of the last item, of items in ascending order, whose number is not greater than `value`; -1 if none is. */
export function lastAtMost<T>(items: readonly T[], numberOf: (item: T) => number, value: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (numberOf(items[middle] as T) <= value) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
