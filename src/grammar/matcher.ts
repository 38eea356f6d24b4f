import { createAutomaton } from './automaton.js';
import { createCaptureFinder } from './captures.js';
import { checkFailure } from './check-failure.js';
import { SKIP } from './check-grammar.js';
import type { CompiledRule } from './compiled-room.js';
import { createLookAround, type LookAround } from './look-around.js';
import type { Match } from './match.js';
import type { MatchToken } from './match-token.js';
import { createProgram } from './program.js';
import { TokenTests } from './token-test.js';

/** Options of `createMatcher`. */
export interface MatcherOptions {
  /** Every action that the caller knows; a rule with another one is refused. */
  readonly actions?: Iterable<string>;
}

/**
 * Finds the matches of a set of rules in tokens. Of the matches that begin at a token the longest wins, then the one
 * of higher priority, then the one whose rule comes first. `from` and `to` confine matches to a part of the tokens;
 * look-around sees beyond.
 */
export interface Matcher {
  /** The best matches from left to right, none overlapping another; those of `skip` rules are among them. */
  matchAll(tokens: readonly MatchToken[], from?: number, to?: number): Match[];
  /** The best match that begins at `index`. */
  matchAt(tokens: readonly MatchToken[], index: number, to?: number): Match | null;
  /** For each first token, all of them before `limit`, and each rule the longest match; at each token the best one first. */
  candidates(tokens: readonly MatchToken[], from?: number, to?: number, limit?: number): Match[];
  /** The work done so far: tokens read, instructions followed and look-around tested; for tests of linearity. */
  readonly steps: number;
}

/**
 * Prepares rules for matching; their order is the order that decides last.
 * @throws BaogaoError `grammar-check` for an action that `options.actions` does not name
 */
export function createMatcher(rules: readonly CompiledRule[], options: MatcherOptions = {}): Matcher {
  if (options.actions) checkActions(rules, new Set(options.actions));
  const tests = new TokenTests();
  const program = createProgram(rules, tests);
  const lookAround = rules.map((rule) => ({
    after: rule.after.map((node) => createLookAround(node, -1, tests)),
    before: rule.before.map((node) => createLookAround(node, 1, tests)),
  }));
  const automaton = createAutomaton(program, rules, tests);
  const captures = createCaptureFinder(program, tests);
  let steps = 0;

  const holds = (conditions: readonly LookAround[], tokens: readonly MatchToken[], index: number): boolean => {
    for (const condition of conditions) {
      steps++;
      if (!condition(tokens, index)) return false;
    }
    return true;
  };
  const allowed = (rule: number, tokens: readonly MatchToken[], from: number, to: number): boolean => {
    const { after, before } = lookAround[rule] as (typeof lookAround)[number];
    return holds(after, tokens, from - 1) && holds(before, tokens, to);
  };
  const createMatch = (rule: number, tokens: readonly MatchToken[], from: number, to: number): Match => ({
    rule: rules[rule] as CompiledRule,
    from,
    to,
    captures: captures.find(rule, tokens, from, to),
  });

  /** The first of the rules that accept here whose look-around holds; -1 if none. */
  const firstAllowed = (
    accepts: readonly number[],
    tokens: readonly MatchToken[],
    from: number,
    to: number,
  ): number => {
    for (const rule of accepts) if (allowed(rule, tokens, from, to)) return rule;
    return -1;
  };

  const best = (tokens: readonly MatchToken[], index: number, end: number): Match | null => {
    steps++;
    let state = automaton.start(tests.profile(tokens[index] as MatchToken));
    let rule = -1;
    let to = index;
    for (let at = index + 1; state !== null; at++) {
      const first = firstAllowed(state.accepts, tokens, index, at);
      if (first >= 0) {
        rule = first;
        to = at;
      }
      if (at >= end || state.waiting.size === 0) break;
      steps++;
      state = automaton.step(state, tests.profile(tokens[at] as MatchToken));
    }
    return rule < 0 ? null : createMatch(rule, tokens, index, to);
  };

  /** For each rule the longest match that begins at `index`, the best one first. */
  const all = (tokens: readonly MatchToken[], index: number, end: number): readonly Ranked[] => {
    steps++;
    let state = automaton.start(tests.profile(tokens[index] as MatchToken));
    let ends: Map<number, number> | undefined;
    for (let at = index + 1; state !== null; at++) {
      for (const rule of state.accepts) {
        if (!allowed(rule, tokens, index, at)) continue;
        ends ??= new Map();
        ends.set(rule, at);
      }
      if (at >= end || state.waiting.size === 0) break;
      steps++;
      state = automaton.step(state, tests.profile(tokens[at] as MatchToken));
    }
    if (ends === undefined) return NOTHING;
    const priority = ({ rule }: Ranked): number => rules[rule]?.priority ?? 0;
    return [...ends]
      .map(([rule, to]) => ({ rule, to }))
      .sort((a, b) => b.to - a.to || priority(b) - priority(a) || a.rule - b.rule);
  };

  return {
    get steps() {
      return steps + automaton.steps + captures.steps;
    },
    matchAll(tokens, from = 0, to = tokens.length) {
      const matches: Match[] = [];
      for (let index = from; index < to; ) {
        const match = best(tokens, index, to);
        if (match) matches.push(match);
        index = match ? match.to : index + 1;
      }
      return matches;
    },
    matchAt: (tokens, index, to = tokens.length) => (index < to ? best(tokens, index, to) : null),
    candidates(tokens, from = 0, to = tokens.length, limit = to) {
      const matches: Match[] = [];
      for (let index = from; index < Math.min(to, limit); index++) {
        for (const { rule, to: end } of all(tokens, index, to)) matches.push(createMatch(rule, tokens, index, end));
      }
      return matches;
    },
  };
}

/** A match that has no captures yet. */
interface Ranked {
  readonly rule: number;
  readonly to: number;
}

const NOTHING: readonly Ranked[] = [];

function checkActions(rules: readonly CompiledRule[], known: ReadonlySet<string>): void {
  for (const { action, file, line } of rules) {
    if (action !== SKIP && !known.has(action))
      throw checkFailure(file, { line, column: 1 }, `unknown action '${action}'`);
  }
}
