/** A decimal literal as a number; what no double can hold is the largest one. */
export function toNumber(literal: string): number {
  return clamp(Number(literal));
}

/** A number within what JSON can write. */
export function clamp(value: number): number {
  if (Number.isFinite(value)) return value;
  return value < 0 ? -Number.MAX_VALUE : Number.MAX_VALUE;
}

/**
 * `value` times a power of ten, in decimal: 39.2 and 8 give 3920000000, where a product of doubles would give
 * 3920000000.0000005.
 */
export function scaled(value: number, power: number): number {
  if (power === 0) return value;
  // A product of whole numbers is exact as long as a double holds it.
  const product =
    Number.isInteger(value) && power > 0 && power <= MOST_POWER ? value * (POWERS[power] as number) : Number.NaN;
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) return product;
  const [digits, exponent] = String(value).split('e');
  return toNumber(`${digits}e${Number(exponent ?? 0) + power}`);
}

const MOST_POWER = 15;
const POWERS = Array.from({ length: MOST_POWER + 1 }, (_, power) => Number(`1e${power}`));

/** From one multiplier to the next: 万, 亿, 兆. */
const MYRIAD = 4;

/**
 * A number times a power of ten that stands apart from it: 1亿3千多万 is 1亿 and 3千万, since 万 takes in only what is below
 * the next multiplier.
 */
export function multipliedRest(value: number, power: number): number {
  const rest = power >= MYRIAD ? value % 10 ** (power + MYRIAD) : value;
  return value - rest + scaled(rest, power);
}
