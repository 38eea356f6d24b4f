import { codesOf, createCharacterSet } from './character-set.js';

const setOf = (characters: string): ((character: string) => boolean) => {
  const set = createCharacterSet(codesOf(characters));
  return (character) => set.has(character.charCodeAt(0));
};

const SENTENCE_END = setOf('。!?;:…');
const CLAUSE_END = setOf('。!?;:…,');
const CLOSER = setOf('”"\'’)》〉】〕]');
const CLOSER_OR_SIGN = setOf('”"\'’)》〉】〕]%');
const OPENER = setOf('“"\'‘(《〈【〔[');
const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['《', '》'],
  ['(', ')'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
]);

/** `。！？；：…` as they stand in the shadow. */
export const endsSentence = (character: string): boolean => SENTENCE_END(character);

/** What ends a sentence, and the comma. */
export const endsClause = (character: string): boolean => CLAUSE_END(character);

/** A closing quotation mark or bracket. */
export const isCloser = (character: string): boolean => CLOSER(character);

/** The bracket or mark that closes one that opens, undefined for other characters. */
export const closerOf = (character: string): string | undefined => CLOSER_OF.get(character);

export const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character.length === 1;

/** An ideograph of the basic planes; `〇` counts as one. */
export const isHan = (character: string): boolean =>
  (character >= '\u4e00' && character <= '\u9fff') ||
  (character >= '\u3400' && character <= '\u4dbf') ||
  character === '〇';

/** What `\s` matches, one character at a time. */
export const isBlank = (character: string): boolean =>
  character === ' ' || (character >= '\t' && character <= '\r') || character === '\u2028' || character === '\u2029';

export const isLineEnd = (character: string): boolean =>
  (character >= '\n' && character <= '\r') || character === '\u2028' || character === '\u2029';

/** True if a single space between two characters separates nothing: beside letters, digits, quotations and brackets. */
export const bindsSpace = (before: string, behind: string): boolean =>
  isWordCharacter(before) ||
  isWordCharacter(behind) ||
  CLOSER_OR_SIGN(before) ||
  OPENER(before) ||
  CLOSER_OR_SIGN(behind);

const isWordCharacter = (character: string): boolean => isDigit(character) || isLatin(character);

export const isLatin = (character: string): boolean =>
  (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
