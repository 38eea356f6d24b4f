import { holding } from '../../grammar/holding.js';
import type { TokenRange } from '../../grammar/match.js';
import { measureSchema } from '../../schema/count.js';
import { isLone } from '../activity/evidence/word-facts.js';
import type { Quantity } from '../count/count-draft.js';
import type { Token } from '../token/token.js';
import { type Chunk, ChunkMaker, type Features } from './chunk.js';
import { traitsOf } from './word-traits.js';

export type BareCount = TokenRange & Quantity;

const MEASURES = measureSchema.options;
const counts = new ChunkMaker();
const asked = new ChunkMaker();

/** No number of what is known besides is larger. */
const MOST = 64;

/**
 * A number with what rules may ask of it, and with what is known of it `besides`, which follows from `number`, below 64;
 * 0 is that of nothing.
 */
export function countChunk<K extends 'count' | 'this'>(
  tokens: readonly Token[],
  range: TokenRange,
  is: K,
  count: BareCount,
  number = 0,
  besides?: Features,
): Chunk<K> {
  const { measure } = count;
  const unit = tokens[count.to - 1]?.word.attributesIn('classifier');
  const event = unit?.event === true;
  const person = unit?.person === true;
  const self = unit?.self === true;
  const own = 4 * MEASURES.indexOf(measure) + 2 * Number(event) + Number(person);
  const ratio = measure === 'percent' || measure === 'other';
  const maker = is === 'count' ? counts : asked;
  return maker.make(tokens, range, is, MOST * own + number, () => ({
    measure,
    ratio,
    event,
    person,
    self,
    needy: measure === 'count' && !self && !event,
    ...besides,
  }));
}

const phrases = new ChunkMaker();

/** A noun phrase with what rules may ask of it. */
export function phraseChunk(tokens: readonly Token[], { from, to }: TokenRange): Chunk {
  const { verbal, partaking } = traitsOf(tokens[from]);
  const number = Number(verbal === true) + 2 * Number(partaking === true);
  return phrases.make(tokens, { from, to }, 'phrase', number, () => {
    const { measured, deed, person, somebody, rate, where } = traitsOf(tokens[to - 1]);
    const single = to - from === 1;
    return holding({ measured, deed, single, opens: verbal, partaking, person, somebody, rate, where });
  });
}

const acts = new ChunkMaker();

/**
 * A verb with what rules may ask of it: `listed` where a lexicon has it, `strong` also where
 * running text counts its objects, `counting` where it counts many of them, `lone` where it mostly has none.
 */
export function actChunk(tokens: readonly Token[], range: TokenRange): Chunk {
  return acts.make(tokens, range, 'act', 0, () => {
    const last = tokens[range.to - 1];
    const { strong, listed, often } = traitsOf(last);
    const lone = last !== undefined && isLone(last.word);
    return holding({ strong, listed, counting: often, lone, short: last?.text.length === 1 });
  });
}
