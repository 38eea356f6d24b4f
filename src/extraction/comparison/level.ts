import type { Compared, FigureDraft, LevelDraft } from './comparison-draft.js';
import { pointOf } from './figure.js';
import type { Stated } from './quantity.js';
import { roundingOf } from './rounding.js';

/** A level as stated. */
export function statedLevel(stated: Stated, text: string): LevelDraft {
  const { value, min, max, unit } = stated;
  const slack = roundingOf(stated, text);
  return { value, min: min ?? round(value - slack), max: max ?? round(value + slack), unit, stated };
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
  const min = round(Math.min(...ends));
  return { value: round(middle), min, max: round(Math.max(...ends)), unit: level.unit, stated: null };
}

/** From the level now and the figure to the level that it is compared with. */
type Backwards = (level: number, figure: number) => number;

function backwards(
  kind: Compared['kind'],
  direction: Compared['direction'],
  figure: FigureDraft,
  level: LevelDraft,
): Backwards | null {
  const { form } = figure;
  switch (kind) {
    case 'change':
    case 'difference':
      return direction === null || direction === 'same' ? null : undone(direction === 'down' ? -1 : 1, figure, level);
    case 'multiple':
    case 'share':
    case 'completion': {
      const isRatio = !isRate(level) && direction === null && form !== null && RATIOS.has(form);
      return isRatio ? (now, by) => now / (by * ratioOf(form)) : null;
    }
    default:
      return null;
  }
}

/** A change taken back. */
function undone(sign: 1 | -1, { form, unit, value }: FigureDraft, level: LevelDraft): Backwards | null {
  const ratio = ratioOf(form);
  if (form === 'points') return isRate(level) ? (now, by) => now - sign * by * pointOf(unit) : null;
  if (form === 'amount') return unit === level.unit ? (now, by) => now - sign * by : null;
  // Growth of a rate by so many percent may mean points; a fall by 100 % or more leaves nothing to divide by.
  if (isRate(level) || form === 'rank' || (sign < 0 && (value ?? 0) * ratio >= 1)) return null;
  return (now, by) => now / (1 + sign * by * ratio);
}

const isRate = ({ stated }: LevelDraft): boolean => stated?.measure === 'percent';

/** What one of the figure's number is. */
const ratioOf = (form: FigureDraft['form']): number => (form === 'percent' ? 0.01 : 1);

const RATIOS: ReadonlySet<string> = new Set(['percent', 'times', 'fraction']);

/** Without the noise of binary fractions. */
const round = (value: number): number => Number(value.toPrecision(12));
