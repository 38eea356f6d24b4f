import type { Attributes } from './attributes.js';
import type { CompiledPattern, CompiledRule } from './compiled-room.js';
import { packCode, unpackCode } from './packed-code.js';
import { ruleCode } from './rule-code.js';
import type { ElementPattern } from './token-test.js';

/** A pattern whose parts are named by how far they stand before it in the list of all patterns, which packs better than where. */
type PackedPattern =
  | Exclude<CompiledPattern, { item: unknown } | { items: unknown }>
  | { readonly type: string; readonly item: number }
  | { readonly type: string; readonly items: readonly number[] };

/** What most rules do not say is left out. */
type PackedRule = Omit<CompiledRule, 'file' | 'pattern' | 'after' | 'before' | 'parameters' | 'priority' | 'code'> & {
  readonly file: number;
  readonly after?: readonly number[];
  readonly before?: readonly number[];
  readonly parameters?: Attributes;
  readonly priority?: number;
  readonly code: string;
};

/** Rules as plain JSON that states each test of a token once, however many rules it is part of. */
export interface PackedRules {
  readonly files: readonly string[];
  /** Each test of a token behind its parts. */
  readonly patterns: readonly PackedPattern[];
  /** Which of them are the tests in the codes of the rules, each as how far it is behind the one before. */
  readonly tests: readonly number[];
  /** The names of the captures in the codes. */
  readonly names: readonly string[];
  readonly rules: readonly PackedRule[];
}

/** A list that holds each value once, and tells where it stands. */
class Numbered<T> {
  readonly values: T[] = [];
  readonly #places = new Map<string, number>();

  readonly add = (value: T): number => {
    const key = JSON.stringify(value);
    const place = this.#places.get(key) ?? this.values.push(value) - 1;
    this.#places.set(key, place);
    return place;
  };
}

/** Numbers of places of a list: 0 for the next place that was not told before, which packs better than where it is. */
class FirstSeen {
  #next = 0;

  numberOf(place: number): number {
    if (place !== this.#next) return place + 1;
    this.#next++;
    return 0;
  }

  placeOf(number: number): number {
    return number === 0 ? this.#next++ : number - 1;
  }
}

/** States each pattern once, and translates the patterns. */
export function packRules(rules: readonly CompiledRule[]): PackedRules {
  const patterns = new Numbered<PackedPattern>();
  const tests = new Numbered<number>();
  const names = new Numbered<string>();
  const files = new Numbered<string>();
  const seen = new FirstSeen();
  const pack = (pattern: CompiledPattern): number => patterns.add(withParts(pattern, pack));
  const packed = rules.map((rule): PackedRule => {
    const { file, after, before, parameters, priority, pattern, code, ...said } = rule;
    return {
      ...said,
      file: files.add(file),
      ...(after.length > 0 && { after: after.map(pack) }),
      ...(before.length > 0 && { before: before.map(pack) }),
      ...(Object.keys(parameters).length > 0 && { parameters }),
      ...(priority !== 0 && { priority }),
      code: packCode(ruleCode(rule), (test) => seen.numberOf(tests.add(pack(test))), names.add),
    };
  });
  return {
    files: files.values,
    patterns: patterns.values.map((pattern, place) => withPartsBefore(pattern, place)),
    tests: tests.values.map((place, index) => place - (tests.values[index - 1] ?? 0)),
    names: names.values,
    rules: packed,
  };
}

function withParts(pattern: CompiledPattern, pack: (part: CompiledPattern) => number): PackedPattern {
  if ('item' in pattern) return { ...pattern, item: pack(pattern.item) };
  if ('items' in pattern) return { ...pattern, items: pattern.items.map(pack) };
  return pattern;
}

/** A pattern with the parts as many places before `place` as they stand in the list, or, from there, where they stand. */
function withPartsBefore(pattern: PackedPattern, place: number): PackedPattern {
  if ('item' in pattern) return { ...pattern, item: place - pattern.item };
  if ('items' in pattern) return { ...pattern, items: pattern.items.map((part) => place - part) };
  return pattern;
}

/** The rules that were packed; what is alike in them is one object. They have codes in place of patterns. */
export function unpackRules({ files, patterns, tests, names, rules }: PackedRules): CompiledRule[] {
  const known: CompiledPattern[] = [];
  const at = (place: number): CompiledPattern => {
    known[place] ??= unpack(withPartsBefore(patterns[place] as PackedPattern, place));
    return known[place];
  };
  const unpack = (packed: PackedPattern): CompiledPattern => {
    if ('item' in packed) return { ...packed, item: at(packed.item) } as CompiledPattern;
    if ('items' in packed) return { ...packed, items: packed.items.map(at) } as CompiledPattern;
    return packed;
  };
  let place = 0;
  const named = { tests: [] as ElementPattern[], names };
  for (const step of tests) {
    place += step;
    named.tests.push(at(place) as ElementPattern);
  }
  const seen = new FirstSeen();
  return rules.map(({ name, file, line, after, before, action, parameters, priority, because, code }) => ({
    name,
    file: files[file] as string,
    line,
    after: after === undefined ? NOTHING : after.map(at),
    before: before === undefined ? NOTHING : before.map(at),
    action,
    parameters: parameters ?? NO_PARAMETERS,
    priority: priority ?? 0,
    ...(because !== undefined && { because }),
    code: unpackCode(code, named, (number) => seen.placeOf(number)),
  }));
}

const NOTHING: readonly CompiledPattern[] = [];
const NO_PARAMETERS: Attributes = {};
