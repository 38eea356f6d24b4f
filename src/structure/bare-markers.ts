import { isHan } from './character.js';
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
 * `2稳定价格`, `首先加强…` and `其次改进…`, `三。活动要求` below `二、`, `四以社区为重点` between `三、` and `五、`.
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
  const missing = missingAt(candidates);
  for (const { start, before, after } of stretches) {
    if ((before !== 'line' && before !== 'edge') || known.has(start)) continue;
    const number = after === 'gap' ? null : numberAt(shadow, start);
    if (number !== null) numbers.push(number);
    const word = wordAt(shadow, start);
    if (word !== null) words.push(word);
    const lost = missing(shadow, start);
    if (lost !== null) ended.push(lost);
    ENDED.lastIndex = start;
    const match = ENDED.exec(shadow);
    const ordinal = match && parseOrdinal(match[1] ?? '');
    if (match !== null && ordinal !== null && ordinal > 1)
      ended.push({ start, end: start + match[0].length, style: 'han-comma', ordinal });
  }
  const found = [...runs(numbers), ...series(words), ...ended];
  if (found.length === 0) return candidates;
  return [...candidates, ...found].sort((a, b) => a.start - b.start);
}

function numberAt(shadow: string, start: number): MarkerCandidate | null {
  NUMBER.lastIndex = start;
  const match = NUMBER.exec(shadow);
  if (match === null) return null;
  const number = match[1] ?? '';
  const next = start + match[0].length;
  // 1 三月份: a blank stands between two numbers.
  const isParted = match[0].length > number.length && isOrdinalDigit(shadow.charAt(next));
  if (!isParted && vocabulary.bareNumberNotBefore.longestAt(shadow, next) !== null) return null;
  return { start, end: start + number.length, style: 'arabic-comma', ordinal: Number(number) };
}

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

/** 首先 and what follows it. */
function series(words: readonly MarkerCandidate[]): readonly MarkerCandidate[] {
  const first = words.findIndex(({ ordinal }) => ordinal === 1);
  const rest = first < 0 ? [] : words.slice(first);
  return rest.length >= LEAST_RUN ? rest : [];
}
