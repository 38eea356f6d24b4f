import { skipBlanks } from './character.js';
import { type HanCharacter, hanAt } from './han-character.js';
import { endOfWord, startsUnit } from './non-numeral.js';

/** The exponent of the multiplier that a section never reaches: 万. */
const SECTION_LIMIT = 4;

/** A number below ten thousand in characters: 三百五十, 二百五, 零六, 十七八. */
export interface Section {
  readonly end: number;
  readonly value: number;
  /** Equal to `value` unless it ends in a pair. */
  readonly max: number;
  /** Begins with 零. */
  readonly padded: boolean;
  /** Holds a power: not a single digit. */
  readonly powered: boolean;
  /** Only a power, without a digit: 百. */
  readonly bare: boolean;
}

/** What has been read of a section so far. */
interface State {
  value: number;
  /** The exponent of the last power; what follows must be below it. */
  unit: number;
  /** Whether anything but zeros has been read. */
  begun: boolean;
  padded: boolean;
  afterZero: boolean;
  /** Whether blanks stand between its characters. */
  spread: boolean;
}

/** A last digit or pair of digits, and the power of ten at which it stands. */
interface Last {
  readonly end: number;
  readonly place: number;
  readonly digit: number;
  readonly max: number;
  readonly powered: boolean;
}

/**
 * Reads a section at `offset`. `above` is the exponent of the multiplier before it, 0 at the head of a number: the
 * digit of 三万五 stands for thousands, that of 五 for ones. Bounded: its powers descend.
 */
export function readSection(text: string, offset: number, above: number): Section | null {
  const state: State = { value: 0, unit: SECTION_LIMIT, begun: false, padded: false, afterZero: false, spread: false };
  let at = offset;
  let end = offset;
  let powered = false;
  let bare = false;
  for (;;) {
    at = skipSpread(text, at, state, above);
    const character = hanAt(text, at);
    if (character === undefined) break;
    if (character.kind === 'zero') {
      const next = endOfZeros(text, at);
      if (!mayPad(character, state, above) || !followsZero(hanAt(text, next))) break;
      state.padded ||= !state.begun;
      state.afterZero = true;
      at = next;
      continue;
    }
    if (character.kind === 'digit') {
      const last = readPair(text, at, state, above) ?? readLastDigit(text, at, state, above);
      if (last) {
        const place = 10 ** last.place;
        const max = state.value + last.max * place;
        const value = state.value + last.digit * place;
        return { end: last.end, value, max, padded: state.padded, powered: powered || last.powered, bare: false };
      }
      const multiplied = readMultiplied(text, at, state, above);
      if (multiplied === 0) break;
      at = multiplied;
      bare = false;
    } else if (character.kind === 'ten' || character.kind === 'power') {
      const scale = character.kind === 'ten' ? 1 : character.value;
      const atHead = !state.begun && above === 0;
      // 十 needs no digit (十五, 一百十五); 百 and 千 do, except at the head (百三).
      if (scale >= state.unit || (scale > 1 && !atHead)) break;
      add(state, character.kind === 'ten' ? character.value : 10 ** scale, scale);
      bare = scale > 1;
      at++;
    } else break;
    powered = true;
    end = at;
  }
  if (end === offset) return null;
  return { end, value: state.value, max: state.value, padded: state.padded, powered, bare };
}

function add(state: State, value: number, unit: number): void {
  state.value += value;
  state.unit = unit;
  state.begun = true;
  state.afterZero = false;
}

/**
 * Past the blanks before a digit of a number that has begun, if a power stands behind the digit (三百 五十) or blanks
 * stood between the characters before (三 百 五 十 二).
 */
function skipSpread(text: string, offset: number, state: State, above: number): number {
  const at = skipBlanks(text, offset);
  if (at === offset || (!state.begun && above === 0) || hanAt(text, at)?.kind !== 'digit') return offset;
  if (!state.spread && !powerBehind(text, at + 1)) return offset;
  state.spread = true;
  return at;
}

function mayPad(zero: HanCharacter, { begun, afterZero }: State, above: number): boolean {
  return !zero.within && !afterZero && (begun || above > 0);
}

