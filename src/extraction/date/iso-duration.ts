/** The ISO 8601 designators of a length of time: `TH` for hours stands behind the `T` that opens the time of day. */
const TIME = 'T';

/** No length is stated with more digits. */
const DIGITS = 15;

/** Units that ISO 8601 lacks, as a number of one that it has. */
const COMPOSED: Readonly<Record<string, { readonly count: number; readonly unit: string }>> = {
  Q: { count: 3, unit: 'M' },
  C: { count: 100, unit: 'Y' },
  TQ: { count: 15, unit: 'TM' },
  TMS: { count: 1 / 1000, unit: 'TS' },
};

/** The unit that half of one is counted in: 一年半 is one year and six months. */
const HALVES: Readonly<Record<string, string>> = { Y: '6M', M: '15D', D: 'T12H', TH: '30M', TM: '30S', C: '50Y' };

/** Half a week is no number of days, and no other unit may stand beside weeks: 五周半 is P5.5W. */
const WEEK = 'W';
const HALF = 0.5;

/**
 * An ISO 8601 duration: `P20Y`, `PT5H`, `P7.9D`.
 *
 * @param unit `Y` `M` `W` `D` `TH` `TM` `TS`, or `Q` (quarters), `C` (centuries), `TQ` (quarters of an hour), `TMS` (thousandths of a second)
 * @param half whether half a unit more is stated
 */
export function isoDuration(count: number | 'X', unit: string, half = false): string {
  const composed = COMPOSED[unit];
  const letter = composed?.unit ?? unit;
  const whole = count === 'X' ? count : Number((count * (composed?.count ?? 1)).toPrecision(DIGITS));
  const number = whole === 'X' ? whole : plain(half && unit === WEEK ? whole + HALF : whole);
  const designator = letter.startsWith(TIME) ? `${TIME}${number}${letter.slice(1)}` : `${number}${letter}`;
  return `P${designator}${half ? (HALVES[unit] ?? '') : ''}`;
}

/** A number without an exponent, to twenty places at most. */
function plain(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value >= 1 ? BigInt(Math.round(value)).toString() : value.toFixed(20).replace(/0+$/, '');
}
