import type { Match, TokenRange } from '../../grammar/match.js';
import { nameOf } from '../count/name-of.js';
import { verbText } from '../count/verb-text.js';
import type { Chunk } from './chunk.js';
import type { Scene } from './chunk-reader.js';
import type { HearChunk } from './chunk-rules.js';
import { distribute } from './distribute.js';

/** A number whose roles are read. */
export interface Decision {
  readonly text: string;
  readonly scene: Scene;
  /** The chunks of the sentence, which the match is of. */
  readonly chunks: readonly Chunk[];
  readonly match: Match;
  /** The roles of the number before in the sentence. */
  readonly before: Roles;
  /** Those of the number that parts are told of with 其中. */
  readonly whole: Roles;
  /** Those of all numbers before in the sentence, by their first token. */
  readonly roles: ReadonlyMap<number, Roles>;
  /** Hears which rule tells what the members of a list share. */
  readonly hear?: HearChunk | undefined;
}

export interface Roles {
  readonly item: string | null;
  readonly action: string | null;
}

/** What the rules of `grammars/role` may do. */
export const ROLE_ACTIONS: Readonly<Record<string, (decision: Decision) => Roles>> = {
  /** The captured item and action; parameter `carry`: what is not captured is that of the number before, or of the `source`. */
  role: (decision) => {
    const { whole } = decision;
    const before = sourceOf(decision) ?? decision.before;
    const carry = String(decision.match.rule.parameters.carry ?? '').split('+');
    const carried = (role: 'item' | 'action'): string | null => {
      if (carry.includes(role)) return before[role];
      return carry.includes(`whole-${role}`) ? whole[role] : null;
    };
    return { item: itemOf(decision) ?? carried('item'), action: actionOf(decision) ?? carried('action') };
  },
  /** Each number has its own member of the captured list. */
  distribute: (decision) => ({ item: distribute(decision), action: actionOf(decision) ?? null }),
};

/** The roles of the number that is captured as the `source` of what is carried. */
function sourceOf({ match, chunks, roles }: Decision): Roles | null {
  const capture = match.captures.get('source');
  return (capture && roles.get(chunks[capture.from]?.from ?? -1)) ?? null;
}

/** The tokens of a capture. */
export function captured({ match, chunks }: Decision, name: string): TokenRange | null {
  const capture = match.captures.get(name);
  if (!capture) return null;
  return { from: chunks[capture.from]?.from ?? 0, to: chunks[capture.to - 1]?.to ?? 0 };
}

function itemOf(decision: Decision): string | null {
  const range = captured(decision, 'item');
  return range && nameOf(decision.text, decision.scene.tokens, range);
}

function actionOf(decision: Decision): string | null {
  const range = captured(decision, 'action');
  return range && verbText(decision.text, decision.scene.tokens, range);
}
