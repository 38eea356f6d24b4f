import type { Span } from '../source/span.js';
import { firstFrom } from './first-from.js';
import { matchMarker } from './match-marker.js';
import { isStageTitle } from './stage-title.js';
import type { Stretch } from './stretch.js';

const LONGEST = 12;

/**
 * `工作总结:` right above a first number, where `工作计划:` stands so as well, or `本周总结` and `下周计划`: both are parts of a report
 * without a title.
 */
export function isFirstLabel(shadow: string, stretches: readonly Stretch[], title: Span): boolean {
  const own = firstFrom(stretches, title.start + 1) - 1;
  const look = lookOf(shadow, stretches, own);
  if (look === null) return false;
  for (let at = own + 2; at < stretches.length; at++) if (lookOf(shadow, stretches, at) === look) return true;
  return false;
}

/** What makes a part of a short line right above a first number: its colon, or that it names a stage. */
function lookOf(shadow: string, stretches: readonly Stretch[], index: number): 'label' | 'stage' | null {
  const [line, next] = [stretches[index], stretches[index + 1]];
  if (line === undefined || next === undefined || line.before === 'gap' || line.after !== 'line') return null;
  const { start, end } = line;
  if (end - start > LONGEST || matchMarker(shadow, start) !== null) return null;
  if (matchMarker(shadow, next.start)?.ordinal !== 1) return null;
  if (shadow.charAt(end - 1) === ':') return 'label';
  return isStageTitle(shadow, start, end) ? 'stage' : null;
}
