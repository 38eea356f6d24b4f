/** Whether a number is told in digit and digit that follow each other, the second with its place: 两、三 and 二、三十, but not 二、五十. */
export function isGuess(digit: number, value: number): boolean {
  if (!Number.isInteger(digit) || digit < 1 || digit >= LAST_DIGIT) return false;
  const place = Math.round(value / (digit + 1));
  return place * (digit + 1) === value && /^10*$/.test(String(place));
}

const LAST_DIGIT = 9;
