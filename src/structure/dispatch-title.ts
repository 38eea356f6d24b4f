import { endsClause, isHan } from './character.js';
import type { FoundTitle } from './find-title.js';
import { matchMarker } from './match-marker.js';
import { lastOfLine, type Stretch } from './stretch.js';
import { vocabulary } from './vocabulary.js';

const SHORTEST = 5;
const LONGEST = 40;
/** 海棠湾5月16日电(记者 某某) */
const LONGEST_PLACE = 20;

/** The line above a paragraph that begins as a dispatch: `帆船周圆满闭幕` above `蓝湾6月18日电（记者 某某）…`; null if it is none. */
export function findDispatchTitle(shadow: string, stretches: readonly Stretch[], index: number): FoundTitle | null {
  const first = stretches[index];
  if (first === undefined || first.before === 'gap' || first.before === 'cut') return null;
  const last = lastOfLine(stretches, index, LONGEST);
  const { start } = first;
  const end = stretches[last]?.end ?? start;
  if (stretches[last]?.after !== 'line' || end - start < SHORTEST || end - start > LONGEST) return null;
  if (endsClause(shadow.charAt(end - 1)) || !isHan(shadow.charAt(end - 1)) || matchMarker(shadow, start) !== null)
    return null;
  const next = stretches[last + 1];
  if (next === undefined || !opensDispatch(shadow, next.start)) return null;
  const stem = shadow.slice(start, end).replace(/\s/g, '');
  return { start, end, stem, genre: 'other', series: null, collection: false, bare: null, next: last + 1 };
}

function opensDispatch(shadow: string, start: number): boolean {
  for (let at = start; at <= start + LONGEST_PLACE; at++) {
    if (endsClause(shadow.charAt(at))) return false;
    if (vocabulary.reportFormula.longestAt(shadow, at)?.attributes.dispatch === true) return true;
  }
  return false;
}
