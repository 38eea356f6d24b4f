import { document } from '../generated/document.js';
import type { Attributes } from '../grammar/attributes.js';

const FORMATS = new Map<string, Attributes>(
  (document.lexicons['number-format'] ?? []).flatMap(({ attributes, words }) =>
    words.split('\n').map((word): [string, Attributes] => [word, attributes]),
  ),
);

const counting = FORMATS.get('chineseCountingThousand');

/** The characters of numbers as they are counted in Chinese. */
export const HAN_DIGITS = `${counting?.digits ?? ''}${counting?.units ?? ''}`;

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Beyond this, letters and Roman numerals would grow with the number: it is written in digits. */
const MOST_SPELT = 5000;
const GROUP = 10_000;

/** Writes a number of at least 0 in one of Word's formats; in digits where the format is not known or has no sign. */
export function formatNumber(value: number, format: string): string {
  const attributes = FORMATS.get(format);
  if (attributes !== undefined) return formatHan(value, attributes);
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'numberInDash':
      return `- ${value} -`;
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function formatHan(value: number, { system, digits, units, ten, one, zero }: Attributes): string {
  const signs = [...String(digits)];
  switch (system) {
    case 'set':
      return signs[value - 1] ?? String(value);
    case 'tens':
      return value < 100 ? tens(value, signs, String(units)) : positional(value, signs);
    case 'grouped':
      return grouped(value, {
        signs,
        units: [...String(units)],
        ten: ten === 'bare',
        one: one === 'bare',
        zero: zero === true,
      });
    default:
      return positional(value, signs);
  }
}

const positional = (value: number, signs: readonly string[]): string =>
  [...String(value)].map((digit) => signs[Number(digit)] ?? digit).join('');

function tens(value: number, signs: readonly string[], ten: string): string {
  const [first, last] = [Math.floor(value / 10), value % 10];
  if (first === 0) return signs[last] ?? '';
  return `${first === 1 ? '' : signs[first]}${ten}${last === 0 ? '' : signs[last]}`;
}

interface Grouping {
  readonly signs: readonly string[];
  /** Ten, hundred, thousand, ten thousand. */
  readonly units: readonly string[];
  /** 10 to 19 begin with the unit. */
  readonly ten: boolean;
  /** No unit has a one before it. */
  readonly one: boolean;
  /** Gaps inside are filled with the sign for zero. */
  readonly zero: boolean;
}

function grouped(value: number, grouping: Grouping): string {
  const { signs, units, ten, zero } = grouping;
  if (value >= GROUP * GROUP) return String(value);
  if (value === 0) return signs[0] ?? '';
  const high = Math.floor(value / GROUP);
  const low = value % GROUP;
  const above = high === 0 ? '' : group(high, grouping) + units[3];
  const gap = zero && high > 0 && low > 0 && low < GROUP / 10 ? (signs[0] ?? '') : '';
  const text = above + gap + group(low, grouping);
  return ten && text.startsWith(`${signs[1]}${units[0]}`) ? text.slice(1) : text;
}

/** A number below ten thousand; nothing for 0. */
function group(value: number, { signs, units, one, zero }: Grouping): string {
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    const unit = power === 0 ? '' : (units[power - 1] ?? '');
    const sign = one && digit === 1 && unit !== '' ? '' : (signs[digit] ?? '');
    text += (gap && zero ? (signs[0] ?? '') : '') + sign + unit;
    gap = false;
  }
  return text;
}

/** a to z, then aa, bb… */
function letters(value: number): string {
  if (value < 1 || value > MOST_SPELT) return String(value);
  return (LETTERS[(value - 1) % LETTERS.length] ?? '').repeat(Math.ceil(value / LETTERS.length));
}

function roman(value: number): string {
  if (value < 1 || value > MOST_SPELT) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}
