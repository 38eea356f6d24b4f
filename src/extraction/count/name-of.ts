import type { TokenRange } from '../../grammar/match.js';
import { textOf } from '../syntax/noun-phrase.js';
import { isIn, isWholePlace } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';

/**
 * What a noun phrase names: Simplified, without blanks, and without the quotation marks around the whole of it; null for
 * an empty one and for 人均, which names nothing that is counted.
 */
export function nameOf(text: string, tokens: readonly Token[], { from, to }: TokenRange): string | null {
  const phrase = { from: beginningOfCode(tokens, from), to };
  const name = textOf(text, tokens, phrase).replace(/\s+/g, '');
  if (name === '' || isRateOnly(tokens, phrase) || isPlaceOnly(tokens, phrase)) return null;
  return phrase.to - phrase.from === 1 && /^[“"]/.test(name) ? name.slice(1, -1) : name;
}

/** 5G基站, 4A级景区, PM2.5浓度: letters and the numbers beside them are one word, whole at the beginning of a name. */
function beginningOfCode(tokens: readonly Token[], from: number): number {
  let first = from;
  while (first > 0 && tokens[first - 1]?.end === tokens[first]?.start && isOfCode(tokens[first - 1])) first--;
  const isWord = isCode(tokens[first]) && tokens.slice(first, from + 1).some(({ kind }) => kind === 'latin');
  return isWord ? first : from;
}

/** A percentage is a number that something has, never a part of a code: 回收率95%PET瓶. */
const isCode = (token: Token | undefined): boolean =>
  token?.kind === 'latin' || (token?.kind === 'numeral' && !token.text.endsWith('%'));
const isOfCode = (token: Token | undefined): boolean => isCode(token) || token?.text === '.';

/** `人均不少于8节` names nothing that is counted. */
export function isRateOnly(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return to - from === 1 && isIn(tokens[from], 'rate-word');
}

/** 全站6人, 其中4人: where they are, not what is counted; nor is the currency of a sum. */
function isPlaceOnly(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return (
    to - from === 1 && (isWholePlace(tokens[from]) || isIn(tokens[from], 'currency') || tokens[from]?.word.pos === 'f')
  );
}
