import type { Count } from '../../schema/count.js';
import type { ComparedPlace, ReportDifference } from '../../schema/report-difference.js';
import type { Root } from '../../schema/root.js';
import { comparedOf, placeOf } from '../compared.js';
import { matchCounts } from '../match-counts.js';

/** The ways in which something is not the same, in the order in which the page shows them. */
export const CHANGE_KINDS = ['grew', 'shrank', 'appeared', 'vanished', 'plan'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Something that is not the same in two reports. */
export interface Change {
  readonly kind: ChangeKind;
  /** What it is: 举办培训班. */
  readonly name: string;
  readonly a: ComparedPlace | null;
  readonly b: ComparedPlace | null;
  /** Of figures. */
  readonly figure?: {
    readonly a: number;
    readonly b: number;
    readonly difference: number;
    readonly ratio: number | null;
    readonly unit: string | null;
  };
  /** Of plans: what became of them. */
  readonly outcome?: ReportDifference['plans'][number]['outcome'];
}

/** What is not the same, by kind, in the order of the texts. */
export function changesOf(a: Root, b: Root, { figures, plans, presence }: ReportDifference): Change[] {
  const changes: Change[] = [
    ...figures.map((figure): Change => {
      const { item, action, unit, difference, ratio } = figure;
      return {
        ...{ kind: difference > 0 ? 'grew' : 'shrank', name: `${action ?? ''}${item}`, a: figure.a, b: figure.b },
        figure: { a: figure.a.value, b: figure.b.value, difference, ratio, unit },
      };
    }),
    ...presence.map(
      ({ change, place }): Change =>
        change === 'new'
          ? { kind: 'appeared', name: place.text, a: null, b: place }
          : { kind: 'vanished', name: place.text, a: place, b: null },
    ),
    ...unmatchedCounts(a, b),
    ...plans.map(({ plan, found, outcome }): Change => ({ kind: 'plan', name: plan.text, a: plan, b: found, outcome })),
  ];
  const startOf = ({ a, b }: Change): number => (a ?? b)?.start ?? 0;
  return changes.sort((x, y) => CHANGE_KINDS.indexOf(x.kind) - CHANGE_KINDS.indexOf(y.kind) || startOf(x) - startOf(y));
}

/** Numbers of what is done, of an item and unit that the other report does not count; what is planned is told of elsewhere. */
function unmatchedCounts(a: Root, b: Root): Change[] {
  const [one, other] = [a, b].map(comparedOf).map(({ counts, isPlan }) => counts.filter((count) => !isPlan(count)));
  if (one === undefined || other === undefined) return [];
  const matched = new Set(matchCounts(one, other).flatMap((match) => [match.a, match.b]));
  const left = (counts: readonly Count[]): Count[] => counts.filter((count) => !matched.has(count));
  const nameOf = ({ action, item }: Count): string => `${action ?? ''}${item ?? ''}`;
  return [
    ...left(one).map((count): Change => ({ kind: 'vanished', name: nameOf(count), a: placeOf(count), b: null })),
    ...left(other).map((count): Change => ({ kind: 'appeared', name: nameOf(count), a: null, b: placeOf(count) })),
  ];
}
