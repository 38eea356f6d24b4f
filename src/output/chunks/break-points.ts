import type { Span } from '../../source/span.js';

/**
 * How well a sentence can be broken at a place, the best last: in a surrogate pair; in a character with its marks; in a
 * small record; in an activity, and there behind a clause; in no record, but on the wrong side of a mark; in no record;
 * in no record and behind a clause.
 */
export const BREAK = {
  never: 0,
  character: 1,
  smallRecord: 2,
  activity: 3,
  clauseOfActivity: 4,
  besideMark: 5,
  free: 6,
  clause: 7,
} as const;
export type Break = (typeof BREAK)[keyof typeof BREAK];

const CLAUSE_ENDS = new Set('，、；：。！？,;:!?\n');
/** Marks and joiners that belong to the character before. */
const EXTENDS = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/u;
const JOINER = '\u200d';
const OPENS = /[\p{Ps}\p{Pi}]/u;
const CLOSES = /[\p{Pe}\p{Pf}]/u;

/**
 * For every place in a sentence how well it can be broken there. The places are the text's offsets less
 * `sentence.start`.
 *
 * @param small counts, dates and organisations that touch the sentence
 * @param activities that touch it; they may hold the others
 */
export function breakPoints(
  text: string,
  sentence: Span,
  small: readonly Span[],
  activities: readonly Span[],
): Break[] {
  const insideSmall = coverage(sentence, small);
  const insideActivity = coverage(sentence, activities);
  const points: Break[] = [];
  for (let place = 0; place <= sentence.end - sentence.start; place++) {
    const offset = sentence.start + place;
    const endsClause = CLAUSE_ENDS.has(text[offset - 1] ?? '');
    if (splitsPair(text, offset)) points.push(BREAK.never);
    else if (splitsCharacter(text, offset)) points.push(BREAK.character);
    else if (insideSmall[place]) points.push(BREAK.smallRecord);
    else if (insideActivity[place]) points.push(endsClause ? BREAK.clauseOfActivity : BREAK.activity);
    else if (endsClause) points.push(BREAK.clause);
    else points.push(isBesideMark(text, offset) ? BREAK.besideMark : BREAK.free);
  }
  return points;
}

/** For every place the number of spans that a break there would cut. */
function coverage({ start, end }: Span, spans: readonly Span[]): Int32Array {
  const change = new Int32Array(end - start + 2);
  for (const span of spans) {
    const from = Math.max(span.start + 1, start);
    const to = Math.min(span.end, end + 1);
    if (from >= to) continue;
    change[from - start] = (change[from - start] ?? 0) + 1;
    change[to - start] = (change[to - start] ?? 0) - 1;
  }
  for (let place = 1; place < change.length; place++) change[place] = (change[place] ?? 0) + (change[place - 1] ?? 0);
  return change;
}

function splitsPair(text: string, offset: number): boolean {
  const [before, after] = [text[offset - 1] ?? '', text[offset] ?? ''];
  return before >= '\ud800' && before <= '\udbff' && after >= '\udc00' && after <= '\udfff';
}

function splitsCharacter(text: string, offset: number): boolean {
  const before = text[offset - 1];
  const after = text.codePointAt(offset);
  if (before === undefined || after === undefined) return false;
  return (before === '\r' && text[offset] === '\n') || before === JOINER || EXTENDS.test(String.fromCodePoint(after));
}

/** Whether a part would end with an opening mark, or the next begin with one that belongs to this. */
function isBesideMark(text: string, offset: number): boolean {
  const after = text[offset] ?? '';
  return OPENS.test(text[offset - 1] ?? '') || CLOSES.test(after) || CLAUSE_ENDS.has(after);
}
