import { PLACE_NAMES } from '../../generated/place.js';

let names: ReadonlySet<string> | undefined;

/** True for a province, city, county or district of GB/T 2260, in full or in short (兴化市, 兴化). */
export function isPlaceName(text: string): boolean {
  names ??= new Set(PLACE_NAMES.split(' '));
  return names.has(text);
}
