import type { Activity } from '../schema/activity.js';
import type { Count } from '../schema/count.js';
import type {
  FigureDifference,
  MatchReason,
  PlanOutcome,
  Presence,
  ReportDifference,
} from '../schema/report-difference.js';
import type { Root } from '../schema/root.js';
import { shadow } from '../source/shadow.js';
import { type Compared, comparedOf, placeOf } from './compared.js';
import { type CountMatch, matchCounts } from './match-counts.js';

/**
 * What is not the same in two reports of the same body or field, `a` the earlier one: figures of the same item, verb and
 * unit with their difference and ratio; what became of the plans of `a` in `b`; sections, activities and figures that only
 * one has.
 * Each pair says why it is one. Equal reports have no differences.
 */
export function compare(a: Root, b: Root): ReportDifference {
  const [one, other] = [comparedOf(a), comparedOf(b)];
  const pairs = matchCounts(doneCounts(one), doneCounts(other));
  const plans = [...activityPlans(one, other), ...targets(one, other)].sort((x, y) => x.plan.start - y.plan.start);
  // A target that is reached, or not, is no new figure.
  const told = new Set(plans.flatMap(({ found }) => found?.id ?? []));
  const [inA, inB] = [new Set(pairs.map((pair) => pair.a)), new Set(pairs.map((pair) => pair.b))];
  const gone = doneCounts(one).filter((count) => !inA.has(count));
  const added = doneCounts(other).filter((count) => !inB.has(count) && !told.has(count.id));
  return {
    figures: figures(one, other, pairs),
    plans,
    presence: [...presence(one, other, gone, 'gone'), ...presence(other, one, added, 'new')],
  };
}

/** Figures of what is done; those of plans are told as plans. */
const doneCounts = ({ counts, isPlan }: Compared): Count[] => counts.filter((count) => !isPlan(count));
const plannedCounts = ({ counts, isPlan }: Compared): Count[] => counts.filter(isPlan);

/** What was done is compared with what was done, plans with plans. */
function figures(a: Compared, b: Compared, done: readonly CountMatch[]): FigureDifference[] {
  return [...done, ...matchCounts(plannedCounts(a), plannedCounts(b))]
    .filter((pair) => pair.a.value !== pair.b.value)
    .sort((x, y) => x.a.start - y.a.start)
    .map(({ a: before, b: now, reasons }) => ({
      ...{ item: now.item ?? '', action: now.action, unit: now.unit },
      ...{ a: { ...placeOf(before), value: before.value }, b: { ...placeOf(now), value: now.value } },
      difference: exact(now.value - before.value),
      ratio: now.measure === 'percent' || before.value === 0 ? null : exact(now.value / before.value),
      reasons: inOrder([...reasons, 'same-role']),
    }));
}

const REASONS: readonly MatchReason[] = [
  'same-item',
  'same-head',
  'same-verb',
  'same-object',
  'same-action',
  'same-unit',
  'same-role',
  'same-column',
  'same-place-in-order',
];
const inOrder = (reasons: readonly MatchReason[]): MatchReason[] =>
  REASONS.filter((reason) => reasons.includes(reason));

/** Without the noise of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(12));

const keyOf = ({ trigger, object }: Activity): string => shadow(`${trigger.text}\u0000${object?.text ?? ''}`);

/** Planned activities of the first report that the second tells as done, or not at all. */
function activityPlans(a: Compared, b: Compared): PlanOutcome[] {
  const [stateA, stateB] = [states(a), states(b)];
  return [...stateA].flatMap(([key, { planned, done }]): PlanOutcome[] => {
    if (planned === null) return [];
    const now = stateB.get(key);
    // Planned as before, and done or not as before: nothing has changed.
    if (now !== undefined && now.planned !== null && (now.done === null) === (done === null)) return [];
    const found = now?.done ?? null;
    if (found !== null) return [outcome(planned, 'done', found, ['same-verb', 'same-object'])];
    return now === undefined ? [outcome(planned, 'missing', null, [])] : [];
  });
}

interface State {
  readonly planned: Activity | null;
  readonly done: Activity | null;
}

/** For each activity its first plan, and where it is first told as done. */
function states({ activities, isPlan }: Compared): Map<string, State> {
  const found = new Map<string, State>();
  for (const activity of activities) {
    const key = keyOf(activity);
    const { planned, done } = found.get(key) ?? { planned: null, done: null };
    found.set(key, isPlan(activity) ? { planned: planned ?? activity, done } : { planned, done: done ?? activity });
  }
  return found;
}

/** Planned numbers of the first report against what the second tells as done; what stays planned is no target there. */
function targets(a: Compared, b: Compared): PlanOutcome[] {
  const stillPlanned = new Set(
    matchCounts(plannedCounts(a), plannedCounts(b)).flatMap((pair) => (pair.a.value === pair.b.value ? [pair.a] : [])),
  );
  const plans = plannedCounts(a).filter((plan) => !stillPlanned.has(plan));
  return matchCounts(plans, doneCounts(b)).map(({ a: plan, b: done, reasons }) =>
    outcome(plan, done.value >= plan.value ? 'done' : 'changed', done, inOrder(reasons)),
  );
}

const outcome = (
  plan: Activity | Count,
  name: PlanOutcome['outcome'],
  found: Activity | Count | null,
  reasons: MatchReason[],
): PlanOutcome => ({ plan: placeOf(plan), outcome: name, found: found && placeOf(found), reasons });

/** Sections, activities and figures of the one that the other lacks; plans are told of elsewhere. */
function presence(one: Compared, other: Compared, counts: readonly Count[], change: Presence['change']): Presence[] {
  const headings = new Set(other.sections.map(({ heading }) => heading));
  const deeds = new Set(other.activities.map(keyOf));
  const sections = one.sections
    .filter(({ heading }) => heading !== '' && !headings.has(heading))
    .map(({ place }): Presence => ({ type: 'section', change, item: null, action: null, place }));
  const seen = new Set<string>();
  const activities = one.activities
    .filter((activity) => {
      const key = keyOf(activity);
      if (deeds.has(key) || seen.has(key) || (change === 'gone' && one.isPlan(activity))) return false;
      seen.add(key);
      return true;
    })
    .map((activity): Presence => ({ type: 'activity', change, item: null, action: null, place: placeOf(activity) }));
  const figures = counts.map(
    (count): Presence => ({ type: 'count', change, item: count.item, action: count.action, place: placeOf(count) }),
  );
  return [...sections, ...activities, ...figures].sort((x, y) => x.place.start - y.place.start);
}
