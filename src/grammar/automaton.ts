import { ACCEPT, SPLIT, TOKEN } from './code.js';
import type { CompiledRule } from './compiled-room.js';
import { ListTable } from './list-table.js';
import type { Program } from './program.js';
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
  /** Whether there are such. */
  readonly isAccepting: boolean;
  /** Whether a match can go on. */
  readonly goesOn: boolean;
  /** The tests of which a token must pass one for a match to go on. */
  readonly waiting: readonly number[];
  /** For each of them the instructions that come next. */
  readonly targets: readonly (readonly number[])[];
}

/** A deterministic automaton for all rules at once, built state by state as texts need it. */
export interface Automaton {
  /** The state after the first token of a match, null if no rule begins with such a token. */
  start(profile: number): State | null;
  step(state: State, profile: number): State | null;
  /** How many instructions were followed to build states. */
  readonly steps: number;
}

/** `rules` are the rules of the program, for the order of those that accept together. Profiles go by number. */
export function createAutomaton(program: Program, rules: readonly CompiledRule[], tests: TokenTests): Automaton {
  const { types, values, nexts } = program;
  /** By the instruction that they begin at. */
  const closures: (Int32Array | undefined)[] = new Array(types.length);
  /** By their members: the instructions that they are at, in order. */
  let states = new ListTable<State>();
  /** What follows a state on tokens that pass the same of the tests that it waits for: by its number and where those tests stand. */
  let followed = new ListTable<State>();
  /** The key of `followed` that is being made: what stands first is the number of the state. */
  const passed = new Int32Array(tests.size + 1);
  /** The instructions that were counted as members of the state that is being made. */
  const counted = new Int32Array(types.length);
  let count = 0;
  /** The instructions that were reached by the closure that is being made. */
  const searched = new Int32Array(types.length);
  let searches = 0;
  /** Where a test stood last among those that a state waits for. */
  const waitingAt = new Int32Array(tests.size);
  /** The next state by that before and the number of the token's profile; null: no rule goes on. */
  let transitions = new TransitionTable<State | null>();
  let created = 0;
  /** States with lower numbers are forgotten; a match that is at one goes on with it. */
  let oldest = 0;
  let steps = 0;

  /** The `token` and `accept` instructions that are reached from one without reading a token. */
  const closure = (entry: number): Int32Array => {
    const known = closures[entry];
    if (known) return known;
    const reached = [entry];
    const result: number[] = [];
    const search = ++searches;
    // The list grows while it is read.
    for (let place = 0; place < reached.length; place++) {
      const at = reached[place] as number;
      if (searched[at] === search) continue;
      searched[at] = search;
      const type = types[at];
      if (type === TOKEN || type === ACCEPT) result.push(at);
      else {
        reached.push(nexts[at] as number);
        if (type === SPLIT) reached.push(values[at] as number);
      }
    }
    const found = new Int32Array(result);
    closures[entry] = found;
    return found;
  };

  const priority = (rule: number): number => rules[rule]?.priority ?? 0;
  const isBetter = (a: number, b: number): number => priority(b) - priority(a) || a - b;

  const createState = (members: Int32Array): State => {
    const accepts: number[] = [];
    const waiting: number[] = [];
    const targets: number[][] = [];
    for (let place = 0; place < members.length; place++) {
      const at = members[place] as number;
      const value = values[at] as number;
      if (types[at] === ACCEPT) {
        accepts.push(value);
        continue;
      }
      // Where the test stands among those that wait, if it does: what is left from other states points elsewhere.
      const known = waitingAt[value] as number;
      if (waiting[known] === value) targets[known]?.push(nexts[at] as number);
      else {
        waitingAt[value] = waiting.push(value) - 1;
        targets.push([nexts[at] as number]);
      }
    }
    if (accepts.length > 1) accepts.sort(isBetter);
    const [isAccepting, goesOn] = [accepts.length > 0, waiting.length > 0];
    return { number: created++, accepts, isAccepting, goesOn, waiting, targets };
  };

  /** What the first token leads to, by the test that it passes: of many tests only few hold, so they are not gone through. */
  const initial: (readonly number[] | undefined)[] = new Array(tests.size);
  const entries = program.rules.flatMap(({ entry }) => [...closure(entry)]);
  const { waiting: begin, targets: begun } = createState(new Int32Array(entries));
  for (const [place, test] of begin.entries()) initial[test] = begun[place];

  /** Most tokens begin no match, so this first step is the one that must be fast: by number of the profile. */
  let first: (State | null)[] = [];

  /** The instructions that are reached so far. */
  const members = new Int32Array(types.length);
  let reachedSoFar = 0;
  const reach = (targets: readonly number[]): void => {
    for (let target = 0; target < targets.length; target++) {
      const reached = closure(targets[target] as number);
      for (let place = 0; place < reached.length; place++) {
        const at = reached[place] as number;
        if (counted[at] === count) continue;
        counted[at] = count;
        members[reachedSoFar++] = at;
      }
    }
  };

  /** The state at the instructions that the targets of some tests reach, which stand behind the number of a state in `passed`. */
  const compute = (length: number, targets: readonly (readonly number[] | undefined)[]): State => {
    count++;
    reachedSoFar = 0;
    for (let place = 1; place < length; place++) reach(targets[passed[place] as number] as readonly number[]);
    steps += reachedSoFar;
    const found = members.subarray(0, reachedSoFar).sort();
    const known = states.get(found, reachedSoFar);
    if (known !== undefined) return known;
    const state = createState(found);
    states.add(found, reachedSoFar, state);
    return state;
  };

  /** The state that follows on a token that passes some of the tests that a state waits for: so many less one are in `passed`. */
  const follow = (state: number, length: number, targets: readonly (readonly number[] | undefined)[]): State | null => {
    steps += length;
    if (length === 1) return null;
    passed[0] = state;
    const known = followed.get(passed, length);
    if (known !== undefined) return known;
    const next = compute(length, targets);
    followed.add(passed, length, next);
    return next;
  };

  /** Forgets everything where it is too much. */
  const makeRoom = (): void => {
    if (states.size < MAX_STATES && transitions.size < MAX_TRANSITIONS) return;
    states = new ListTable();
    followed = new ListTable();
    first = [];
    transitions = new TransitionTable();
    oldest = created;
  };

  return {
    get steps() {
      return steps;
    },
    start(profile) {
      const known = first[profile];
      if (known !== undefined) return known;
      makeRoom();
      const consumes = tests.consumes(profile);
      let length = 1;
      for (let place = 0; place < consumes.length; place++) {
        const test = consumes[place] as number;
        if (initial[test] !== undefined) passed[length++] = test;
      }
      const next = follow(BEGIN, length, initial);
      first[profile] = next;
      return next;
    },
    step(state, profile) {
      const known = state.number < oldest ? undefined : transitions.get(state.number - oldest, profile);
      if (known !== undefined) return known;
      makeRoom();
      const { number, waiting, targets } = state;
      let length = 1;
      for (let place = 0; place < waiting.length; place++) {
        if (tests.isConsumedBy(profile, waiting[place] as number)) passed[length++] = place;
      }
      const next = follow(number, length, targets);
      if (number >= oldest) transitions.set(number - oldest, profile, next);
      return next;
    },
  };
}

/** In place of the number of a state before the first token. */
const BEGIN = -1;
