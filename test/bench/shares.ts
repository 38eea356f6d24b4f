import { account, audit, createParser, type RecordType, recordTypeSchema } from '../../src/index.js';
import { median } from './measure.js';

/** Rounds over all texts: so many, since the differences are small. */
const ROUNDS = 15;
const ROUNDS_BEFORE = 3;

/** What is measured, each with a parser of its own, so that none finds the caches of another warm. */
function runs(): readonly [name: string, run: (text: string) => unknown][] {
  const types: RecordType[] = recordTypeSchema.options.filter((type) => type !== 'comparison');
  const [plain, again, uncompared, audited] = [createParser(), createParser(), createParser({ types }), createParser()];
  const [accounted, all] = [createParser({ account: true }), createParser({ account: true })];
  return [
    ['parse', (text) => plain.parse(text)],
    ['the same again', (text) => again.parse(text)],
    ['without comparisons', (text) => uncompared.parse(text)],
    ['with audit', (text) => audit(audited.parse(text))],
    ['with account', (text) => account(accounted.parse(text))],
    [
      'with audit and account',
      (text) => {
        const root = all.parse(text);
        return [audit(root), account(root)];
      },
    ],
  ];
}

/** The time of each as a share of a parse: they take turns on each text, whose medians over the rounds are added up. */
export function analysisShares(texts: readonly string[]): [name: string, share: number][] {
  const measured = runs();
  const times = measured.map(() => texts.map((): number[] => []));
  for (let round = -ROUNDS_BEFORE; round < ROUNDS; round++) {
    for (const [place, text] of texts.entries()) {
      for (let turn = 0; turn < measured.length; turn++) {
        const index = (turn + round + ROUNDS_BEFORE) % measured.length;
        const before = performance.now();
        measured[index]?.[1](text);
        if (round >= 0) times[index]?.[place]?.push(performance.now() - before);
      }
    }
  }
  const totals = times.map((ofTexts) => ofTexts.reduce((sum, rounds) => sum + median(rounds), 0));
  return measured.map(([name], index) => [name, (totals[index] ?? Number.NaN) / (totals[0] ?? Number.NaN)]);
}
