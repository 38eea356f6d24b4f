const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** From a full-width character to the ASCII character that it is a wide form of. */
const FULL_WIDTH_OFFSET = 0xfee0;

/** A text as searches compare it: half-width and in lower case. As long as it was. */
export function normalise(text: string): string {
  const narrow = text.replace(FULL_WIDTH, (character) =>
    String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
  const lower = narrow.toLowerCase();
  // A few capitals, such as the Turkish İ, are longer in lower case.
  return lower.length === narrow.length ? lower : narrow;
}
