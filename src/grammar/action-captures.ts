import { ACCEPT, CLOSE, type Code, OPEN, SPLIT, TOKEN } from './code.js';
import type { CompiledRule } from './compiled-room.js';
import { ruleCode } from './rule-code.js';

/** What an action makes use of. */
export interface ActionCaptures {
  /** The captures that it reads. */
  readonly taken: ReadonlySet<string>;
  /** Those of them without which it makes nothing. */
  readonly needed: ReadonlySet<string>;
  /** The parameters that it reads, each of which does for a capture of its name; any if left out. */
  readonly parameters?: ReadonlySet<string>;
}

/**
 * The captures of every action, told by the rules that name it: it takes what any of them captures, and needs what
 * all of them capture whichever way they match.
 */
export function capturesByAction(rules: readonly CompiledRule[]): ReadonlyMap<string, ActionCaptures> {
  const actions = new Map<string, ActionCaptures>();
  for (const rule of rules) {
    const { action } = rule;
    const code = ruleCode(rule);
    const possible = possibleCaptures(code);
    const known = actions.get(action);
    const here = new Set(possible.filter((name) => isCertain(code, name)));
    actions.set(action, {
      taken: new Set([...(known?.taken ?? []), ...possible]),
      needed: known ? intersection(known.needed, here) : here,
    });
  }
  return actions;
}

/** The captures that some match has, in the order of their first instructions. */
function possibleCaptures({ types, values, names }: Code): string[] {
  const captures = new Set<string>();
  for (const [at, type] of types.entries()) if (type === OPEN) captures.add(names[values[at] as number] as string);
  return [...captures];
}

/** Whether every match has a capture, which is none where it matches no token: no way to the end leads round a token in it. */
function isCertain({ types, values, nexts, entry, names }: Code, capture: string): boolean {
  const isOf = (at: number): boolean => names[values[at] as number] === capture;
  /** Instructions, doubled, and one more where the way is within the capture. */
  const ways = new Set([2 * entry]);
  // A set grows while it is read.
  for (const way of ways) {
    const at = way >> 1;
    const within = way & 1;
    const type = types[at];
    if (type === ACCEPT) return false;
    if (type === TOKEN && within === 1) continue;
    const opens = (type === OPEN || type === CLOSE) && isOf(at) ? Number(type === OPEN) : within;
    ways.add(2 * (nexts[at] as number) + opens);
    if (type === SPLIT) ways.add(2 * (values[at] as number) + within);
  }
  return true;
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((name) => b.has(name)));
}
