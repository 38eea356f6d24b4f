/** So many are kept: roles look back by one sentence. */
const MOST = 4;

/** What was read of the sentences that were asked about last, so that a long text does not keep what all of its sentences gave. */
export class Recent<Key, Value> {
  readonly #known = new Map<Key, Value>();

  get(key: Key): Value | undefined {
    return this.#known.get(key);
  }

  set(key: Key, value: Value): void {
    this.#known.set(key, value);
    if (this.#known.size <= MOST) return;
    const [oldest] = this.#known.keys();
    this.#known.delete(oldest as Key);
  }
}
