import { ACCEPT, SPLIT, TOKEN } from './code.js';
import type { CompiledRule } from './compiled-room.js';
import type { Program } from './program.js';
import { StateTable } from './state-table.js';
import type { TokenTests } from './token-test.js';
import { TransitionTable } from './transition-table.js';

/** Beyond this many states or transitions the automaton forgets them and starts again, so that memory stays bounded. */
const MAX_STATES = 4096;
const MAX_TRANSITIONS = 1 << 18;

/** A state of the automaton: everything that the rules may still become after the tokens read so far. */
export interface State {
  readonly number: number;
  /** The rules that match the tokens read so far: higher priority first, then earlier rule. */
  readonly accepts: readonly number[];
  /** The instructions that wait for a token, by the test that the token must pass. */
  readonly waiting: ReadonlyMap<number, readonly number[]>;
}

/** A deterministic automaton for all rules at once, built state by state as texts need it. */
export interface Automaton {
  /** The state after the first token of a match, null if no rule begins with such a token. */
  start(profile: number): State | null;
  step(state: State, profile: number): State | null;
  /** How many instructions were followed to build states. */
  readonly steps: number;
}

const NO_TARGETS: readonly number[] = [];

/** `rules` are the rules of the program, for the order of those that accept together. Profiles go by number. */
export function createAutomaton(program: Program, rules: readonly CompiledRule[], tests: TokenTests): Automaton {
  const { types, values, nexts } = program;
  const closures = new Map<number, readonly number[]>();
  let states = new StateTable();
  /** The instructions that were counted as members of the state that is being made. */
  const counted = new Int32Array(types.length);
  let count = 0;
  /** The next state by that before and the number of the token's profile; null: no rule goes on. */
  let transitions = new TransitionTable<State | null>();
  let created = 0;
  /** States with lower numbers are forgotten; a match that is at one goes on with it. */
  let oldest = 0;
  let steps = 0;

  /** The `token` and `accept` instructions that are reached from one without reading a token. */
  const closure = (entry: number): readonly number[] => {
    const known = closures.get(entry);
    if (known) return known;
    const reached = new Set<number>([entry]);
    const result: number[] = [];
    // A set grows while it is read.
    for (const at of reached) {
      const type = types[at];
      if (type === TOKEN || type === ACCEPT) result.push(at);
      else {
        reached.add(nexts[at] as number);
        if (type === SPLIT) reached.add(values[at] as number);
      }
    }
    closures.set(entry, result);
    return result;
  };

  const createState = (members: Iterable<number>): State => {
    const accepts = new Set<number>();
    const waiting = new Map<number, number[]>();
    for (const at of members) {
      const value = values[at] as number;
      if (types[at] === ACCEPT) {
        accepts.add(value);
        continue;
      }
      const targets = waiting.get(value);
      if (targets) targets.push(nexts[at] as number);
      else waiting.set(value, [nexts[at] as number]);
    }
    const priority = (rule: number): number => rules[rule]?.priority ?? 0;
    return {
      number: created++,
      accepts: [...accepts].sort((a, b) => priority(b) - priority(a) || a - b),
      waiting,
    };
  };

  const initial = createState(new Set(program.rules.flatMap(({ entry }) => closure(entry))));

  /** Most tokens begin no match, so this first step is the one that must be fast: by number of the profile. */
  let first: (State | null)[] = [];

  const compute = (state: State, profile: number): State | null => {
    if (states.size >= MAX_STATES || transitions.size >= MAX_TRANSITIONS) {
      states = new StateTable();
      first = [];
      transitions = new TransitionTable();
      oldest = created;
    }
    const members: number[] = [];
    count++;
    for (const test of tests.describe(profile).consumes) {
      for (const target of state.waiting.get(test) ?? NO_TARGETS) {
        for (const at of closure(target)) {
          if (counted[at] === count) continue;
          counted[at] = count;
          members.push(at);
        }
      }
    }
    steps += 1 + members.length;
    if (members.length === 0) return null;
    return states.stateOf(Int32Array.from(members).sort(), createState);
  };

  return {
    get steps() {
      return steps;
    },
    start(profile) {
      const known = first[profile];
      if (known !== undefined) return known;
      const next = compute(initial, profile);
      first[profile] = next;
      return next;
    },
    step(state, profile) {
      const known = state.number < oldest ? undefined : transitions.get(state.number - oldest, profile);
      if (known !== undefined) return known;
      const next = compute(state, profile);
      if (state.number >= oldest) transitions.set(state.number - oldest, profile, next);
      return next;
    },
  };
}
