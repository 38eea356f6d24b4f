import type { Span } from '../source/span.js';
import { matchMarker, mayStartMarker } from '../structure/match-marker.js';

const EDGE = /[\n\r。;!?:]/;
const BLANK = /[ \t]/;

/** What looks like a section's marker at the beginning of a line or behind the end of a sentence. */
export function markerPlaces(shadow: string): Span[] {
  const places: Span[] = [];
  let open = true;
  for (let at = 0; at < shadow.length; at++) {
    const character = shadow.charAt(at);
    if (BLANK.test(character)) continue;
    const match = open && mayStartMarker(shadow.charCodeAt(at)) ? matchMarker(shadow, at) : null;
    if (match !== null && match.end > at) {
      places.push({ start: at, end: match.end });
      at = match.end - 1;
      open = false;
      continue;
    }
    open = EDGE.test(character);
  }
  return places;
}
