import { type MarkerStyle, traitsOf } from './marker-style.js';

interface Numbered {
  readonly style: MarkerStyle;
  readonly ordinal: number | null;
}

/**
 * The styles, outermost first, whose first numbers an excerpt has lost: where （三） and （四） stand above the first 四、,
 * they stood in a 三、. `outranks(a, b)`: sections of style a hold those of style b.
 */
export function findLostOuter(
  starts: readonly Numbered[],
  outranks: (a: MarkerStyle, b: MarkerStyle) => boolean,
): MarkerStyle[] {
  const lost: MarkerStyle[] = [];
  const seen = new Set<MarkerStyle>();
  for (const { style, ordinal } of starts) {
    if (seen.has(style)) continue;
    const isOuter = seen.size > 0 && !traitsOf(style).inline && (ordinal ?? 1) > 1;
    if (isOuter && [...seen].every((inner) => outranks(style, inner))) lost.unshift(style);
    seen.add(style);
  }
  return lost;
}
