import type { Token } from '../token/token.js';

/** Names of the lexicon classes that syntax asks for. */
const AUXILIARY = 'auxiliary';
const PREPOSITION = 'preposition';
const RELATIONAL = 'relational-verb';
const SUFFIX = 'nominal-suffix';

/** True if the word of the token is in the lexicon class. */
export function isIn(token: Token | undefined, name: string): boolean {
  return token?.word.classes.has(name) ?? false;
}

export function isAuxiliary(token: Token | undefined): boolean {
  return isIn(token, AUXILIARY) || (token?.word.pos === 'd' && !isIn(token, 'verb'));
}

export function isPreposition(token: Token | undefined): boolean {
  return isIn(token, PREPOSITION);
}

/** States a value and governs no object: 达到, 占. */
export function isRelational(token: Token | undefined): boolean {
  return isIn(token, RELATIONAL);
}

/** A word that is a verb wherever it stands. */
export function isVerb(token: Token | undefined): boolean {
  if (token?.kind !== 'han') return false;
  const { pos } = token.word;
  return pos.startsWith('v') && pos !== 'vn';
}

/** A word that is a verb or a noun, as its place decides: 检查, 培训. */
export function isVerbalNoun(token: Token | undefined): boolean {
  return token?.kind === 'han' && token.word.pos === 'vn';
}

/** Tags of words that may stand inside a noun phrase. Words of no known tag are taken for names. */
const NOMINAL = /^(?:n|vn|a|b|j|l|i|s|z|h|k|f|ng|x|$)/;

/** A token that may stand inside a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
  switch (token?.kind) {
    case 'quoted':
    case 'latin':
    case 'placeholder':
      return true;
    case 'han':
      return NOMINAL.test(token.word.pos) && !isIn(token, AUXILIARY) && !isIn(token, RELATIONAL);
    default:
      return false;
  }
}

/** A verb that the word after it makes part of a noun: 达标 of 达标率. */
export function isNominalised(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && isIn(next, SUFFIX) && next.start === tokens[index]?.end;
}
