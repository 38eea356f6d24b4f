import { isHan } from '../token/character.js';

/**
 * The Simplified form of a name where its writing differs from that: in script, or by furniture inside it. Widths of
 * digits and shapes of quotation marks are no difference.
 */
export function simplifiedName(written: string, shadow: string): string | null {
  if (written.length !== shadow.length) return shadow;
  for (let index = 0; index < shadow.length; index++) {
    if (written[index] !== shadow[index] && isHan(shadow.charCodeAt(index))) return shadow;
  }
  return null;
}
