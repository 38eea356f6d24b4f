import { placeNames } from '../../generated/place.js';

/**
 * True for a province, city, county or district of GB/T 2260, in full or in short (兴化市, 兴化), and for a town or a street
 * in full (和平镇).
 */
export const isPlaceName = (text: string): boolean => placeNames.trie.find(text) >= 0;
