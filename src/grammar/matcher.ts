import { createAutomaton, type State } from './automaton.js';
import { type CaptureFinder, createCaptureFinder } from './captures.js';
import { checkFailure } from './check-failure.js';
import { SKIP } from './check-grammar.js';
import type { CompiledRule } from './compiled-room.js';
import { createLookAround, type LookAround } from './look-around.js';
import type { Match } from './match.js';
import type { MatchToken } from './match-token.js';
import { createProgram } from './program.js';
import { sharedTests } from './shared-tests.js';
import { stateTests } from './state-tests.js';
import { TokenTests } from './token-test.js';

/** Options of `createMatcher`. */
export interface MatcherOptions {
  /** Every action that the caller knows; a rule with another one is refused. */
  readonly actions?: Iterable<string>;
  /** All rules of a room, where several matchers of some of them read the same tokens: they share what they know of these. */
  readonly among?: readonly CompiledRule[];
  /** The first rule in the file decides, however long its match. */
  readonly inOrder?: boolean;
}

/**
 * Finds the matches of a set of rules in tokens. Of the matches that begin at a token the longest wins, then the one
 * of higher priority, then the one whose rule comes first; with `inOrder` the one whose rule comes first. `from` and `to` confine matches to a part of the tokens;
 * look-around sees beyond.
 */
export interface Matcher {
  /**
   * The best matches from left to right, none overlapping another; those of `skip` rules are among them. A match of which
   * nothing `comesOf` leaves its place to the next best.
   */
  matchAll(tokens: readonly MatchToken[], from?: number, to?: number, comesOf?: (match: Match) => boolean): Match[];
  /** The best match that begins at `index`. */
  matchAt(tokens: readonly MatchToken[], index: number, to?: number): Match | null;
  /**
   * For each first token, all of them before `limit`, and each rule the longest match; at each token the best one first. With `inOrder`
   * those of the first rule come before all others.
   */
  candidates(tokens: readonly MatchToken[], from?: number, to?: number, limit?: number): Match[];
  /** The work done so far: tokens read, instructions followed and look-around tested; for tests of linearity. */
  readonly steps: number;
}

/** What must stand on both sides of a match. */
interface Around {
  readonly after: readonly LookAround[];
  readonly before: readonly LookAround[];
}

function aroundOf({ after, before }: CompiledRule, tests: TokenTests): Around | null {
  if (after.length + before.length === 0) return null;
  return {
    after: after.map((node) => createLookAround(node, -1, tests)),
    before: before.map((node) => createLookAround(node, 1, tests)),
  };
}

/**
 * Prepares rules for matching; their order is the order that decides last.
 * @throws BaogaoError `grammar-check` for an action that `options.actions` does not name
 */
