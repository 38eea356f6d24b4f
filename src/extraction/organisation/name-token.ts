import type { Attributes } from '../../grammar/attributes.js';
import { holding } from '../../grammar/holding.js';
import type { MatchToken } from '../../grammar/match-token.js';
import { BEFORES, type BodyCandidate, PROPOSED_KINDS } from './body-candidate.js';
import { TOKEN_ROLES, type TokenRole } from './token-role.js';

/** A name as far as it has been followed to the left, and what stands right before it. */
export interface NameSoFar extends Pick<BodyCandidate, 'before' | 'branch' | 'office' | 'kind'> {
  /** Its last word is of a kind that has houses, or is one. */
  readonly house: boolean;
  /** The role of its first token. */
  readonly begins: TokenRole;
  /** It is no more than its last word. */
  readonly bare: boolean;
  /** A blank stands before it. */
  readonly apart: boolean;
  /** The name of a place stands before it. */
  readonly behindPlace: boolean;
  /** What a rule says of the words before it. */
  readonly told: (typeof TOLD)[number];
  /** Letters of a name of its own that it begins with, up to 4, and nouns in a row, up to 3. */
  readonly letters: number;
  readonly nouns: number;
}

/** What rules may have said of the words before a name. */
export const TOLD = ['nothing', 'inside', 'outside'] as const;

export const MOST_LETTERS = 4;
export const MOST_NOUNS = 3;

const known = new Map<number, MatchToken>();

/** Each name is another number. */
function numberOf(name: NameSoFar): number {
  let number = TOKEN_ROLES.indexOf(name.begins);
  number = number * BEFORES.length + BEFORES.indexOf(name.before);
  number = number * PROPOSED_KINDS.length + PROPOSED_KINDS.indexOf(name.kind);
  number = number * TOLD.length + TOLD.indexOf(name.told);
  number = number * (MOST_LETTERS + 1) + name.letters;
  number = number * (MOST_NOUNS + 1) + name.nouns;
  number = number * 8 + Number(name.branch) + 2 * Number(name.office) + 4 * Number(name.house);
  return number * 8 + Number(name.bare) + 2 * Number(name.apart) + 4 * Number(name.behindPlace);
}

/** The token that stands for a name; those of like names are one. */
export function nameToken(name: NameSoFar): MatchToken {
  const number = numberOf(name);
  let token = known.get(number);
  if (!token) {
    // Counted down, since the words of tokens, which matchers remember by their numbers, are counted up.
    const word = { text: '', pos: 'nt', classes: new Map([['name', attributesOf(name)]]), index: -1 - known.size };
    token = { start: 0, end: 0, text: '', kind: 'name', word };
    known.set(number, token);
  }
  return token;
}

const attributesOf = ({ behindPlace, ...said }: NameSoFar): Attributes =>
  holding({ ...said, behind: behindPlace && 'place' });
