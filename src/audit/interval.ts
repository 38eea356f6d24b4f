/** A number as far as its written digits tell it: the value as stated, and the least and the most that it may be. */
export interface Interval {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

export const exactly = (value: number): Interval => ({ value, min: value, max: value });

/** Binary fractions are a little off. */
const NOISE = 1e-9;

export const add = (a: Interval, b: Interval): Interval => ({
  value: a.value + b.value,
  min: a.min + b.min,
  max: a.max + b.max,
});

const negative = ({ value, min, max }: Interval): Interval => ({ value: -value, min: -max, max: -min });

export const subtract = (a: Interval, b: Interval): Interval => add(a, negative(b));

export function multiply(a: Interval, b: Interval): Interval {
  const ends = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max].map((end) => (Number.isNaN(end) ? 0 : end));
  return { value: a.value * b.value, min: Math.min(...ends), max: Math.max(...ends) };
}

/** What may be zero divides nothing: the result may be any number. */
export function divide(a: Interval, b: Interval): Interval {
  if (b.min <= 0 && b.max >= 0) return { value: a.value / b.value, min: -Infinity, max: Infinity };
  return { ...multiply(a, { value: b.value, min: 1 / b.max, max: 1 / b.min }), value: a.value / b.value };
}

const slack = (a: Interval, b: Interval): number => NOISE * Math.max(1, Math.abs(a.value), Math.abs(b.value));

/** Whether `a` may be no more than `b`. */
export const mayNotExceed = (a: Interval, b: Interval): boolean => a.min <= b.max + slack(a, b);

/** Whether both may be the same number. */
export const mayEqual = (a: Interval, b: Interval): boolean => mayNotExceed(a, b) && mayNotExceed(b, a);