export function createMatcher(rules: readonly CompiledRule[], options: MatcherOptions = {}): Matcher {
  if (options.actions) checkActions(rules, new Set(options.actions));
  const tests = options.among ? sharedTests(options.among) : new TokenTests();
  const program = createProgram(rules, tests);
  if (!options.among) for (const rule of rules) stateTests(rule, tests);
  /** What must stand around the match of each rule that has been asked about; null for most of them, which do not say. */
  const lookAround = new Array<Around | null | undefined>(rules.length).fill(undefined);
  const automaton = createAutomaton(program, rules, tests);
  const captures = createCaptureFinder(program, tests);
  let steps = 0;

  /** The state after the first token: null for most of them. */
  const start = (token: MatchToken): State | null => {
    steps++;
    return automaton.start(tests.profile(token));
  };
  const holds = (conditions: readonly LookAround[], tokens: readonly MatchToken[], index: number): boolean => {
    for (const condition of conditions) {
      steps++;
      if (!condition(tokens, index)) return false;
    }
    return true;
  };
  const allowed = (rule: number, tokens: readonly MatchToken[], from: number, to: number): boolean => {
    if (lookAround[rule] === undefined) lookAround[rule] = aroundOf(rules[rule] as CompiledRule, tests);
    const around = lookAround[rule];
    return !around || (holds(around.after, tokens, from - 1) && holds(around.before, tokens, to));
  };
  const createMatch = (rule: number, tokens: readonly MatchToken[], from: number, to: number): FoundMatch =>
    new FoundMatch(rules[rule] as CompiledRule, from, to, rule, tokens, captures);

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

  /** The best match that begins at `index`, whose token leads to a state. */
  const best = (begun: State, tokens: readonly MatchToken[], index: number, end: number): Match | null => {
    let state: State | null = begun;
    let rule = -1;
    let to = index;
    for (let at = index + 1; state !== null; at++) {
      const first = !state.isAccepting ? -1 : firstAllowed(state.accepts, tokens, index, at);
      if (first >= 0) {
        rule = first;
        to = at;
      }
      if (at >= end || !state.goesOn) break;
      steps++;
      state = automaton.step(state, tests.profile(tokens[at] as MatchToken));
    }
    return rule < 0 ? null : createMatch(rule, tokens, index, to);
  };

  /** Where the longest match of each rule ends that was found last, and which rules those are. */
  const ends = new Int32Array(rules.length);
  const isBetter = options.inOrder
    ? (a: number, b: number): number => a - b
    : (a: number, b: number): number =>
        (ends[b] ?? 0) - (ends[a] ?? 0) || (rules[b]?.priority ?? 0) - (rules[a]?.priority ?? 0) || a - b;

  /** Finds for each rule the longest match that begins at `index`, and adds them, the best one first. */
  const addAll = (
    begun: State,
    tokens: readonly MatchToken[],
    index: number,
    end: number,
    matches: FoundMatch[],
  ): void => {
    let state: State | null = begun;
    let found: number[] | null = null;
    for (let at = index + 1; state !== null; at++) {
      if (state.isAccepting) {
        for (const rule of state.accepts) {
          if (!allowed(rule, tokens, index, at)) continue;
          if (found === null) found = [rule];
          else if (!found.includes(rule)) found.push(rule);
          ends[rule] = at;
        }
      }
      if (at >= end || !state.goesOn) break;
      steps++;
      state = automaton.step(state, tests.profile(tokens[at] as MatchToken));
    }
    if (found === null) return;
    if (found.length > 1) found.sort(isBetter);
    for (const rule of found) matches.push(createMatch(rule, tokens, index, ends[rule] as number));
  };

  /** The match at `index` of the first rule that holds there. */
  const firstInOrder = (begun: State, tokens: readonly MatchToken[], index: number, end: number): Match | null => {
    const found: FoundMatch[] = [];
    addAll(begun, tokens, index, end, found);
    return found[0] ?? null;
  };
  const bestAt = options.inOrder ? firstInOrder : best;

  /** The next best match that begins where `declined` does, of those of which something comes. */
  const nextBest = (
    tokens: readonly MatchToken[],
    declined: Match,
    end: number,
    comesOf: (match: Match) => boolean,
  ): Match | null => {
    const others: FoundMatch[] = [];
    const begun = start(tokens[declined.from] as MatchToken);
    if (begun !== null) addAll(begun, tokens, declined.from, end, others);
    return others.find((match) => match.rule !== declined.rule && comesOf(match)) ?? null;
  };

  return {
    get steps() {
      return steps + automaton.steps + captures.steps;
    },
    matchAll(tokens, from = 0, to = tokens.length, comesOf = anything) {
      const matches: Match[] = [];
      for (let index = from; index < to; ) {
        const begun = start(tokens[index] as MatchToken);
        // Most tokens begin no match.
        const first = begun === null ? null : bestAt(begun, tokens, index, to);
        const match = first === null || comesOf(first) ? first : nextBest(tokens, first, to, comesOf);
        if (match) matches.push(match);
        index = match ? match.to : index + 1;
      }
      return matches;
    },
    matchAt(tokens, index, to = tokens.length) {
      const begun = index < to ? start(tokens[index] as MatchToken) : null;
      return begun === null ? null : bestAt(begun, tokens, index, to);
    },
    candidates(tokens, from = 0, to = tokens.length, limit = to) {
      const matches: FoundMatch[] = [];
      for (let index = from; index < Math.min(to, limit); index++) {
        const begun = start(tokens[index] as MatchToken);
        if (begun !== null) addAll(begun, tokens, index, to, matches);
      }
      return options.inOrder && matches.length > 1 ? matches.sort(byRule) : matches;
    },
  };
}

const anything = (): boolean => true;

/** Matches of one rule stay as they are, from left to right. */
const byRule = (a: FoundMatch, b: FoundMatch): number => a.number - b.number;

/** A match finds its captures when it is first asked for them, so the tokens must stay as they are until then. */
class FoundMatch implements Match {
  #captures: Match['captures'] | undefined;

  constructor(
    readonly rule: CompiledRule,
    readonly from: number,
    readonly to: number,
    /** Of its rule, by the order of the rules. */
    readonly number: number,
    private readonly tokens: readonly MatchToken[],
    private readonly finder: CaptureFinder,
  ) {}

  get captures(): Match['captures'] {
    this.#captures ??= this.finder.find(this.number, this.tokens, this.from, this.to);
    return this.#captures;
  }
}

function checkActions(rules: readonly CompiledRule[], known: ReadonlySet<string>): void {
  for (const { action, file, line } of rules) {
    if (action !== SKIP && !known.has(action))
      throw checkFailure(file, { line, column: 1 }, `unknown action '${action}'`);
  }
}
