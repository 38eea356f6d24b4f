import { circumstance } from '../../generated/circumstance.js';
import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Match } from '../../grammar/match.js';
import { createMatcher, type Matcher } from '../../grammar/matcher.js';
import type { DeedChunk } from '../deed/clause-chunks.js';

/** The rules of the room whose action is one of these. */
export interface Phase {
  readonly matcher: Matcher;
  /** The place of each rule in its file. */
  readonly order: ReadonlyMap<CompiledRule, number>;
}

export function phase(...actions: readonly string[]): Phase {
  const rules = circumstance.rules.filter(({ action }) => actions.includes(action));
  return {
    matcher: createMatcher(rules, { actions, among: circumstance.rules }),
    order: new Map(rules.map((rule, index) => [rule, index])),
  };
}

/** What the rules of a phase say of one chunk by itself. */
export function decideAlone({ matcher }: Phase, chunk: DeedChunk): Match | null {
  return matcher.matchAt([chunk], 0);
}
