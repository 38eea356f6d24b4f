import type { Span } from '../../source/span.js';

/** Who claims which characters of a text; the first to claim one keeps it. */
export interface Claims<Owner> {
  add(span: Span, owner: Owner): void;
  /** The owner of the first character of a span that has one, or null. */
  at(start: number, end: number): Owner | null;
}

/**
 * @param length of the text; a claim costs the length of its span
 */
export function createClaims<Owner>(length: number): Claims<Owner> {
  // 0 stands for nobody.
  const owners: (Owner | null)[] = [null];
  const ownerAt = new Int32Array(length);
  return {
    add({ start, end }, owner) {
      owners.push(owner);
      for (let at = start; at < end; at++) if (ownerAt[at] === 0) ownerAt[at] = owners.length - 1;
    },
    at(start, end) {
      for (let at = start; at < end; at++) {
        const owner = ownerAt[at] ?? 0;
        if (owner !== 0) return owners[owner] ?? null;
      }
      return null;
    },
  };
}
