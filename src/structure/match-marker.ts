import { alternatives } from './alternatives.js';
import { isDigit, isHan, isLatin, oneOf } from './character.js';
import { createCharacterSet } from './character-set.js';
import type { MarkerStyle } from './marker-style.js';
import { parseOrdinal } from './parse-ordinal.js';
import { vocabulary } from './vocabulary.js';

/** A marker as read at one place, whatever stands around it. */
export interface MarkerMatch {
  readonly style: MarkerStyle;
  /** The number it states, null if it states none. */
  readonly ordinal: number | null;
  readonly end: number;
}

type Reader = (match: RegExpExecArray, end: number) => MarkerMatch | null;

const HAN = `[${vocabulary.ordinalDigit.words.join('')}]`;
const PREFIX = `(?:${alternatives(vocabulary.markerPrefix.words)})`;
const PRONOUN = `(?:${alternatives(vocabulary.markerPronoun.words)})`;
const UNIT = alternatives(vocabulary.markerUnit.words);
const DATE_UNIT = `(?:${alternatives(vocabulary.dateUnit.words)})`;
const COPULA = `(?:${alternatives(vocabulary.markerCopula.words)})`;

const numbered =
  (style: MarkerStyle): Reader =>
  ([, number = ''], end) => {
    const ordinal = parseOrdinal(number);
    return ordinal === null ? null : { style, ordinal, end };
  };

const ONE = vocabulary.ordinalDigit.words.find((word) => parseOrdinal(word) === 1) ?? '';

/** 1.1 before words; 1.5万 is a number. */
const decimal =
  (style: MarkerStyle): Reader =>
  (match, end) => {
    const isNumber = parseOrdinal(ONE + match.input.charAt(end)) !== null;
    return isNumber ? null : numbered(style)(match, end);
  };

/** Readers by the kind of character that the marker begins with. Repetition is bounded everywhere. */
const BY_HAN: readonly [RegExp, Reader][] = [
  [new RegExp(`(${HAN}{1,4}) ?[、.,]`, 'y'), numbered('han-comma')],
  [new RegExp(`(${HAN}{1,4}) ?\\)[、.]?`, 'y'), numbered('han-paren')],
  [new RegExp(`(${HAN}{1,3})${COPULA}`, 'y'), numbered('han-is')],
  [new RegExp(`(${HAN}{1,2}) ?:`, 'y'), numbered('han-comma')],
  // With nothing behind it but a blank: 壹 总则.
  [new RegExp(`(${HAN}{1,3})(?=[ \\t]{1,4}\\p{Script=Han})`, 'yu'), numbered('han-comma')],
];
const BY_DIGIT: readonly [RegExp, Reader][] = [
  // Behind a full stop a digit is a decimal, unless a date begins there.
  [new RegExp(`(\\d{1,3}) ?(?:、|[.,](?!\\d)|\\.(?=\\d{1,4}${DATE_UNIT}))`, 'y'), numbered('arabic-comma')],
  [/(\d{1,3}) ?\)[、.]?/y, numbered('arabic-paren')],
  // Not 12:30.
  [/(\d{1,2}) ?:(?!\d)/y, numbered('arabic-comma')],
  // 2.12019年: the number of a section with a year behind it.
  [/\d{1,2}\.(\d)(?=(?:19|20)\d\d ?[年—-])/uy, numbered('decimal')],
  [/\d{1,2}\.(\d{1,2})(?:[.、]?(?=[ \t]{0,4}\p{Script=Han}|[ \t]{1,4}[A-Z])|、(?=[a-zA-Z]))/uy, decimal('decimal')],
  [/\d{1,2}(?:\.\d{1,2}){1,3}\.(\d{1,2})[.、]?(?=[ \t]{0,4}\p{Script=Han}|[ \t]{1,4}[A-Z])/uy, decimal('decimals')],
];
const BY_STEM = /[、.]|(?=[ \t]{1,4}\p{Script=Han})/uy;
const lettered: Reader = ([, letter = ''], end) => ({
  style: letter < 'a' ? 'capital' : 'letter',
  ordinal: Number.parseInt(letter, 36) - 9,
  end,
});
const BY_LETTER: readonly [RegExp, Reader][] = [[/([a-zA-Z]) ?[.、)](?![\da-zA-Z.])/y, lettered]];
const BY_BRACKET: readonly [RegExp, Reader][] = [
  [new RegExp(`\\( ?(${HAN}{1,4}) ?\\)[、.]?`, 'y'), numbered('han-paren')],
  [/\( ?(\d{1,3}) ?\)[、.]?/y, numbered('arabic-paren')],
  [/\( ?([a-zA-Z]) ?\)[、.]?/y, lettered],
];
const BY_ANGLE: readonly [RegExp, Reader][] = [
  [new RegExp(`[<〈] ?(${HAN}{1,3}) ?[>〉][、.]?`, 'y'), numbered('han-paren')],
];
const BY_PREFIX: readonly [RegExp, Reader][] = [
  [
    new RegExp(`${PREFIX} ?(${HAN}{1,3}|\\d{1,2}) ?(${UNIT})[:、,]?`, 'y'),
    (match, end) => {
      const style = vocabulary.markerUnit.get(match[2] ?? '')?.style as MarkerStyle | undefined;
      return style === undefined ? null : numbered(style)(match, end);
    },
  ],
  [new RegExp(`(?:${PREFIX}|${PRONOUN})(${HAN}{1,3})[,、:]`, 'y'), numbered('ordinal-word')],
];
const DASH = /[—─-]{2,3}/y;
const WORD_SEPARATOR = /[,、]/y;

