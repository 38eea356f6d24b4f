import type { Span } from '../source/span.js';
import { type MarkerMatch, matchMarker, mayStartMarker } from './match-marker.js';

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));

const EDGES = codesOf('\n\r。;!?:');
const BLANKS = codesOf(' \t');

/** No edge and no blank has a greater code: most characters are none. */
const LAST = Math.max(...EDGES, ...BLANKS);

/** What looks like a section's marker at the beginning of a line or behind the end of a sentence, whether it is one or not. */
export function markerPlaces(shadow: string, start = 0, end = shadow.length): (Span & MarkerMatch)[] {
  const places: (Span & MarkerMatch)[] = [];
  let open = true;
  for (let at = start; at < end; at++) {
    const code = shadow.charCodeAt(at);
    if (code > LAST && !open) continue;
    if (BLANKS.has(code)) continue;
    const match = open && mayStartMarker(code) ? matchMarker(shadow, at) : null;
    if (match !== null && match.end > at) {
      places.push({ ...match, start: at });
      at = match.end - 1;
      open = false;
      continue;
    }
    open = EDGES.has(code);
  }
  return places;
}
