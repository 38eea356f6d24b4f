import type { Token } from '../token/token.js';
import type { BodyCandidate } from './body-candidate.js';
import { textBetween } from './resolve-overlaps.js';
import { roleOf, type TokenRole } from './token-role.js';

/** Words that may be cut off: they may be anything. */
const UNCERTAIN: ReadonlySet<TokenRole> = new Set(['proper', 'noun', 'verbal', 'field']);

/** A name that stands behind so many different words has its left edge there. */
const ENOUGH = 2;

/**
 * Cuts uncertain words off the left of a name where the rest of it stands as a name of its own, behind different words,
 * elsewhere in the passage.
 */
export function trustRecurringEdges(
  text: string,
  tokens: readonly Token[],
  candidates: readonly BodyCandidate[],
): BodyCandidate[] {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of candidates) {
    const name = textBetween(text, tokens, from, to);
    const known = neighbours.get(name);
    const before = tokens[from - 1]?.text ?? '';
    if (known) known.add(before);
    else neighbours.set(name, new Set([before]));
  }
  return candidates.map((candidate) => {
    for (let from = candidate.from + 1; from < candidate.head; from++) {
      if (!UNCERTAIN.has(roleOf(tokens[from - 1] as Token))) return candidate;
      // 叶城 is the name of 县, whatever stands before 县图书馆 elsewhere.
      if (roleOf(tokens[from] as Token) === 'rank') continue;
      if ((neighbours.get(textBetween(text, tokens, from, candidate.to))?.size ?? 0) >= ENOUGH) {
        return { ...candidate, from };
      }
    }
    return candidate;
  });
}
