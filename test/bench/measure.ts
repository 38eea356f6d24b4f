/** How often a stage runs: long enough for a steady figure, short enough to wait for. */
const LEAST_ROUNDS = 7;
const LEAST_MILLISECONDS = 1_000;

/** Characters a second of a function over texts: the median round, after one round to warm up. */
export function throughput(texts: readonly string[], run: (text: string, index: number) => unknown): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const rounds: number[] = [];
  const round = (): number => {
    const before = performance.now();
    for (const [index, text] of texts.entries()) run(text, index);
    return performance.now() - before;
  };
  round();
  for (let total = 0; rounds.length < LEAST_ROUNDS || total < LEAST_MILLISECONDS; total += rounds.at(-1) ?? 0) {
    rounds.push(round());
  }
  return (characters / median(rounds)) * 1_000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
