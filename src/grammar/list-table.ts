/** What is known by a list of numbers, as a chain of those that have one hash. */
interface Entry<Value> {
  readonly list: Int32Array;
  readonly value: Value;
  readonly next: Entry<Value> | undefined;
}

/** Finds values by lists of numbers. Lists are the beginnings of arrays, so that one array can be filled again and again. */
export class ListTable<Value> {
  readonly #byHash = new Map<number, Entry<Value>>();
  #size = 0;

  /** How many lists there are. */
  get size(): number {
    return this.#size;
  }

  /** What is known by the first `length` numbers; undefined if nothing is. */
  get(numbers: Int32Array, length: number): Value | undefined {
    let entry = this.#byHash.get(hashOf(numbers, length));
    while (entry !== undefined && !isSame(entry.list, numbers, length)) entry = entry.next;
    return entry?.value;
  }

  /** Adds what was not known yet. */
  add(numbers: Int32Array, length: number, value: Value): void {
    const hash = hashOf(numbers, length);
    this.#byHash.set(hash, { list: numbers.slice(0, length), value, next: this.#byHash.get(hash) });
    this.#size++;
  }
}

function hashOf(numbers: Int32Array, length: number): number {
  let hash = length;
  for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + (numbers[at] as number)) | 0;
  return hash;
}

function isSame(list: Int32Array, numbers: Int32Array, length: number): boolean {
  if (list.length !== length) return false;
  for (let at = 0; at < length; at++) if (list[at] !== numbers[at]) return false;
  return true;
}
