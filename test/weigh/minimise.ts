/** A function to be minimised: gives its value at a point and writes its slope there into `slope`. */
export type Objective = (point: Float64Array, slope: Float64Array) => number;

/**
 * How far weights are from where they are held, as a part of what is minimised; its slope is written into `slope`. `ridge` is how
 * strongly, or how strongly each.
 */
export function holdNear(
  weights: Float64Array,
  near: Float64Array,
  ridge: number | Float64Array,
  slope: Float64Array,
): number {
  let loss = 0;
  weights.forEach((weight, one) => {
    const away = weight - (near[one] ?? 0);
    const strength = typeof ridge === 'number' ? ridge : (ridge[one] ?? 0);
    loss += (strength * away * away) / 2;
    slope[one] = strength * away;
  });
  return loss;
}

/** So many steps back are remembered to tell how the slope bends. */
const REMEMBERED = 12;
/** A step must gain at least so much of what the slope promises. */
const LEAST_GAIN = 1e-4;
/** No more halvings of a step. */
const MOST_HALVINGS = 20;
/** What gains less, in parts of the value, is the end. */
const NOTHING_GAINED = 1e-6;

interface Step {
  readonly moved: Float64Array;
  readonly bent: Float64Array;
  /** The product of both, above 0. */
  readonly curvature: number;
}

/**
 * The lowest point that L-BFGS (Liu and Nocedal 1989) reaches from `start` in so many rounds, with steps that are halved until
 * they gain enough. The same function gives the same point.
 */
export function minimise(objective: Objective, start: Float64Array, rounds: number): Float64Array {
  let point = Float64Array.from(start);
  let slope = new Float64Array(start.length);
  let value = objective(point, slope);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const way = descent(slope, steps);
    const promised = product(slope, way);
    if (promised >= 0) break;
    const next = advance(objective, point, way, { value, promised, first: steps.length === 0 });
    if (!next) break;
    const moved = difference(next.point, point);
    const bent = difference(next.slope, slope);
    const curvature = product(moved, bent);
    if (curvature > 0) steps.push({ moved, bent, curvature });
    if (steps.length > REMEMBERED) steps.shift();
    const gained = value - next.value;
    ({ point, slope, value } = next);
    if (gained < NOTHING_GAINED * Math.abs(value)) break;
  }
  return point;
}

/** The way down that the slope and the last steps tell. */
function descent(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const way = slope.map((one) => -one);
  const shares: number[] = [];
  for (const { moved, bent, curvature } of steps.toReversed()) {
    const share = product(moved, way) / curvature;
    shares.unshift(share);
    add(way, bent, -share);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = last.curvature / product(last.bent, last.bent);
    way.forEach((one, at) => {
      way[at] = one * scale;
    });
  }
  steps.forEach(({ moved, bent, curvature }, at) => {
    add(way, moved, (shares[at] ?? 0) - product(bent, way) / curvature);
  });
  return way;
}

interface Here {
  readonly value: number;
  readonly promised: number;
  readonly first: boolean;
}

/** The first point on the way that gains enough; the very first step is no longer than 1. */
function advance(objective: Objective, point: Float64Array, way: Float64Array, { value, promised, first }: Here) {
  let length = first ? 1 / Math.sqrt(product(way, way)) : 1;
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const next = Float64Array.from(point);
    add(next, way, length);
    const slope = new Float64Array(point.length);
    const there = objective(next, slope);
    if (there <= value + LEAST_GAIN * length * promised) return { point: next, slope, value: there };
    length /= 2;
  }
  return null;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((one, at) => one - (b[at] ?? 0));
}

/** Adds a multiple of `b` to `a`. */
function add(a: Float64Array, b: Float64Array, times: number): void {
  for (let at = 0; at < a.length; at++) a[at] = (a[at] ?? 0) + times * (b[at] ?? 0);
}
