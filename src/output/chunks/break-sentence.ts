import type { Span } from '../../source/span.js';
import { BREAK, type Break } from './break-points.js';

/** A clause is a good end only for a part that uses at least this share of the room. */
const LEAST_SHARE = 0.25;

/**
 * The parts of a sentence that is too long, in order: each ends at the best place that the room allows, and of equally
 * good ones at the last.
 *
 * @param points of the sentence, as `breakPoints` gives them
 * @param firstRoom length of the first part, if a record need not be cut for it; else the first has all the room
 * @param room length of a part at most; 2 or more, so that no surrogate pair has to be split
 */
export function breakSentence(sentence: Span, points: readonly Break[], firstRoom: number, room: number): Span[] {
  const parts: Span[] = [];
  let { start } = sentence;
  let most = firstRoom;
  while (sentence.end - start > most) {
    const { place, quality } = bestEnd(start - sentence.start, most, points);
    if (most === room || quality > BREAK.clauseOfActivity) {
      const end = place + sentence.start;
      parts.push({ start, end });
      start = end;
    }
    most = room;
  }
  parts.push({ start, end: sentence.end });
  return parts;
}

function bestEnd(from: number, most: number, points: readonly Break[]): { place: number; quality: Break } {
  let best = from + most;
  let quality: Break = BREAK.never;
  for (let place = from + most; place > from && quality < BREAK.clause; place--) {
    const found = points[place] ?? BREAK.never;
    if (quality >= BREAK.free && place - from < most * LEAST_SHARE) break;
    if (found <= quality) continue;
    best = place;
    quality = found;
  }
  return { place: best, quality };
}
