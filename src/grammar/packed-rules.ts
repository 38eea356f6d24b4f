import type { CompiledPattern, CompiledRule } from './compiled-room.js';

/** A pattern whose parts are named by where they stand in the list of all patterns. */
type PackedPattern =
  | Exclude<CompiledPattern, { item: unknown } | { items: unknown }>
  | { readonly type: string; readonly item: number }
  | { readonly type: string; readonly items: readonly number[] };

/** Rules as plain JSON that states each pattern once, however many rules it is part of. */
export interface PackedRules {
  /** Each pattern behind its parts. */
  readonly patterns: readonly PackedPattern[];
  readonly rules: readonly PackedRule[];
}

type PackedRule = Omit<CompiledRule, 'pattern' | 'after' | 'before'> & {
  readonly pattern: number;
  readonly after: readonly number[];
  readonly before: readonly number[];
};

/** States each pattern once. */
export function packRules(rules: readonly CompiledRule[]): PackedRules {
  const patterns: PackedPattern[] = [];
  const places = new Map<string, number>();
  const pack = (pattern: CompiledPattern): number => {
    const packed = withParts(pattern, pack);
    const key = JSON.stringify(packed);
    const place = places.get(key) ?? patterns.push(packed) - 1;
    places.set(key, place);
    return place;
  };
  const packAll = (all: readonly CompiledPattern[]): number[] => all.map(pack);
  return {
    rules: rules.map((rule) => ({
      ...rule,
      pattern: pack(rule.pattern),
      after: packAll(rule.after),
      before: packAll(rule.before),
    })),
    patterns,
  };
}

function withParts(pattern: CompiledPattern, pack: (part: CompiledPattern) => number): PackedPattern {
  if ('item' in pattern) return { ...pattern, item: pack(pattern.item) };
  if ('items' in pattern) return { ...pattern, items: pattern.items.map(pack) };
  return pattern;
}

/** The rules as they were; patterns that are alike are one object. */
export function unpackRules({ patterns, rules }: PackedRules): CompiledRule[] {
  const known: CompiledPattern[] = [];
  const at = (place: number): CompiledPattern => known[place] as CompiledPattern;
  for (const packed of patterns) {
    if ('item' in packed) known.push({ ...packed, item: at(packed.item) } as CompiledPattern);
    else if ('items' in packed) known.push({ ...packed, items: packed.items.map(at) } as CompiledPattern);
    else known.push(packed);
  }
  return rules.map((rule) => ({
    ...rule,
    pattern: at(rule.pattern),
    after: rule.after.map(at),
    before: rule.before.map(at),
  }));
}
