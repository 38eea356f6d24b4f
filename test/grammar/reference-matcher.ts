import type { MatchToken } from '../../src/grammar/match-token.js';

/** A pattern as the property test makes it; its own type, so that neither parser nor compiler is taken for granted. */
export type ReferencePattern =
  | { readonly is: 'token'; readonly text: string; readonly test: (token: MatchToken) => boolean }
  | { readonly is: 'literal'; readonly text: string }
  | { readonly is: 'sequence' | 'choice'; readonly items: readonly ReferencePattern[] }
  | { readonly is: 'repeat'; readonly item: ReferencePattern; readonly min: number; readonly max: number }
  | { readonly is: 'capture'; readonly name: string; readonly item: ReferencePattern };

export interface ReferenceRule {
  readonly name: string;
  readonly pattern: ReferencePattern;
  readonly priority: number;
  /** Texts of which the token before and the token behind may be none; null stands for the edge. */
  readonly notAfter: readonly (string | null)[];
  readonly notBefore: readonly (string | null)[];
}

export interface ReferenceMatch {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
  readonly captures: readonly (readonly [name: string, from: number, to: number])[];
}

type Path = { readonly at: number; readonly captures: ReferenceMatch['captures'] };

/** Writes a pattern in the grammar language. */
export function writePattern(pattern: ReferencePattern): string {
  switch (pattern.is) {
    case 'token':
      return pattern.text;
    case 'literal':
      return `'${pattern.text}'`;
    case 'sequence':
      return `(${pattern.items.map(writePattern).join(' ')})`;
    case 'choice':
      return `(${pattern.items.map(writePattern).join(' | ')})`;
    case 'repeat':
      return `(${writePattern(pattern.item)}){${pattern.min},${pattern.max}}`;
    case 'capture':
      return `${pattern.name}:(${writePattern(pattern.item)})`;
  }
}

/** The fewest and the most tokens that a pattern matches. */
export function tokenCount(pattern: ReferencePattern): { least: number; most: number } {
  switch (pattern.is) {
    case 'token':
      return { least: 1, most: 1 };
    case 'literal':
      return { least: 1, most: pattern.text.length };
    case 'sequence':
    case 'choice': {
      const counts = pattern.items.map(tokenCount);
      const least = counts.map((count) => count.least);
      const most = counts.map((count) => count.most);
      if (pattern.is === 'choice') return { least: Math.min(...least), most: Math.max(...most) };
      return { least: least.reduce((a, b) => a + b, 0), most: most.reduce((a, b) => a + b, 0) };
    }
    case 'repeat': {
      const { least, most } = tokenCount(pattern.item);
      return { least: least * pattern.min, most: most * pattern.max };
    }
    case 'capture':
      return tokenCount(pattern.item);
  }
}

/** Every way through a pattern from a token on, in the order of the pattern. */
function* paths(pattern: ReferencePattern, tokens: readonly MatchToken[], from: Path): Generator<Path> {
  switch (pattern.is) {
    case 'token': {
      const token = tokens[from.at];
      if (token && token.kind !== 'break' && pattern.test(token)) yield { ...from, at: from.at + 1 };
      return;
    }
    case 'literal':
      for (let to = from.at + 1; to <= tokens.length; to++) {
        const text = tokens.slice(from.at, to).map((token) => token.text);
        if (text.join('') === pattern.text) yield { ...from, at: to };
      }
      return;
    case 'sequence': {
      const [first, ...rest] = pattern.items;
      if (first === undefined) yield from;
      else for (const path of paths(first, tokens, from)) yield* paths({ is: 'sequence', items: rest }, tokens, path);
      return;
    }
    case 'choice':
      for (const item of pattern.items) yield* paths(item, tokens, from);
      return;
    case 'repeat': {
      const { item, min, max } = pattern;
      if (max > 0) {
        const rest: ReferencePattern = { is: 'repeat', item, min: Math.max(0, min - 1), max: max - 1 };
        for (const path of paths(item, tokens, from)) yield* paths(rest, tokens, path);
      }
      if (min === 0) yield from;
      return;
    }
    case 'capture':
      for (const path of paths(pattern.item, tokens, from)) {
        const own = path.at > from.at ? [[pattern.name, from.at, path.at] as const] : [];
        yield { at: path.at, captures: [...path.captures, ...own] };
      }
  }
}

/** The longest match of a rule at a token, found by trying everything. */
function longestOf(rule: ReferenceRule, tokens: readonly MatchToken[], from: number): ReferenceMatch | null {
  const isNone = (texts: readonly (string | null)[], token: MatchToken | undefined): boolean =>
    texts.every((text) => (text === null ? token !== undefined && token.kind !== 'break' : token?.text !== text));
  let best: Path | null = null;
  for (const path of paths(rule.pattern, tokens, { at: from, captures: [] })) {
    const allowed = isNone(rule.notAfter, tokens[from - 1]) && isNone(rule.notBefore, tokens[path.at]);
    if (allowed && (best === null || path.at > best.at)) best = path;
  }
  return best && { rule: rule.name, from, to: best.at, captures: best.captures };
}

/** For each token the longest match of each rule, the best first. */
export function referenceCandidates(rules: readonly ReferenceRule[], tokens: readonly MatchToken[]): ReferenceMatch[] {
  return tokens.flatMap((_, from) =>
    rules
      .map((rule, order) => ({ match: longestOf(rule, tokens, from), priority: rule.priority, order }))
      .filter((one): one is { match: ReferenceMatch; priority: number; order: number } => one.match !== null)
      .sort((a, b) => b.match.to - a.match.to || b.priority - a.priority || a.order - b.order)
      .map(({ match }) => match),
  );
}

/** The winners from left to right. */
export function referenceMatches(rules: readonly ReferenceRule[], tokens: readonly MatchToken[]): ReferenceMatch[] {
  const matches: ReferenceMatch[] = [];
  let end = 0;
  for (const match of referenceCandidates(rules, tokens)) {
    if (match.from < end) continue;
    matches.push(match);
    end = match.to;
  }
  return matches;
}
