/** Keys are the number of a state above, that of a profile below; beyond so many profiles nothing is remembered. */
const PROFILE_BITS = 18;
const MOST_PROFILES = 1 << PROFILE_BITS;
const FEWEST_PLACES = 256;

/** What follows each state on each profile: a hash table with open addressing, which costs a fraction of a `Map`. */
export class TransitionTable<Next> {
  /** One more than the key, 0 where nothing is; the size is a power of two. */
  #keys = new Int32Array(FEWEST_PLACES);
  #values: (Next | undefined)[] = new Array(FEWEST_PLACES);
  #size = 0;

  /** How many transitions are known. */
  get size(): number {
    return this.#size;
  }

  /** What follows; undefined if that is not known yet. Numbers of states are below 8192. */
  get(state: number, profile: number): Next | undefined {
    return this.#values[this.#place((state << PROFILE_BITS) + profile + 1)];
  }

  set(state: number, profile: number, next: Next): void {
    if (profile >= MOST_PROFILES) return;
    if (2 * this.#size >= this.#keys.length) this.#grow();
    this.#put((state << PROFILE_BITS) + profile + 1, next);
  }

  #put(key: number, next: Next): void {
    const place = this.#place(key);
    if (this.#keys[place] === 0) this.#size++;
    this.#keys[place] = key;
    this.#values[place] = next;
  }

  /** Where a key is, or might be put. */
  #place(key: number): number {
    const mask = this.#keys.length - 1;
    // The state stands in the upper bits, which a product alone does not bring down to those that tell the place.
    let place = Math.imul(key ^ (key >>> (PROFILE_BITS - 5)), 0x9e3779b1);
    place = (place ^ (place >>> 15)) & mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Int32Array(2 * keys.length);
    this.#values = new Array(2 * keys.length);
    this.#size = 0;
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] as number;
      if (key !== 0) this.#put(key, values[place] as Next);
    }
  }
}
