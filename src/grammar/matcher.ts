import { createAutomaton } from './automaton.js';
import { createCaptureFinder } from './captures.js';
import { checkFailure } from './check-failure.js';
import { SKIP } from './check-grammar.js';
import type { CompiledRule } from './compiled-room.js';
import { createLookAround, type LookAround } from './look-around.js';
import type { Match } from './match.js';
import { MAX_MATCH_TOKENS, type MatchToken } from './match-token.js';
import { createProgram } from './program.js';
import { type TokenProfile, TokenTests } from './token-test.js';

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
  /** For each first token and each rule the longest match; at each token the best one first. */
  candidates(tokens: readonly MatchToken[], from?: number, to?: number): Match[];
  /** The work done so far, counted in steps over a token; for tests of linearity. */
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
  const automaton = createAutomaton(program, rules);
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
  const profile = (tokens: readonly MatchToken[], index: number): TokenProfile =>
    tests.profile(tokens[index] as MatchToken);

  /** Calls `accept` for the matches that begin at `index`, shorter ones first. */
  const run = (
    tokens: readonly MatchToken[],
    index: number,
    end: number,
    accept: (rules: readonly number[], to: number) => void,
  ): void => {
    const limit = Math.min(end, index + MAX_MATCH_TOKENS);
    let state = automaton.start;
    for (let at = index; at < limit; at++) {
      steps++;
      const next = automaton.step(state, profile(tokens, at));
      if (next === null) return;
      state = next;
      if (state.accepts.length > 0) accept(state.accepts, at + 1);
    }
  };

  const best = (tokens: readonly MatchToken[], index: number, end: number): Match | null => {
    let rule = -1;
    let length = 0;
    run(tokens, index, end, (accepted, to) => {
      const first = accepted.find((candidate) => allowed(candidate, tokens, index, to));
      if (first === undefined) return;
      rule = first;
      length = to - index;
    });
    return rule < 0 ? null : createMatch(rule, tokens, index, index + length);
  };

  return {
    get steps() {
      return steps + captures.steps;
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
    matchAt: (tokens, index, to = tokens.length) => best(tokens, index, to),
    candidates(tokens, from = 0, to = tokens.length) {
      const matches: Match[] = [];
      for (let index = from; index < to; index++) {
        const ends = new Map<number, number>();
        run(tokens, index, to, (accepted, end) => {
          for (const rule of accepted) if (allowed(rule, tokens, index, end)) ends.set(rule, end);
        });
        const priority = (rule: number): number => rules[rule]?.priority ?? 0;
        const ranked = [...ends].sort(([a, endA], [b, endB]) => endB - endA || priority(b) - priority(a) || a - b);
        for (const [rule, end] of ranked) matches.push(createMatch(rule, tokens, index, end));
      }
      return matches;
    },
  };
}

function checkActions(rules: readonly CompiledRule[], known: ReadonlySet<string>): void {
  for (const { action, file, line } of rules) {
    if (action !== SKIP && !known.has(action))
      throw checkFailure(file, { line, column: 1 }, `unknown action '${action}'`);
  }
}
