import { ACCEPT, OPEN, SPLIT, TOKEN } from './code.js';
import type { Capture, TokenRange } from './match.js';
import { MAX_MATCH_TOKENS, type MatchToken } from './match-token.js';
import type { Program } from './program.js';
import type { TokenTests } from './token-test.js';

const NONE: ReadonlyMap<string, Capture> = new Map();

/** Finds what the captures of a rule hold in a match whose ends are known. */
export interface CaptureFinder {
  find(rule: number, tokens: readonly MatchToken[], from: number, to: number): ReadonlyMap<string, Capture>;
  /** How many instructions were tried so far. */
  readonly steps: number;
}

/**
 * The captures are those of the first path in the order of the pattern. A place where no path led on is marked and
 * never tried again, so the work is at most the rule's instructions times the tokens of the match.
 */
export function createCaptureFinder(program: Program, tests: TokenTests): CaptureFinder {
  const { types, values, nexts, names, rules } = program;
  const width = MAX_MATCH_TOKENS + 1;
  const largest = Math.max(0, ...rules.map(({ first, last, captures }) => (captures ? last - first + 1 : 0)));
  // Marks of earlier searches are told by their number, so the table need not be cleared.
  const tried = new Uint32Array(largest * width);
  let search = 0;
  let steps = 0;

  return {
    get steps() {
      return steps;
    },
    find(rule, tokens, from, to) {
      const { entry, first, captures } = rules[rule] ?? { entry: 0, first: 0, captures: false };
      if (!captures) return NONE;
      if (++search > 0xffffffff) {
        tried.fill(0);
        search = 1;
      }
      /** The captures opened and closed on the way, from the last to the first. */
      const events: CaptureEvent[] = [];
      const walk = (instruction: number, at: number): boolean => {
        const key = (instruction - first) * width + at - from;
        if (tried[key] === search) return false;
        tried[key] = search;
        steps++;
        const type = types[instruction];
        const next = nexts[instruction] as number;
        const value = values[instruction] as number;
        switch (type) {
          case TOKEN: {
            const token = tokens[at];
            if (at === to || token === undefined) return false;
            return tests.isConsumedBy(tests.profile(token), value) && walk(next, at + 1);
          }
          case SPLIT:
            return walk(next, at) || walk(value, at);
          case ACCEPT:
            return at === to;
          default:
            if (!walk(next, at)) return false;
            events.push({ name: names[value] as string, at, opens: type === OPEN });
            return true;
        }
      };
      walk(entry, from);
      return collect(events);
    },
  };
}

interface CaptureEvent {
  readonly name: string;
  readonly at: number;
  readonly opens: boolean;
}

/** Captures as they grow. */
type Growing = { -readonly [Key in 'from' | 'to']: number } & { readonly parts: TokenRange[] };

/** From the last event, which comes first in the text. Patterns nest, so what closes is what was opened last. */
function collect(events: readonly CaptureEvent[]): ReadonlyMap<string, Capture> {
  const captures = new Map<string, Growing>();
  const starts: number[] = [];
  for (let index = events.length - 1; index >= 0; index--) {
    const { name, at, opens } = events[index] as CaptureEvent;
    if (opens) {
      starts.push(at);
      continue;
    }
    const from = starts.pop() ?? at;
    if (from === at) continue;
    const known = captures.get(name);
    if (known) {
      known.parts.push({ from, to: at });
      known.from = Math.min(known.from, from);
      known.to = Math.max(known.to, at);
    } else captures.set(name, { from, to: at, parts: [{ from, to: at }] });
  }
  return captures;
}