/** Most characters of a text begin no marker. */
const STARTS = createCharacterSet(
  [
    ...vocabulary.markerSign.words,
    ...vocabulary.ordinalAlias.words,
    ...vocabulary.stemDigit.words,
    ...vocabulary.ordinalDigit.words,
    ...vocabulary.markerPrefix.words,
    ...vocabulary.markerPronoun.words,
    ...vocabulary.markerWord.words,
    ...'(<〈0123456789—─-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ].map((word) => word.charCodeAt(0)),
);
/** What may stand behind the number of a marker; most numbers of a text have something else there. */
const endsNumber = oneOf(`、.,:) \t${firsts(vocabulary.markerCopula.words)}`);
/** No more digits number a section. */
const MOST_HAN = 4;
const MOST_DIGITS = 3;
const beginsPrefix = oneOf(firsts([...vocabulary.markerPrefix.words, ...vocabulary.markerPronoun.words]));
const beginsWord = oneOf(firsts(vocabulary.markerWord.words));

function firsts(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** A quick test before `matchMarker`: whether a marker may begin with this UTF-16 unit. */
export const mayStartMarker = (code: number): boolean => STARTS.has(code);

/** True for the Han numerals of markers, as they stand in the shadow. */
export const isOrdinalDigit = oneOf(vocabulary.ordinalDigit.words.join(''));

/**
 * The marker that begins exactly at `offset` of a shadow, or null. A numeral is read whole: `二、` in `十二、` is none.
 * Costs a bounded number of steps.
 */
export function matchMarker(shadow: string, offset: number): MarkerMatch | null {
  if (!STARTS.has(shadow.charCodeAt(offset))) return null;
  const character = shadow.charAt(offset);
  const before = offset === 0 ? '' : shadow.charAt(offset - 1);
  const sign = vocabulary.markerSign.get(character);
  if (sign !== undefined) {
    const end = offset + ('、.'.includes(shadow.charAt(offset + 1) || ' ') ? 2 : 1);
    return { style: sign.style as MarkerStyle, ordinal: Number(sign.ordinal), end };
  }
  const alias = vocabulary.ordinalAlias.get(character);
  if (alias !== undefined) {
    const isMarker = shadow.charAt(offset + 1) === '、' && !isHan(before);
    return isMarker ? { style: 'han-comma', ordinal: Number(alias.ordinal), end: offset + 2 } : null;
  }
  const stem = vocabulary.stemDigit.get(character);
  if (stem !== undefined) {
    BY_STEM.lastIndex = offset + 1;
    const match = isHan(before) ? null : BY_STEM.exec(shadow);
    return match && { style: 'stem', ordinal: Number(stem.ordinal), end: offset + 1 + match[0].length };
  }
  if (character === '(') return read(BY_BRACKET, shadow, offset);
  if (character === '<' || character === '〈') return read(BY_ANGLE, shadow, offset);
  if (isOrdinalDigit(character)) {
    const isRead =
      isOrdinalDigit(before) ||
      beginsPrefix(before) ||
      !endsNumber(shadow.charAt(behindNumber(shadow, offset, isOrdinalDigit, MOST_HAN)));
    return isRead ? null : read(BY_HAN, shadow, offset);
  }
  if (character >= '0' && character <= '9') {
    const continues = (before >= '0' && before <= '9') || before === '.' || beginsPrefix(before);
    return continues || !endsNumber(shadow.charAt(behindNumber(shadow, offset, isDigit, MOST_DIGITS)))
      ? null
      : read(BY_DIGIT, shadow, offset);
  }
  if (isLatin(character)) return isLatin(before) || isDigit(before) ? null : read(BY_LETTER, shadow, offset);
  // 其一 and 其次 begin alike.
  const prefixed = beginsPrefix(character) ? read(BY_PREFIX, shadow, offset) : null;
  if (prefixed !== null) return prefixed;
  if (beginsWord(character)) return readWord(shadow, offset);
  if ((character === '—' || character === '─' || character === '-') && before !== character)
    return readDash(shadow, offset);
  return null;
}

/** The end of the digits at an offset, or the place behind so many that they number nothing. */
function behindNumber(shadow: string, offset: number, isOne: (character: string) => boolean, most: number): number {
  let end = offset + 1;
  while (end < offset + most && isOne(shadow.charAt(end))) end++;
  return end;
}

function read(readers: readonly [RegExp, Reader][], shadow: string, offset: number): MarkerMatch | null {
  for (const [pattern, reader] of readers) {
    pattern.lastIndex = offset;
    const match = pattern.exec(shadow);
    const marker = match && reader(match, offset + match[0].length);
    if (marker) return marker;
  }
  return null;
}

function readWord(shadow: string, offset: number): MarkerMatch | null {
  const word = vocabulary.markerWord.longestAt(shadow, offset);
  if (word === null) return null;
  WORD_SEPARATOR.lastIndex = word.end;
  if (!WORD_SEPARATOR.test(shadow)) return null;
  const { ordinal } = word.attributes;
  return { style: 'discourse', ordinal: typeof ordinal === 'number' ? ordinal : null, end: word.end + 1 };
}

function readDash(shadow: string, offset: number): MarkerMatch | null {
  DASH.lastIndex = offset;
  const match = DASH.exec(shadow);
  if (match === null) return null;
  const end = offset + match[0].length;
  const next = shadow.charAt(end);
  // Neither an arrow nor the edges of a remark in a page's source: -->, <!--.
  if (next === shadow.charAt(offset) || next === '>' || shadow.charAt(offset - 1) === '!') return null;
  return { style: 'dash', ordinal: null, end };
}
