import { recogniseCounts, recogniseDates, recogniseNumerals } from '../../src/index.js';
import type { PeerFinding, PeerKind } from './peer-case.js';

/** What the library finds in a text that a peer would find too. */
export interface Answer {
  readonly text: string;
  readonly value: PeerFinding['value'];
}

const MEASURES: Readonly<Partial<Record<PeerKind, readonly string[]>>> = {
  percent: ['percent'],
  money: ['money'],
  dimension: ['length', 'area', 'weight', 'volume', 'other'],
};

/** Numbers by themselves, amounts as counts, dates as dates. A text that is a `whole` amount need not name its unit. */
export function answers(kind: PeerKind, input: string, whole: boolean): Answer[] {
  if (kind === 'date') return recogniseDates(input).map(({ text, value }) => ({ text, value: value ?? null }));
  if (kind === 'number') {
    return recogniseNumerals(input)
      .filter((numeral) => numeral.kind !== 'percent')
      .map(({ text, value }) => ({ text, value }));
  }
  return recogniseCounts(input)
    .filter(({ measure, unit }) => MEASURES[kind]?.includes(measure) || (kind === 'money' && whole && unit === null))
    .map(({ text, value, min, max }) => ({
      text,
      value: min !== undefined && max !== undefined ? ([min, max] as const) : value,
    }));
}
