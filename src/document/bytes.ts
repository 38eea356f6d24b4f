/** Where a text of ISO 8859-1 begins, -1 if nowhere from `from` on. */
export function findBytes(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  let at = bytes.indexOf(first, from);
  while (at >= 0 && !standsAt(bytes, text, at)) at = bytes.indexOf(first, at + 1);
  return at;
}

/** Where it begins for the last time, -1 if nowhere. */
export function findLastBytes(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  let at = bytes.lastIndexOf(first);
  // An offset below 0 would count from the end.
  while (at >= 0 && !standsAt(bytes, text, at)) at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1);
  return at;
}

function standsAt(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

export function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
