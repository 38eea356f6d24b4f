import type { Span } from '../source/span.js';
import { isDigit, isHan } from './character.js';
import { hanAt, isHanCharacter } from './han-character.js';

/** What may stand between two digits of one number. */
const POINTS = new Set([...'.,'].map((character) => character.charCodeAt(0)));

/**
 * Every run of digits and of characters that numerals are written with, whether it is a number or not: 12, 1,200.5, 三百,
 * the 一 of 统一, the 1 and 1 of H1N1. Characters that are numerals only among others (伍 of 队伍) make no run of their own.
 *
 * @param shadow Simplified, half-width
 */
export function numeralRuns(shadow: string): Span[] {
  const runs: Span[] = [];
  for (let start = 0; start < shadow.length; start++) {
    if (!mayBeginRun(shadow.charCodeAt(start))) continue;
    let end = start;
    let counts = false;
    for (; end < shadow.length; end++) {
      const code = shadow.charCodeAt(end);
      const han = isHan(code) ? hanAt(shadow, end) : undefined;
      if (isDigit(code) || han?.single === true) counts = true;
      else if (han === undefined && !isPoint(shadow, start, end)) break;
    }
    if (counts) runs.push({ start, end });
    start = Math.max(start, end);
  }
  return runs;
}

const mayBeginRun = (code: number): boolean => isDigit(code) || (isHan(code) && isHanCharacter(code));

function isPoint(shadow: string, start: number, at: number): boolean {
  return (
    at > start &&
    POINTS.has(shadow.charCodeAt(at)) &&
    isDigit(shadow.charCodeAt(at - 1)) &&
    isDigit(shadow.charCodeAt(at + 1))
  );
}
