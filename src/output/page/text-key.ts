/** Multipliers of the two halves of the hash: primes near 2³² divided by the golden ratio, as in MurmurHash and xxHash. */
const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca77;

/**
 * A name of a text, the same for the same text and for no other that anybody is likely to have: 64 bits and its length.
 */
export function textKey(text: string): string {
  let [one, other] = [FIRST, SECOND];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, SECOND);
    other = Math.imul(other ^ unit, FIRST);
  }
  one = Math.imul(one ^ (one >>> 16), SECOND) ^ (other >>> 13);
  other = Math.imul(other ^ (other >>> 16), FIRST) ^ (one >>> 13);
  return `${text.length}-${(other >>> 0).toString(36)}${(one >>> 0).toString(36)}`;
}
