/** How far a text is the one that another program sees; each from 0 to 1. */
export interface Fidelity {
  /** The share of their Chinese characters that is there, each as often as they have it. */
  readonly kept: number;
  /** The share of their pairs of neighbours that are neighbours here too. */
  readonly order: number;
  /** The share of their numbers that is there. */
  readonly numbers: number;
}

const HAN = /\p{Script=Han}/gu;
const NUMBER = /\d[\d,.]*\d|\d/g;

/** Compares what we read with what another program has read. */
export function compare(theirs: string, ours: string): Fidelity {
  return {
    kept: shareOf(theirs.match(HAN) ?? [], ours.match(HAN) ?? []),
    order: shareOf(pairs(theirs), pairs(ours)),
    numbers: shareOf(theirs.match(NUMBER) ?? [], ours.match(NUMBER) ?? []),
  };
}

function pairs(text: string): string[] {
  const characters = text.match(HAN) ?? [];
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

function shareOf(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0) return 1;
  const left = new Map<string, number>();
  for (const item of found) left.set(item, (left.get(item) ?? 0) + 1);
  let kept = 0;
  for (const item of wanted) {
    const number = left.get(item) ?? 0;
    if (number === 0) continue;
    left.set(item, number - 1);
    kept++;
  }
  return kept / wanted.length;
}
