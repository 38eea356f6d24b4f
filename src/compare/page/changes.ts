import type { ComparedPlace, ReportDifference } from '../../schema/report-difference.js';

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
export function changesOf({ figures, plans, presence }: ReportDifference): Change[] {
  const changes: Change[] = [
    ...figures.map((figure): Change => {
      const { item, action, unit, difference, ratio } = figure;
      return {
        ...{ kind: difference > 0 ? 'grew' : 'shrank', name: `${action ?? ''}${item}`, a: figure.a, b: figure.b },
        figure: { a: figure.a.value, b: figure.b.value, difference, ratio, unit },
      };
    }),
    ...presence.map(({ change, item, action, place }): Change => {
      const name = item === null ? place.text : `${action ?? ''}${item}`;
      return change === 'new'
        ? { kind: 'appeared', name, a: null, b: place }
        : { kind: 'vanished', name, a: place, b: null };
    }),
    ...plans.map(({ plan, found, outcome }): Change => ({ kind: 'plan', name: plan.text, a: plan, b: found, outcome })),
  ];
  const startOf = ({ a, b }: Change): number => (a ?? b)?.start ?? 0;
  return changes.sort((x, y) => CHANGE_KINDS.indexOf(x.kind) - CHANGE_KINDS.indexOf(y.kind) || startOf(x) - startOf(y));
}
