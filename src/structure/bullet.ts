import { isBlank, isHan } from './character.js';
import { vocabulary } from './vocabulary.js';

/** A sign that opens items: `•`, `■`, `-`. */
export const isBullet = (character: string): boolean => vocabulary.bullet.get(character) !== undefined;

/** A sign that stands in front of headings as it does in front of items: `■`. */
export const opensHeading = (character: string): boolean => vocabulary.bullet.get(character)?.heading === true;

/** An item without a number begins at an offset: `• 方案`, `•方案`, `- 方案`; a sign that is also another needs a blank behind it, or a word. */
export function opensItem(shadow: string, start: number): boolean {
  const sign = vocabulary.bullet.get(shadow.charAt(start));
  if (sign === undefined || sign.mark !== true) return sign !== undefined;
  const next = shadow.charAt(start + 1);
  return isBlank(next) || (sign.tight === true && isHan(next));
}
