/**
 * `npm run weigh [-- --cross]`: weighs the evidence for activities by the annotated texts at hand and writes
 * `grammars/weights/activity-weight.txt`. With `--cross` it writes nothing, but says how well weights do on texts that they were
 * not fitted to: each sixth of the texts is read with the weights of the others.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { choose } from '../../src/extraction/activity/choose.js';
import { CATEGORY_FAMILIES, PROPOSAL, SPACE } from '../../src/extraction/activity/evidence/families.js';
import { activityCategorySchema } from '../../src/schema/activity.js';
import { type AnnotatedText, annotatedTexts } from './annotated.js';
import { fitLabels, fitProposals, type Labelled } from './fit.js';
import { type ProposedRecord, type Reading, type Run, runsOf, similarity } from './readings.js';

const OPTIONS = { passes: 12, ridge: 8, least: 20 };
const CATEGORY_OPTIONS = { passes: 6, ridge: 0.5, least: 5 };
const FOLDS = 6;
/** Weights nearer to nothing are left out. */
const LEAST_WEIGHT = 0.16;
const LEAST_CATEGORY_WEIGHT = 0.02;
/** Added to every score: an activity missed is as bad as one too many. */
const BIAS = 0.7;

const texts = annotatedTexts();
const runs = texts.flatMap((text) => runsOf(text));
console.log(`${texts.length} texts, ${runs.length} verb runs, ${SPACE.size} pieces of evidence`);
if (process.argv.includes('--cross')) crossValidate();
else writeWeights();

function crossValidate(): void {
  const names = texts.map(({ name }) => name);
  const found = new Map<string, ProposedRecord[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(names.filter((_, index) => index % FOLDS === fold));
    const weights = fitProposals(
      runs.filter(({ text }) => !held.has(text)),
      SPACE.size,
      OPTIONS,
    );
    for (const name of held)
      found.set(
        name,
        decode(
          runs.filter(({ text }) => text === name),
          weights,
        ),
      );
  }
  for (const set of new Set(texts.map((text) => text.set))) {
    report(
      set,
      texts.filter((text) => text.set === set),
      found,
    );
  }
}

function decode(all: readonly Run[], weights: Float64Array): ProposedRecord[] {
  const sentences = new Map<string, Run[]>();
  for (const run of all) sentences.set(run.sentence, [...(sentences.get(run.sentence) ?? []), run]);
  return [...sentences.values()].flatMap((inSentence) => {
    const readings = new Map<object, Reading>();
    const verbRuns = inSentence.map((run) => ({
      proposals: run.readings.map((reading) => {
        const proposal = { from: reading.from, to: reading.to, evidence: reading.evidence };
        readings.set(proposal, reading);
        return proposal;
      }),
    }));
    const weigh = (evidence: readonly number[]): number =>
      evidence.reduce((sum, one) => sum + (weights[one] ?? 0), 0) + BIAS;
    return choose(verbRuns, ({ evidence }) => weigh(evidence)).flatMap(
      ({ proposal }) => readings.get(proposal)?.records ?? [],
    );
  });
}

function report(label: string, some: readonly AnnotatedText[], found: ReadonlyMap<string, ProposedRecord[]>): void {
  let hits = 0;
  let proposed = 0;
  let annotated = 0;
  for (const { name, text, activities } of some) {
    const records = found.get(name) ?? [];
    proposed += records.length;
    annotated += activities.length;
    const pairs = activities.flatMap((activity) =>
      records.map((record) => ({ activity, record, alike: similarity(activity, record) })),
    );
    const used = new Set<object>();
    for (const { activity, record, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
      if (alike < 0.5 || used.has(activity) || used.has(record)) continue;
      used.add(activity).add(record);
      hits++;
    }
    if (!process.argv.includes('--errors')) continue;
    for (const one of activities) if (!used.has(one)) console.log('missed  ', name, shown(text, one));
    for (const one of records) if (!used.has(one)) console.log('spurious', name, shown(text, one));
  }
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
  console.log(
    label.padEnd(14),
    `P ${share(hits, proposed)}  R ${share(hits, annotated)}  F1 ${share(2 * hits, proposed + annotated)}`,
  );
}

/** Verb and object in the words around them. */
function shown(text: string, { trigger, object }: ProposedRecord): string {
  const from = Math.min(trigger.start, object?.start ?? trigger.start);
  const to = Math.max(trigger.end, object?.end ?? trigger.end);
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const around = text.slice(Math.max(0, from - 18), to + 12).replace(/\s+/g, ' ');
  return `${cut(trigger)} | ${object ? cut(object) : '-'} | ${around}`;
}

function writeWeights(): void {
  const proposal = fitProposals(runs, SPACE.size, OPTIONS);
  proposal[PROPOSAL.any.base] = (proposal[PROPOSAL.any.base] ?? 0) + BIAS;
  const options = activityCategorySchema.options;
  const labelled: Labelled[] = runs.flatMap(({ readings }) =>
    readings
      .filter(({ category }) => options.some((option) => option === category))
      .map(({ evidence, category }) => ({
        evidence: evidence.filter((one) =>
          CATEGORY_FAMILIES.some(({ base, size }) => one >= base && one < base + size),
        ),
        label: options.indexOf(category as (typeof options)[number]),
      })),
  );
  const categories = fitLabels(labelled, options.length, SPACE.size, CATEGORY_OPTIONS);
  const lines = SPACE.names().flatMap((name, evidence) => {
    const attributes = [
      ['weight', proposal[evidence] ?? 0, LEAST_WEIGHT] as const,
      ...options.map((option, at) => [option, categories[at]?.[evidence] ?? 0, LEAST_CATEGORY_WEIGHT] as const),
    ]
      .filter(([, value, least]) => Math.abs(value) >= least)
      .map(([attribute, value]) => `${attribute}=${value.toFixed(2)}`);
    return attributes.length === 0 ? [] : [`${name} ${attributes.join(' ')}`];
  });
  const head = [
    '# What each piece of evidence weighs: `weight` for something having been done, the others for the kind of activity. All are',
    '# natural logarithms of odds. Made by `npm run weigh` from annotated texts; what the evidence is, `README.md` says.',
  ];
  const file = fileURLToPath(new URL('../../grammars/weights/activity-weight.txt', import.meta.url));
  writeFileSync(file, `${[...head, ...lines.sort()].join('\n')}\n`);
  console.log(`${lines.length} weights written`);
}
