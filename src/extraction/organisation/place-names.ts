import { PLACE_NAMES, TOWN_NAMES } from '../../generated/place.js';

let names: ReadonlySet<string> | undefined;
let towns: readonly (readonly [rank: string, names: ReadonlySet<string>])[] | undefined;

/**
 * True for a province, city, county or district of GB/T 2260, in full or in short (兴化市, 兴化), and for a town or a street
 * in full (和平镇).
 */
export function isPlaceName(text: string): boolean {
  names ??= new Set(PLACE_NAMES.split(' '));
  if (names.has(text)) return true;
  towns ??= Object.entries(TOWN_NAMES).map(([rank, own]) => [rank, new Set(own.split(' '))]);
  return towns.some(([rank, own]) => text.endsWith(rank) && own.has(text.slice(0, text.length - rank.length)));
}
