import { invisibleSpans } from '../source/invisible.js';
import { createSource } from '../source/source-text.js';
import { createView } from '../source/view.js';
import { isDigit, isLetter, skipBlanks } from './character.js';
import { multipliedRest } from './decimal.js';
import { gapsInNumerals } from './gaps.js';
import { hanAt } from './han-character.js';
import { lexicon } from './lexicon.js';
import { isAfterMark, isAt } from './mark.js';
import { mayGoOn } from './may-go-on.js';
import { numeralStarts } from './may-start-numeral.js';
import type { Numeral } from './numeral.js';
import { readMyriads } from './read-myriads.js';
import { readNumeral } from './read-numeral.js';

const SPACE = ' '.charCodeAt(0);
const ASCII_END = 0x80;
const UNDERSCORE = '_'.charCodeAt(0);

/** Characters that stand for withheld digits: 20xx年, 20××年. */
const PLACEHOLDERS = 'xX×*_';

interface Cue {
  readonly word: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Words that may stand between a number and its multiplier. */
let innerWords: readonly string[] | undefined;

let bareCues: readonly Cue[] | undefined;

/**
 * Finds every numeral of a text, in order and without overlap, from its characters alone; no dictionary is loaded.
 *
 * Left out are ordinals (第三), digits of Latin words (H1N1) and of placeholders (20xx), and multipliers without digits
 * where they state no number: those of 数百 and 几千万, and 万 or 亿 whose digits were lost (万元). 百名, 千余人, 上万册 and
 * 百万 do state one, and carry `bare`.
 *
 * @throws {BaogaoError} `not-a-string`
 */
export function recogniseNumerals(text: string): Numeral[] {
  const source = createSource(text);
  const unread = [...invisibleSpans(text), ...gapsInNumerals(source.shadow)];
  if (unread.length === 0) {
    const numerals = joinParts(source.shadow, numeralsOf(source.shadow));
    if (source.shadow === text) return numerals;
    return numerals.map((numeral) => placed(numeral, numeral.start, numeral.end, text));
  }
  const view = createView(source, { start: 0, end: text.length }, unread);
  return joinParts(view.text, numeralsOf(view.text)).map((numeral) => {
    const { start, end } = view.spanToSource(numeral);
    return placed(numeral, start, end, text);
  });
}

/** A numeral at its place in the text. Most are neither a pair nor bare, and are one plain literal. */
function placed({ value, kind, max, bare }: Numeral, start: number, end: number, text: string): Numeral {
  const plain: Numeral = { start, end, text: text.slice(start, end), value, kind };
  if (max === undefined && bare === undefined) return plain;
  return { ...plain, ...(max !== undefined && { max }), ...(bare !== undefined && { bare }) };
}

/** 五百余万 is one number, though 余 stands in it: the multiplier behind 余, 多, 来 or 几 multiplies what stands before. */
function joinParts(shadow: string, numerals: readonly Numeral[]): Numeral[] {
  const joined: Numeral[] = [];
  for (const numeral of numerals) {
    const { end, value, kind } = numeral;
    const isNumber = kind === 'integer' || kind === 'decimal';
    const inner = isNumber && mayGoOn(shadow, end) ? innerEnd(shadow, end) : end;
    const multipliers = inner > end ? readMyriads(shadow, inner) : null;
    if (multipliers) {
      const last = multipliers.end;
      const times = (number: number): number => multipliedRest(number, multipliers.scale);
      const max = numeral.max === undefined ? {} : { max: times(numeral.max) };
      joined.push({ ...numeral, ...max, end: last, text: shadow.slice(numeral.start, last), value: times(value) });
    } else if (numeral.start >= (joined.at(-1)?.end ?? 0)) joined.push(numeral);
  }
  return joined;
}

/** The end of what may stand between a number and its multiplier (余 of 五百余万, 零几 of 一百零几万), or `offset`. */
function innerEnd(shadow: string, offset: number): number {
  const start = skipBlanks(shadow, offset);
  const at = hanAt(shadow, start)?.kind === 'zero' ? start + 1 : start;
  innerWords ??= lexicon('bare-cue').flatMap(({ word, attributes }) => (attributes.inner === true ? [word] : []));
  const inner = innerWords.find((word) => isAt(shadow, at, word));
  return inner ? at + inner.length : offset;
}

/** The numerals of a shadow, with the shadow's text. */
export function numeralsOf(shadow: string): Numeral[] {
  const numerals: Numeral[] = [];
  const starts = numeralStarts();
  const { length } = shadow;
  for (let at = 0; at < length; ) {
    const code = shadow.charCodeAt(at);
    if (starts[code] === 0) {
      at = code < ASCII_END && (isLetter(code) || code === UNDERSCORE) ? endOfLatin(shadow, at) : at + 1;
      continue;
    }
    const numeral = readNumeral(shadow, at);
    if (!numeral) {
      at++;
      continue;
    }
    if (isNumber(shadow, numeral)) numerals.push(numeral);
    at = numeral.end;
  }
  return numerals;
}

function endOfLatin(text: string, offset: number): number {
  let at = offset;
  for (let code = text.charCodeAt(at); isLetter(code) || isDigit(code) || code === UNDERSCORE; ) {
    at++;
    code = text.charCodeAt(at);
  }
  return at;
}

function isNumber(text: string, numeral: Numeral): boolean {
  if (isPlaceholder(text, numeral.end) || isOrdinal(text, numeral.start)) return false;
  return !numeral.bare || statesNumber(text, numeral);
}

function isOrdinal(text: string, start: number): boolean {
  const end = text.charCodeAt(start - 1) === SPACE ? start - 1 : start;
  return isAfterMark(text, end, 'ordinal');
}

function isPlaceholder(text: string, end: number): boolean {
  return end < text.length && PLACEHOLDERS.includes(text.charAt(end)) && !isDigit(text.charCodeAt(end + 1));
}

function statesNumber(text: string, { start, end }: Numeral): boolean {
  bareCues ??= lexicon('bare-cue').map(({ word, attributes }) => ({
    word,
    before: attributes.before,
    after: attributes.after,
  }));
  let cued = false;
  for (const { word, before, after } of bareCues) {
    const isBefore = start >= word.length && isAt(text, start - word.length, word);
    if (isBefore && before === 'part') return false;
    const isAfter = isAt(text, end, word);
    if (isAfter && after === 'part') return false;
    cued ||= (isBefore && before === 'number') || (isAfter && after === 'number');
  }
  return cued || !hasLostDigits(text, start, end);
}

/** 万, 亿 and what is made of them alone: 万元 is what is left of a sum of money. */
function hasLostDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (hanAt(text, at)?.kind !== 'myriad') return false;
  return true;
}
