import type { CompiledPattern, CompiledRule } from './compiled-room.js';

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
  for (const { action, pattern } of rules) {
    const known = actions.get(action);
    const here = certainCaptures(pattern);
    actions.set(action, {
      taken: new Set([...(known?.taken ?? []), ...possibleCaptures(pattern)]),
      needed: known ? intersection(known.needed, here) : here,
    });
  }
  return actions;
}

/** The captures that some match of a pattern has. */
function possibleCaptures(pattern: CompiledPattern): string[] {
  switch (pattern.type) {
    case 'sequence':
    case 'alternation':
      return pattern.items.flatMap(possibleCaptures);
    case 'repetition':
      return possibleCaptures(pattern.item);
    case 'capture':
      return [pattern.name, ...possibleCaptures(pattern.item)];
    default:
      return [];
  }
}

/** The captures that every match of a pattern has. */
function certainCaptures(pattern: CompiledPattern): ReadonlySet<string> {
  switch (pattern.type) {
    case 'sequence':
      return new Set(pattern.items.flatMap((item) => [...certainCaptures(item)]));
    case 'alternation':
      return pattern.items.map(certainCaptures).reduce(intersection);
    case 'repetition':
      return pattern.min > 0 ? certainCaptures(pattern.item) : new Set();
    case 'capture':
      // What matches no token is no capture.
      return new Set([...(isOptional(pattern.item) ? [] : [pattern.name]), ...certainCaptures(pattern.item)]);
    default:
      return new Set();
  }
}

/** Whether a pattern also matches no token at all. */
function isOptional(pattern: CompiledPattern): boolean {
  switch (pattern.type) {
    case 'sequence':
      return pattern.items.every(isOptional);
    case 'alternation':
      return pattern.items.some(isOptional);
    case 'repetition':
      return pattern.min === 0 || isOptional(pattern.item);
    case 'capture':
      return isOptional(pattern.item);
    default:
      return false;
  }
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((name) => b.has(name)));
}
