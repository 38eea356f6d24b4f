import type { Span } from '../source/span.js';
import { endsSentence } from './character.js';
import { firstFrom } from './first-from.js';
import { matchMarker } from './match-marker.js';
import type { ReadTitle } from './read-title.js';
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

/** No title of nothing but its noun is longer: 工作总结. */
const BARE = 4;

/**
 * `工作总结` below `客服专员工作总结` and right above a first number, where another short line stands so as well: what both titles say
 * is the name of the first part.
 */
export function isFirstPart(
  shadow: string,
  stretches: readonly Stretch[],
  title: ReadTitle,
  above: ReadTitle,
): boolean {
  const own = firstFrom(stretches, title.start + 1) - 1;
  const isBare = title.stem.length <= BARE && title.series === null && above.stem.length > title.stem.length;
  if (!isBare || above.collection || !above.stem.endsWith(title.stem) || !isAboveFirst(shadow, stretches, own))
    return false;
  for (let at = own + 2; at < stretches.length; at++) if (isAboveFirst(shadow, stretches, at)) return true;
  return false;
}

/** A short line without a number or a sentence's end, right above a first number. */
function isAboveFirst(shadow: string, stretches: readonly Stretch[], index: number): boolean {
  const [line, next] = [stretches[index], stretches[index + 1]];
  if (line === undefined || next === undefined || line.before === 'gap' || line.after !== 'line') return false;
  const { start, end } = line;
  return (
    end - start <= LONGEST &&
    !endsSentence(shadow.charAt(end - 1)) &&
    matchMarker(shadow, start) === null &&
    matchMarker(shadow, next.start)?.ordinal === 1
  );
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