function followsZero(next: HanCharacter | undefined): boolean {
  return next?.kind === 'digit' || next?.kind === 'ten' || (next?.kind === 'power' && next.value === 1);
}

function endOfZeros(text: string, offset: number): number {
  let at = offset;
  for (let character = hanAt(text, at); character?.kind === 'zero' && !character.within; character = hanAt(text, at))
    at++;
  return at;
}

/** The power at `offset`, perhaps behind blanks, unless a word begins there (百 of 百姓). */
function powerBehind(text: string, offset: number): { readonly scale: number; readonly end: number } | null {
  const at = skipBlanks(text, offset);
  const character = hanAt(text, at);
  if (character?.kind !== 'power' || (at > offset && endOfWord(text, at) > at)) return null;
  return { scale: character.value, end: at + 1 };
}

/** Adds a digit with its power (三百); the offset behind them, 0 if the power does not descend or is part of a unit. */
function readMultiplied(text: string, offset: number, state: State, above: number): number {
  const power = powerBehind(text, offset + 1);
  if (!power || power.scale >= state.unit || isUnit(text, power.end - 1, state, above)) return 0;
  add(state, (hanAt(text, offset)?.value ?? 0) * 10 ** power.scale, power.scale);
  state.spread ||= power.end > offset + 2;
  return power.end;
}

/** In 五千克 the power belongs to the unit; not in 一万三千克, which would leave a number that nobody says. */
function isUnit(text: string, offset: number, { begun }: State, above: number): boolean {
  return !begun && above === 0 && startsUnit(text, offset);
}

/** 三五, 七八 in 十七八, 二三 in 一百二三十: neighbours in order, which state a lower and a higher number. */
function readPair(text: string, offset: number, state: State, above: number): Last | null {
  const first = hanAt(text, offset);
  const second = hanAt(text, offset + 1);
  const third = hanAt(text, offset + 2);
  if (first?.kind !== 'digit' || second?.kind !== 'digit' || third?.kind === 'digit' || third?.kind === 'zero')
    return null;
  if (first.powered || second.powered) return null;
  const atHead = !state.begun && above === 0;
  if (!isPair(first, second, atHead)) return null;
  const [digit, max] = first.value < second.value ? [first.value, second.value] : [second.value, first.value];
  const power = powerBehind(text, offset + 2);
  if (power && !isUnit(text, power.end - 1, state, above)) {
    return power.scale < state.unit ? { end: power.end, place: power.scale, digit, max, powered: true } : null;
  }
  return { end: offset + 2, place: placeOfLast(text, offset + 2, state, above), digit, max, powered: false };
}

/** 三四 and the like anywhere; 三五 and 三两 only at the head. */
function isPair(first: HanCharacter, second: HanCharacter, atHead: boolean): boolean {
  if (second.value === first.value + 1) return true;
  return atHead && first.value === 3 && (second.value === 5 || (second.value === 2 && !second.string));
}

/** The digit at the end of a number: 五 of 十五, 一千零五, 二百五. */
function readLastDigit(text: string, offset: number, state: State, above: number): Last | null {
  const character = hanAt(text, offset);
  // 三十两 is thirty of them: 两 ends no number but its own.
  if (!character?.string && (state.begun || above > 0)) return null;
  const digit = character?.value ?? 0;
  const power = powerBehind(text, offset + 1);
  const next = hanAt(text, offset + 1);
  const ones = state.unit === 1 || state.afterZero;
  if (power && power.scale < state.unit && !isUnit(text, power.end - 1, state, above)) return null;
  // 十二三四 is twelve and something else, 二百五三 no number at all.
  if ((next?.kind === 'digit' || next?.kind === 'ten') && !ones && (state.begun || above > 0)) return null;
  const place = placeOfLast(text, offset + 1, state, above);
  if (place > 0 && endOfWord(text, offset) > offset + 1) return null;
  return { end: offset + 1, place, digit, max: digit, powered: false };
}

/** Where a last digit stands: the ones, or the power below the one before it (二百五, 三万五). */
function placeOfLast(text: string, end: number, { unit, begun, afterZero }: State, above: number): number {
  if (afterZero || unit === 1) return 0;
  if (begun) return unit - 1;
  return above > 0 && hanAt(text, end)?.kind !== 'myriad' ? above - 1 : 0;
}
