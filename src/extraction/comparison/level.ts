import type { Compared, FigureDraft, LevelDraft } from './comparison-draft.js';
import type { Stated } from './quantity.js';
import { roundingOf } from './rounding.js';

/** A level as stated. */
export function statedLevel(stated: Stated, text: string): LevelDraft {
  const { value, min, max, unit } = stated;
  const slack = roundingOf(stated, text);
  const bounds = { min: min ?? round(value - slack), max: max ?? round(value + slack) };
  return { value, ...bounds, unit, stated };
}

/**
 * The level on the other side, where level and figure are exact numbers that it follows from: of growth by 8 % to 3亿元
 * 2.78亿元. Bounds hold whatever the rounding of both hides.
 */
export function computedBase(
  { kind, direction, figure }: Compared,
  level: LevelDraft,
  text: string,
): LevelDraft | null {
  const { stated, value, approx } = figure;
  if (value === null || stated === null || approx !== 'exact' || level.stated?.approx !== 'exact') return null;
  const slack = roundingOf(stated, text);
  const base = backwards(kind, direction, figure, level);
  if (base === null) return null;
  const ends = [level.min, level.max].flatMap((side) =>
    [value - slack, value + slack].map((number) => base(side, number)),
  );
  const middle = base(level.value, value);
  if (![middle, ...ends].every((end) => Number.isFinite(end) && Math.sign(end) === Math.sign(middle))) return null;
  // What grew by more than it is did not grow to this.
  if (middle < 0 && level.value > 0) return null;
  const bounds = { min: round(Math.min(...ends)), max: round(Math.max(...ends)) };
  return { value: round(middle), ...bounds, unit: level.unit, stated: null };
}

/** From the level now and the figure to the level that it is compared with. */
type Backwards = (level: number, figure: number) => number;

function backwards(
  kind: Compared['kind'],
  direction: Compared['direction'],
  { form, unit, value }: FigureDraft,
  level: LevelDraft,
): Backwards | null {
  const isRate = level.stated?.measure === 'percent';
  const sign = direction === 'down' ? -1 : 1;
  const ratio = form === 'percent' ? 0.01 : 1;
  switch (kind) {
    case 'change':
    case 'difference':
      if (direction === null || direction === 'same') return null;
      if (form === 'points') return isRate ? (now, by) => now - sign * by : null;
      if (form === 'amount') return unit === level.unit ? (now, by) => now - sign * by : null;
      // Growth of a rate by so many percent may mean points; a fall by 100 % or more leaves nothing to divide by.
      if (isRate || form === 'rank' || (sign < 0 && (value ?? 0) * ratio >= 1)) return null;
      return (now, by) => now / (1 + sign * by * ratio);
    case 'multiple':
    case 'share':
    case 'completion':
      if (isRate || direction !== null || form === null || !RATIOS.has(form)) return null;
      return (now, by) => now / (by * ratio);
    default:
      return null;
  }
}

const RATIOS: ReadonlySet<string> = new Set(['percent', 'times', 'fraction']);

/** Without the noise of binary fractions. */
const round = (value: number): number => Number(value.toPrecision(12));
