/** In place of values that a family does not have. */
const ONE = [''];

/** A kind of evidence: what it is told by, each with the values that it may have. */
export interface Family {
  readonly name: string;
  readonly values: readonly (readonly string[])[];
  /** How many second and third values there are. */
  readonly second: number;
  readonly third: number;
  /** The number of its first piece of evidence. */
  readonly base: number;
  readonly size: number;
}

/**
 * Numbers every piece of evidence that the families may give: `verb-object:give+thing` is one. The number is what
 * proposals carry and weights are kept by; the name is what people read and what the file of weights states.
 */
export class EvidenceSpace {
  readonly #families: Family[] = [];
  readonly #named = new Map<string, Family>();
  /** The places of values in their list; many families share one. */
  readonly #places = new Map<readonly string[], ReadonlyMap<string, number>>();
  #size = 0;

  /** How many pieces of evidence there may be. */
  get size(): number {
    return this.#size;
  }

  /** Adds a family; its evidence is numbered by the places of its values in their lists. */
  family(name: string, ...values: readonly (readonly string[])[]): Family {
    const size = values.reduce((product, { length }) => product * length, 1);
    const [, second = ONE, third = ONE] = values;
    const family = { name, values, second: second.length, third: third.length, base: this.#size, size };
    this.#families.push(family);
    this.#named.set(name, family);
    this.#size += size;
    return family;
  }

  /** The name of a piece of evidence: its family, a colon, its values joined by plus signs. */
  nameOf(evidence: number): string {
    const family = this.#families.findLast(({ base }) => base <= evidence);
    if (!family) return '';
    const names: string[] = [];
    let rest = evidence - family.base;
    for (const values of [...family.values].reverse()) {
      names.unshift(values[rest % values.length] ?? '');
      rest = Math.floor(rest / values.length);
    }
    return `${family.name}:${names.join('+')}`;
  }

  /** The number of the evidence with a name; undefined if there is none. */
  numberOf(name: string): number | undefined {
    const colon = name.indexOf(':');
    const family = this.#named.get(name.slice(0, colon));
    if (!family) return undefined;
    const told = name.slice(colon + 1);
    // A word may hold a plus sign itself.
    const parts = family.values.length === 1 ? [told] : told.split('+');
    let number = 0;
    for (const [at, values] of family.values.entries()) {
      const place = this.#placesOf(values).get(parts[at] ?? '');
      if (place === undefined) return undefined;
      number = number * values.length + place;
    }
    return family.base + number;
  }

  /** The names of all evidence, by number. */
  names(): string[] {
    return this.#families.flatMap(({ name, values }) => {
      const [first = ONE, ...others] = values;
      let names = first.map((value) => `${name}:${value}`);
      for (const next of others) names = names.flatMap((begun) => next.map((value) => `${begun}+${value}`));
      return names;
    });
  }

  #placesOf(values: readonly string[]): ReadonlyMap<string, number> {
    let places = this.#places.get(values);
    if (!places) {
      places = new Map(values.map((value, place) => [value, place]));
      this.#places.set(values, places);
    }
    return places;
  }
}

/** The number of the evidence with these values, each by its place in its list. */
export function one(family: Family, value: number): number {
  return family.base + value;
}

export function two(family: Family, first: number, second: number): number {
  return family.base + first * family.second + second;
}

export function three(family: Family, first: number, second: number, third: number): number {
  return family.base + (first * family.second + second) * family.third + third;
}
