import { isIn } from '../syntax/word-class.js';
import { textLength } from '../token/text-length.js';
import type { Token } from '../token/token.js';
import { roleAt } from './token-role.js';
import { endsName, worthOf } from './unknown-rules.js';
import { weightOf } from './weights.js';

/** A brand has at least and at most so many characters besides its place. */
const SHORTEST = 2;
const LONGEST = 4;

/** A gap or Latin letters weigh so many times what letters weigh in other names. */
const SURE = 2;

/** Characters that make no word. */
export interface Brand {
  /** Index of the first token, with the place before. */
  readonly from: number;
  readonly weight: number;
}

/** The characters before `tail` that make no word, with the place before them; null if there are too few: 芯曜 of 芯曜科技. */
export function brandBefore(tokens: readonly Token[], tail: number): Brand | null {
  let from = tail;
  let weight = 0;
  let length = 0;
  for (let token = tokens[from - 1]; token; token = tokens[from - 1]) {
    const worth = weightIn(token);
    length += token.text.length;
    if (worth === null || length > LONGEST) break;
    weight += worth;
    from--;
    if (token.space || token.kind !== 'han') break;
  }
  if (textLength(tokens, { from, to: tail }) < SHORTEST) return null;
  return roleAt(tokens, from - 1) === 'place'
    ? { from: from - 1, weight: weight + weightOf('name-place') }
    : { from, weight };
}

/** What a token tells of a name that no dictionary knows; null where it is in none. */
function weightIn(token: Token): number | null {
  if (token.kind === 'placeholder') return weightOf('name-latin') * SURE;
  if (token.kind === 'latin') return isIn(token, 'latin-role') ? null : weightOf('name-latin') * SURE;
  if (token.kind !== 'han' || endsName(token)) return null;
  const weight = worthOf(token, false);
  return token.text.length > 1 && weight < 0 ? null : weight;
}
