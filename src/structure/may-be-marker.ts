import { endsClause, isBlank, isDigit, isHan, isLineEnd, oneOf } from './character.js';
import type { Edge } from './marker-edge.js';
import { isBracketed } from './marker-style.js';
import { isOrdinalDigit, matchMarker } from './match-marker.js';
import { parseOrdinal } from './parse-ordinal.js';
import type { MarkerCandidate } from './structure-lexer.js';
import { vocabulary } from './vocabulary.js';

/** What no sequence can make a marker: list numerals, parts of words, references. */
export function mayBeMarker(
  shadow: string,
  { style, start, end, ordinal }: MarkerCandidate,
  { kind, character }: Edge,
): boolean {
  const next = shadow.charAt(end);
  const separator = shadow.charAt(end - 1);
  const atLine = kind === 'line';
  const apart = atLine || kind === 'sentence-gap';
  if (separator === ':' && (style === 'han-comma' || style === 'arabic-comma')) return atLine && !isLineEnd(next);
  if (kind === 'none' || kind === 'gap') {
    const adjacent = shadow.charAt(start - 1) === character;
    // (周一) holds no 一).
    const whole = isBracketed(style) && !(separator === ')' && isOrdinalDigit(shadow.charAt(start)));
    const isPart = vocabulary.markerNotAfter.get(character) !== undefined && !endsNoun(shadow, start);
    if (adjacent && isPart && !whole) return false;
  }
  switch (style) {
    case 'han-comma':
      // 壹 总则: a number with nothing behind it, on a line that is a heading; 三以民生为本 only where 三、 is missing.
      if (isOrdinalDigit(separator)) return atLine && (isHan(next) || isHeadingLine(shadow, end));
      if (separator === ',' && !atLine) return false;
      if (character === '、' && kind === 'none') return false;
      if (!isOrdinalDigit(next)) return true;
      // 二、三大攻坚战 at the beginning of a line is the second section, not a list.
      return (atLine && ordinal !== 1) || ((apart || kind === 'sentence') && !isListNumeral(shadow, end, ordinal));
    case 'arabic-comma':
      if (separator === ',') return atLine && !isDigit(next);
      if (kind === 'none' && (character === '、' || isDigit(character) || /[A-Za-z]/.test(character))) return false;
      if (!isDigit(next)) return true;
      return apart || ((kind !== 'none' || isHan(character)) && numberAt(shadow, end) !== (ordinal ?? 0) + 1);
    case 'ordinal-word':
      return !isOrdinalDigit(next) && vocabulary.markerPrefix.get(next) === undefined;
    case 'part':
    case 'chapter':
    case 'subchapter':
      return kind !== 'none' && kind !== 'comma';
    case 'letter':
    case 'capital':
      return atLine || ((kind === 'gap' || kind === 'sentence-gap') && !isBlank(separator));
    case 'stem':
      return atLine && isHeadingLine(shadow, end);
    case 'decimal':
    case 'decimals':
      // 1.1、成立小组,…: nothing but a section's number has that behind it.
      return atLine && (separator === '、' || isBlank(next) || isDigit(next) || isHeadingLine(shadow, end));
    case 'han-paren':
    case 'arabic-paren':
      // 2) at the end of an address is none: [照片](https://example.org/2)
      if (!opensItself(shadow.charAt(start)) && (inAddress(shadow.charAt(start - 1)) || closesBracket(shadow, start)))
        return false;
      return kind !== 'none' || !isReference(shadow, start, character);
    default:
      return true;
  }
}

/** `发展规划一、`, `责任清单一、`: the last character belongs to a noun, and makes no word with the number. */
const endsNoun = (shadow: string, start: number): boolean =>
  vocabulary.titleNoun.longestBefore(shadow, start) !== null ||
  vocabulary.headingNoun.longestBefore(shadow, start) !== null;

/** No sentence ends on the rest of the line, and it is short. */
function isHeadingLine(shadow: string, from: number): boolean {
  for (let at = from; at < from + LONGEST_HEADING; at++) {
    const character = shadow.charAt(at);
    if (character === '' || isLineEnd(character)) return at > from + 1;
    if (endsClause(character)) return character === ':' && at > from + 1 && isLineEnd(shadow.charAt(at + 1) || '\n');
  }
  return false;
}

const LONGEST_HEADING = 30;

/** The number in digits at an offset; not a number where there is none, or one too long for a list. */
function numberAt(shadow: string, offset: number): number {
  let end = offset;
  while (end < offset + 4 && isDigit(shadow.charAt(end))) end++;
  return Number.parseInt(shadow.slice(offset, end), 10);
}

/** `附件（一）`, `第（三）项`, `三（1）班`: the bracketed number belongs to what stands before it. */
function isReference(shadow: string, start: number, before: string): boolean {
  return isOrdinalDigit(before) || isDigit(before) || vocabulary.referenceWord.longestBefore(shadow, start) !== null;
}

const opensItself = oneOf('(<〈');
const inAddress = oneOf('/=&#_');

/** `(大年初一)`: the bracket behind the number closes one before it. */
function closesBracket(shadow: string, start: number): boolean {
  for (let at = start - 1; at >= 0 && at > start - LONGEST_BRACKET; at--) {
    const character = shadow.charAt(at);
    if (character === '(') return true;
    if (character === ')' || isLineEnd(character)) return false;
  }
  return false;
}

const LONGEST_BRACKET = 20;

/** `一、二级公路`: the next numeral goes on with the list, unless it is itself followed by a separator far off. */
function isListNumeral(shadow: string, end: number, ordinal: number | null): boolean {
  return parseOrdinal(shadow.charAt(end)) === (ordinal ?? 0) + 1 || matchMarker(shadow, end) !== null;
}
