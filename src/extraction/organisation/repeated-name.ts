import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';
import type { BodyCandidate } from './body-candidate.js';
import { Evidence } from './evidence.js';
import { textBetween } from './resolve-overlaps.js';
import { roleAt, roleOf, type TokenRole } from './token-role.js';
import { looksLikePerson } from './unknown-name.js';

/** What nobody knows is a name where it stands so often before one last word. */
const ENOUGH = 3;

/** So many different words stand before the whole. */
const DIFFERENT = 2;

/** At most so many tokens are added to a name, and at least so many characters. */
const LONGEST = 4;
const SHORTEST = 2;

/** What may be a piece of such a name. */
const PIECES: ReadonlySet<TokenRole> = new Set(['proper', 'noun', 'place', 'latin']);

/** One of these is among what is added: common nouns stand before a body again and again (向双方商会). */
const OWN: ReadonlySet<TokenRole> = new Set(['proper', 'latin']);

/** What a name that is complete as it stands begins with. */
const OPENING: ReadonlySet<TokenRole> = new Set(['rank', 'place']);

interface Repeated {
  times: number;
  readonly before: Set<string>;
}

/**
 * Lets names grow to the left over words that stand before them again and again, and behind different words:
 * 青崖玉兰 of 青崖玉兰扶轮社.
 */
export function growByRepetition(
  text: string,
  tokens: readonly Token[],
  candidates: readonly BodyCandidate[],
): BodyCandidate[] {
  const seen = new Map<string, Repeated>();
  const grown = candidates.map((candidate) => ({ candidate, edges: longerEdges(tokens, candidate) }));
  for (const { candidate, edges } of grown) {
    for (const from of edges) {
      const name = textBetween(text, tokens, from, candidate.to);
      const known = seen.get(name) ?? { times: 0, before: new Set() };
      known.times++;
      known.before.add(tokens[from - 1]?.text ?? '');
      seen.set(name, known);
    }
  }
  return grown.map(({ candidate, edges }) => {
    const isName = (from: number): boolean => {
      const known = seen.get(textBetween(text, tokens, from, candidate.to));
      return known !== undefined && known.times >= ENOUGH && known.before.size >= DIFFERENT;
    };
    const from = edges.findLast(isName);
    if (from === undefined || isShort(tokens, from, candidate.from)) return candidate;
    return { ...candidate, from, evidence: candidate.evidence | Evidence.proper };
  });
}

const isShort = (tokens: readonly Token[], from: number, to: number): boolean =>
  (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0) < SHORTEST;

/** Where a name may begin as well, further and further to the left. */
function longerEdges(tokens: readonly Token[], { from, whole, mustAct }: BodyCandidate): number[] {
  const edges: number[] = [];
  if (whole || mustAct || OPENING.has(roleAt(tokens, from) ?? 'stop')) return edges;
  let isOwn = false;
  for (let at = from - 1; at >= 0 && from - at <= LONGEST; at--) {
    const token = tokens[at] as Token;
    if (tokens[at + 1]?.space || !isPiece(token)) break;
    isOwn ||= OWN.has(roleOf(token));
    if (isOwn && !looksLikePerson(tokens, { from: at, to: from })) edges.push(at);
  }
  return edges;
}

/** Not a word for people, who do something for a body: 老师, 学生. */
const isPiece = (token: Token): boolean =>
  PIECES.has(roleOf(token)) && attributeOf(token, 'head-noun', 'person') !== true;
