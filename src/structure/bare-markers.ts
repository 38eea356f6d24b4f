import { alternatives } from './alternatives.js';
import { endsClauseCode, isHan, isLatin } from './character.js';
import { isOrdinalDigit } from './match-marker.js';
import { parseOrdinal } from './parse-ordinal.js';
import type { Stretch } from './stretch.js';
import type { MarkerCandidate } from './structure-lexer.js';
import { vocabulary } from './vocabulary.js';

/** A number of a section that is written with nothing behind it has more beside it. */
const LEAST_RUN = 2;
const NUMBER = /(\d{1,2})[ \t]{0,2}(?=\p{Script=Han}{2})/uy;
const MISSING = new RegExp(`([${vocabulary.ordinalDigit.words.join('')}]{1,2})(?=\\p{Script=Han}{2})`, 'uy');
const ENDED = new RegExp(`([${vocabulary.ordinalDigit.words.join('')}]{1,2})。(?=\\p{Script=Han})`, 'uy');

/**
 * The candidates of a text with those at the beginnings of lines that have lost the sign behind them: `1保障生产` and
 * `2稳定价格`, `首先加强…` and `其次改进…`, `三。活动要求` below `二、`, `四以社区为重点` between `三、` and `五、`; and with
 * numbers behind a noun: `议程一：` and `议程二：`.
 */
export function withBare(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
): readonly MarkerCandidate[] {
  const known = new Set(candidates.map(({ start }) => start));
  const numbers: MarkerCandidate[] = [];
  const words: MarkerCandidate[] = [];
  const ended: MarkerCandidate[] = [];
  const named = new Map<string, MarkerCandidate[]>();
  const missing = missingAt(candidates);
  for (const { start, before, after } of stretches) {
    if ((before !== 'line' && before !== 'edge') || known.has(start)) continue;
    const number = after === 'gap' ? null : numberAt(shadow, start);
    if (number !== null) numbers.push(number);
    const word = wordAt(shadow, start);
    if (word !== null) words.push(word);
    const item = namedAt(shadow, start);
    if (item !== null) named.set(item.noun, [...(named.get(item.noun) ?? []), item]);
    const lost = missing(shadow, start);
    if (lost !== null) ended.push(lost);
    ENDED.lastIndex = start;
    const match = ENDED.exec(shadow);
    const ordinal = match && parseOrdinal(match[1] ?? '');
    if (match !== null && ordinal !== null && ordinal > 1)
      ended.push({ start, end: start + match[0].length, style: 'han-comma', ordinal });
  }
  const listed = series(words);
  const isListed = new Set(listed.map(({ start }) => start));
  const said = spoken(shadow, stretches, candidates).filter(({ start }) => !isListed.has(start));
  const found = [...runs(numbers), ...[...named.values()].flatMap(namedRuns), ...listed, ...said, ...ended];
  if (found.length === 0) return candidates;
  return [...candidates, ...found].sort((a, b) => a.start - b.start);
}

function numberAt(shadow: string, start: number): MarkerCandidate | null {
  NUMBER.lastIndex = start;
  const match = NUMBER.exec(shadow);
  if (match === null) return null;
  const number = match[1] ?? '';
  const next = start + match[0].length;
  // 1 三月份, 01 年度概述: a blank stands between two numbers, and behind one that a nought fills up.
  const isFilled = number.length > 1 && number.startsWith('0');
  const isParted = match[0].length > number.length && (isFilled || isOrdinalDigit(shadow.charAt(next)));
  if (!isParted && vocabulary.bareNumberNotBefore.longestAt(shadow, next) !== null) return null;
  return { start, end: start + number.length, style: 'arabic-comma', ordinal: Number(number) };
}

/** `议程一：`, `任务 2 ：`, `议题3、`: a noun and its number, above or before what they name. */
export function namedAt(shadow: string, start: number): (MarkerCandidate & { readonly noun: string }) | null {
  const noun = vocabulary.markerNoun.longestAt(shadow, start);
  if (noun === null) return null;
  const pattern = isLatin(noun.word.charAt(0)) && noun.word.length >= LEAST_LATIN ? NAMED_LATIN : NAMED;
  pattern.lastIndex = noun.end;
  const match = pattern.exec(shadow);
  const ordinal = match && (vocabulary.ordinalName.get(match[1] ?? '')?.ordinal ?? parseOrdinal(match[1] ?? ''));
  if (match === null || typeof ordinal !== 'number') return null;
  return { start, end: noun.end + match[0].length, style: 'noun', ordinal, noun: noun.word };
}

/** `Part One：`, `PART ONE` above its name: nouns of other letters have numbers in words, and may stand alone on their line. */
const NAMED_LATIN = new RegExp(
  `[ \\t]{0,2}(\\d{1,2}|${alternatives(vocabulary.ordinalName.words)}|[${vocabulary.ordinalDigit.words.join('')}]{1,3})(?:[ \\t]{0,2}(?::|、)|(?=[ \\t]{1,4}[\\p{Script=Han}\\p{Script=Latin}]|[ \\t]{0,4}[\\r\\n]))`,
  'uy',
);
const LEAST_LATIN = 3;

