/** What an attribute may be: a word, a number where it reads as one, or `true` for a bare flag. */
export type AttributeValue = string | number | true;

/** The attributes of a lexicon entry, or the parameters of an action. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** No leading zeros: `08` and `0101` are codes, not numbers. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** Reads an attribute as written: `1e8` is a number, `08` and `P1Y` are words. */
export function parseAttributeValue(text: string): string | number {
  if (!NUMBER.test(text)) return text;
  const number = Number(text);
  return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : text;
}
