import type { TokenRange } from '../../grammar/match.js';
import { textOf } from '../token/text-of.js';
import type { Token } from '../token/token.js';
import { isPlaceName } from './place-names.js';
import { roleOf } from './token-role.js';
import { endsNameAt, NO_NAME, traitsOfUnknown, worthOf } from './unknown-rules.js';
import { weightOf } from './weights.js';

/** A name is at most so many tokens, and so many characters besides its place, long. */
const LONGEST = 7;
const LONGEST_TEXT = 8;
const SHORTEST_TEXT = 2;

/** A person's name is at most so long. */
const LONGEST_PERSON = 3;

/** How much the tokens look like a name that no dictionary holds; above 0 they do. */
export function nameWeight(tokens: readonly Token[], range: TokenRange): number {
  const { from, to } = range;
  let weight = 0;
  let length = 0;
  let text = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    const isPlace = at === from && to - from > 1 && roleOf(token) === 'place';
    if (isPlace) weight += weightOf('name-place');
    else {
      weight += worthOf(token, at > from && at === to - 1);
      length += token.text.length;
    }
    text += token.text;
  }
  const fits = length >= SHORTEST_TEXT && length <= LONGEST_TEXT && to - from <= LONGEST && !isPlaceName(text);
  return fits && weight > NO_NAME && !traitsOfUnknown(tokens, range).has('none') ? weight : NO_NAME;
}

/** Index of the first token of the run of tokens before `end` that a name may hold. */
export function runBefore(tokens: readonly Token[], end: number): number {
  let from = end;
  while (from > 0 && end - from <= LONGEST && !endsNameAt(tokens, from - 1)) {
    from--;
    if (tokens[from]?.space) break;
  }
  return from;
}

/** A family name and one or two characters. */
export const looksLikePerson = (tokens: readonly Token[], range: TokenRange): boolean =>
  textOf(tokens, range).length <= LONGEST_PERSON && traitsOfUnknown(tokens, range).has('surname');