const NAMED = new RegExp(
  `[ \\t]{0,2}(\\d{1,2}|[${vocabulary.ordinalDigit.words.join('')}]{1,3})(?:[ \\t]{0,2}(?::|、(?=[\\p{Script=Han}\\p{Script=Latin}]))|(?=[ \\t]{1,4}\\p{Script=Han}))`,
  'uy',
);

/** Finds the number, written with nothing behind it, that is missing between two of a sequence. */
function missingAt(candidates: readonly MarkerCandidate[]): (shadow: string, start: number) => MarkerCandidate | null {
  const numbered = candidates.filter(({ style }) => style === 'han-comma');
  let next = 0;
  return (shadow, start) => {
    while ((numbered[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    MISSING.lastIndex = start;
    const match = MISSING.exec(shadow);
    const ordinal = match && parseOrdinal(match[1] ?? '');
    if (match === null || ordinal === null) return null;
    if (numbered[next - 1]?.ordinal !== ordinal - 1 || numbered[next]?.ordinal !== ordinal + 1) return null;
    const end = start + match[0].length;
    if (vocabulary.bareNumberNotBefore.longestAt(shadow, end) !== null) return null;
    return { start, end, style: 'han-comma', ordinal };
  };
}

function wordAt(shadow: string, start: number): MarkerCandidate | null {
  const word = vocabulary.markerWord.longestAt(shadow, start);
  if (word === null || !isHan(shadow.charAt(word.end))) return null;
  const { ordinal } = word.attributes;
  // 最后一年
  if (ordinal === undefined && isOrdinalDigit(shadow.charAt(word.end))) return null;
  return { start, end: word.end, style: 'discourse', ordinal: typeof ordinal === 'number' ? ordinal : null };
}

/** Numbers from one on, each the next of the one before. */
function runs(numbers: readonly MarkerCandidate[]): MarkerCandidate[] {
  const found: MarkerCandidate[] = [];
  let run: MarkerCandidate[] = [];
  const close = (): void => {
    if (run.length >= LEAST_RUN) found.push(...run);
    run = [];
  };
  for (const number of numbers) {
    if (number.ordinal !== run.length + 1) close();
    if (number.ordinal === run.length + 1) run.push(number);
  }
  close();
  return found;
}

/** Of a noun that numbers some from one on also a single first number, and those behind a gap: 议题6 behind 议题2. */
function namedRuns(numbers: readonly MarkerCandidate[]): MarkerCandidate[] {
  if (runs(numbers).length === 0) return [];
  let last = 0;
  return numbers.filter(({ ordinal }) => {
    const holds = ordinal === 1 || (ordinal ?? 0) > last;
    if (holds) last = ordinal ?? 0;
    return holds;
  });
}

/** A speaker gets from 首先 to 其次 within so many characters. */
const LONGEST_SAID = 600;

/** `首先抓制度。…其次抓培训,…`: words without a comma that begin a sentence or line, and what goes on with them behind a clause. */
function spoken(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
): readonly MarkerCandidate[] {
  const bare = new Set<MarkerCandidate>();
  for (const { start, end } of stretches) {
    for (let at = start; at < end; at++) {
      if (at > start && !endsClauseCode(shadow.charCodeAt(at - 1))) continue;
      const word = wordAt(shadow, at);
      const isOpening = at === start || shadow.charAt(at - 1) !== ',';
      if (word !== null && (word.ordinal !== 1 || isOpening)) bare.add(word);
    }
  }
  if (bare.size === 0) return [];
  const words = [...bare, ...candidates.filter(({ style }) => style === 'discourse')].sort((a, b) => a.start - b.start);
  let last = -1;
  return words.filter((word, index) => {
    const next = words[index + 1];
    const isFollowed = next !== undefined && (next.ordinal ?? 0) > 1 && isNear(shadow, word.start, next.start);
    if (word.ordinal === 1) last = isFollowed ? word.start : -1;
    const goesOn = last >= 0 && isNear(shadow, last, word.start);
    last = goesOn ? word.start : -1;
    return goesOn && bare.has(word);
  });
}

/** In one paragraph. */
const isNear = (shadow: string, from: number, to: number): boolean =>
  to - from <= LONGEST_SAID && !/[\n\r]/.test(shadow.slice(from, to));

/** 首先 and what follows it. */
function series(words: readonly MarkerCandidate[]): readonly MarkerCandidate[] {
  const first = words.findIndex(({ ordinal }) => ordinal === 1);
  const rest = first < 0 ? [] : words.slice(first);
  return rest.length >= LEAST_RUN ? rest : [];
}
