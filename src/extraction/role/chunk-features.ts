import type { TokenRange } from '../../grammar/match.js';
import type { Quantity } from '../count/count-draft.js';
import { isIn, isMeasureNoun, isVerbalNoun } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import { type Chunk, ChunkMaker, type Features } from './chunk.js';
import { isPerson, isSomebody, isVerbal } from './chunk-words.js';

export type BareCount = TokenRange & Quantity;

/** What rules may ask of a number. */
export function countFeatures(count: BareCount, tokens: readonly Token[]): Features {
  const unit = tokens[count.to - 1]?.word.classes.get('classifier');
  return {
    measure: count.measure,
    ratio: count.measure === 'percent' || count.measure === 'other',
    event: unit?.event === true,
    person: unit?.person === true,
  };
}

const phrases = new ChunkMaker();

/** A noun phrase with what rules may ask of it. */
export function phraseChunk(tokens: readonly Token[], { from, to }: TokenRange): Chunk {
  const opens = isVerbal(tokens[from]);
  return phrases.make(tokens, { from, to }, 'phrase', Number(opens), () => {
    const last = tokens[to - 1];
    return {
      measured: isMeasureNoun(last),
      deed: isVerbalNoun(last) || isIn(last, 'verb'),
      single: to - from === 1,
      opens,
      person: isPerson(last),
      somebody: isSomebody(last),
      rate: isIn(last, 'rate-word'),
      where: isWhere(last),
    };
  });
}

/** 村里, 全市, 基础上 */
const isWhere = (token: Token | undefined): boolean =>
  /^f/.test(token?.word.pos ?? '') || isIn(token, 'whole-place') || isIn(token, 'phrase-closer');
