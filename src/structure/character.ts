import { codesOf, createCharacterSet } from './character-set.js';

/** Tests whether a character is one of some. */
export const oneOf = (characters: string): ((character: string) => boolean) => {
  const set = createCharacterSet(codesOf(characters));
  return (character) => set.has(character.charCodeAt(0));
};

const SENTENCE_END = createCharacterSet(codesOf('。!?;:…'));
const CLAUSE_END = createCharacterSet(codesOf('。!?;:…,'));
const CLOSER = oneOf('”"\'’)》〉】〕]');
const CLOSER_OR_SIGN = oneOf('”"\'’)》〉】〕]%');
const OPENER = oneOf('“"\'‘(《〈【〔[');
const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['《', '》'],
  ['(', ')'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
]);
const OPENS = oneOf([...CLOSER_OF.keys()].join(''));

/** `。！？；：…` as they stand in the shadow. */
export const endsSentence = (character: string): boolean => endsSentenceCode(character.charCodeAt(0));

/** What ends a sentence, and the comma. */
export const endsClause = (character: string): boolean => endsClauseCode(character.charCodeAt(0));

/** A closing quotation mark or bracket. */
export const isCloser = (character: string): boolean => CLOSER(character);

/** The bracket or mark that closes one that opens, undefined for other characters. */
export const closerOf = (character: string): string | undefined =>
  OPENS(character) ? CLOSER_OF.get(character) : undefined;

/** The number of a single character, compared faster than the character; -1 for other strings. */
const codeOf = (character: string): number => (character.length === 1 ? character.charCodeAt(0) : -1);

/** Tests of code units, for loops over all of a text: a character of its own is an object for each place. */
export const endsSentenceCode = (code: number): boolean => SENTENCE_END.has(code);

export const endsClauseCode = (code: number): boolean => CLAUSE_END.has(code);

export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

export const isHanCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === ZERO;

export const isBlankCode = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x2028 || code === 0x2029;

export const isLineEndCode = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x2028 || code === 0x2029;

export const isDigit = (character: string): boolean => isDigitCode(codeOf(character));

/** An ideograph of the basic planes; `〇` counts as one. */
export const isHan = (character: string): boolean => isHanCode(codeOf(character));

const ZERO = 0x3007;

/** What `\s` matches, one character at a time. */
export const isBlank = (character: string): boolean => isBlankCode(codeOf(character));

export const isLineEnd = (character: string): boolean => isLineEndCode(codeOf(character));

/** True if a single space between two characters separates nothing: beside letters, digits, quotations and brackets. */
export const bindsSpace = (before: string, behind: string): boolean =>
  isWordCharacter(before) ||
  isWordCharacter(behind) ||
  CLOSER_OR_SIGN(before) ||
  OPENER(before) ||
  CLOSER_OR_SIGN(behind);

/** Also the mark around what is quoted from a program: `main`. */
const isWordCharacter = (character: string): boolean => isDigit(character) || isLatin(character) || character === '`';

export const isLatin = (character: string): boolean => {
  const code = codeOf(character);
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
};
