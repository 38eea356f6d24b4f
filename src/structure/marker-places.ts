import type { Span } from '../source/span.js';
import { type MarkerMatch, matchMarker, mayStartMarker } from './match-marker.js';

const EDGE = /[\n\r。;!?:]/;
const BLANK = /[ \t]/;

/** What looks like a section's marker at the beginning of a line or behind the end of a sentence, whether it is one or not. */
export function markerPlaces(shadow: string, start = 0, end = shadow.length): (Span & MarkerMatch)[] {
  const places: (Span & MarkerMatch)[] = [];
  let open = true;
  for (let at = start; at < end; at++) {
    const character = shadow.charAt(at);
    if (BLANK.test(character)) continue;
    const match = open && mayStartMarker(shadow.charCodeAt(at)) ? matchMarker(shadow, at) : null;
    if (match !== null && match.end > at) {
      places.push({ ...match, start: at });
      at = match.end - 1;
      open = false;
      continue;
    }
    open = EDGE.test(character);
  }
  return places;
}
