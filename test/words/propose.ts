import type { Evidence, Tally } from './gather.js';

/** So often a word must have been seen, and so large a share a class must have, before anything is said of it. */
const LEAST = 5;
const LEAST_SHARE = 0.5;
/** A word that is a verb less often than this is none to speak of. */
const LEAST_VERB_SHARE = 0.3;

/** Steps in a thousand, as the readers of the lexicons have them. */
const COUNTED_STEPS = [150, 60, 20, 4];
const ALONE_STEPS = [750, 500, 250];

/**
 * Lines of `verb-fact.txt` and `noun-fact.txt` that the evidence speaks for, in the order of the words; behind a verb, as a
 * remark, in how many of a thousand places it is one.
 */
export interface Proposals {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
}

export function propose({ verbs, nouns }: Evidence): Proposals {
  return {
    verbs: [...verbs]
      .flatMap(([word, { uses, others, alone, counted, objects }]) => {
        if (uses < LEAST || uses / (uses + others) < LEAST_VERB_SHARE) return [];
        const governed = uses - alone;
        const facts = [
          ...fact(
            'counted',
            COUNTED_STEPS.find((step) => governed >= LEAST && (1000 * counted) / governed >= step),
          ),
          ...fact(
            'alone',
            ALONE_STEPS.find((step) => (1000 * alone) / uses >= step),
          ),
          ...fact('objects', mostly(objects)),
        ];
        const share = Math.round((1000 * uses) / (uses + others));
        return facts.length === 0 ? [] : [[word, ...facts, `# verb=${share}`].join(' ')];
      })
      .sort(),
    nouns: [...nouns].flatMap(([word, tally]) => fact('as', mostly(tally)).map((as) => `${word} ${as}`)).sort(),
  };
}

const fact = (name: string, value: string | number | undefined): string[] =>
  value === undefined ? [] : [`${name}=${value}`];

/** The class that at least half of the counted are of. */
function mostly(tally: Tally): string | undefined {
  const total = [...tally.values()].reduce((sum, times) => sum + times, 0);
  const [best] = [...tally].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best && total >= LEAST && best[1] / total >= LEAST_SHARE ? best[0] : undefined;
}
