import { codeOf } from './code-of.js';
import type { CompiledPattern, CompiledRule } from './compiled-room.js';
import { packCode, unpackCode } from './packed-code.js';
import type { ElementPattern } from './token-test.js';

/** A pattern whose parts are named by how far they stand before it in the list of all patterns, which packs better than where. */
type PackedPattern =
  | Exclude<CompiledPattern, { item: unknown } | { items: unknown }>
  | { readonly type: string; readonly item: number }
  | { readonly type: string; readonly items: readonly number[] };

type PackedRule = Omit<CompiledRule, 'pattern' | 'after' | 'before' | 'code'> & {
  readonly pattern: number;
  readonly after: readonly number[];
  readonly before: readonly number[];
  readonly code: string;
};

/** Rules as plain JSON that states each pattern once, however many rules it is part of. */
export interface PackedRules {
  /** Each pattern behind its parts. */
  readonly patterns: readonly PackedPattern[];
  /** Which of them are the tests in the codes of the rules. */
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

/** States each pattern once, and translates the patterns. */
export function packRules(rules: readonly CompiledRule[]): PackedRules {
  const patterns = new Numbered<PackedPattern>();
  const tests = new Numbered<number>();
  const names = new Numbered<string>();
  const pack = (pattern: CompiledPattern): number => patterns.add(withParts(pattern, pack));
  const packed = rules.map((rule) => ({
    ...rule,
    pattern: pack(rule.pattern),
    after: rule.after.map(pack),
    before: rule.before.map(pack),
    code: packCode(codeOf(rule.pattern), (test) => tests.add(pack(test)), names.add),
  }));
  return {
    patterns: patterns.values.map((pattern, place) => withPartsBefore(pattern, place)),
    tests: tests.values,
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

/** The rules that were packed; what is alike in them is one object. Their patterns are put together when asked for. */
export function unpackRules({ patterns, tests, names, rules }: PackedRules): CompiledRule[] {
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
  const named = { tests: tests.map(at) as ElementPattern[], names };
  return rules.map((rule) => ({
    ...rule,
    get pattern() {
      return at(rule.pattern);
    },
    after: rule.after.map(at),
    before: rule.before.map(at),
    code: unpackCode(rule.code, named),
  }));
}
