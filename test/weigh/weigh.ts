/**
 * `npm run weigh [-- --onto | --cross]`: weighs the evidence for activities by the annotated texts at hand and writes
 * `grammars/weights/activity-weight.txt`. With `--onto` it begins with the weights that stand there and holds each near what it
 * is, so that what was learned of texts that are not at hand any more stays. With `--cross` it writes nothing, but says how
 * well weights do on texts that they were not fitted to: each sixth of the texts is read with the weights of the others.
 */
import { choose } from '../../src/extraction/activity/choose.js';
import { CATEGORY_FAMILIES, PROPOSAL, SPACE } from '../../src/extraction/activity/evidence/families.js';
import { SCALE } from '../../src/extraction/activity/evidence/packed-column.js';
import { evidenceWeights } from '../../src/extraction/activity/evidence/weights.js';
import { activityCategorySchema } from '../../src/schema/activity.js';
import { type ActivityText, activityTexts } from './annotated-activities.js';
import { fitChoices, informationIn } from './fit-choices.js';
import { fitLabels, type Labelled } from './fit-labels.js';
import {
  occurrencesIn,
  type ProposedRecord,
  questionOf,
  type Reading,
  type Run,
  runsOf,
  similarity,
} from './readings.js';
import { attributes, writeWeightFile } from './weight-file.js';

const OPTIONS = { rounds: 60, ridge: 8, least: 20 };
const CATEGORY_OPTIONS = { passes: 6, ridge: 0.5, rate: 0.3, moved: 0.01 };
/**
 * Of weights that are held near what they are, each as strongly as the texts at hand tell of it: the texts that it was fitted to
 * told `trust` times as much.
 */
const ONTO_OPTIONS = { rounds: 60, least: 20, ridge: 4, trust: 3 };
/** Each step is short, so that what few texts tell of moves little. */
const ONTO_CATEGORY_OPTIONS = { passes: 10, ridge: 8, rate: 0.1, moved: 1 };
/**
 * How often a text of a set counts then, where others count once: those of the shared corpus were annotated with most care,
 * and each case stands for a family.
 */
const ONTO_TIMES: ReadonlyMap<string, number> = new Map([
  ['real', 6],
  ['restated', 6],
  ['older', 6],
  ['cases', 6],
]);
const FOLDS = 6;
/** Weights nearer to nothing are left out. */
const LEAST_WEIGHT = 0.1;
const LEAST_CATEGORY_WEIGHT = 0.12;
/**
 * Added to every score. Weighing asks which reading is likelier than none; but while some activities are missed, one that
 * is a little less likely than not is still worth telling (the best threshold for F1 is half of the F1 that is reached).
 */
const BIAS = 0.5;

const isOnto = process.argv.includes('--onto');
const texts = activityTexts().map((text) => (isOnto ? { ...text, times: ONTO_TIMES.get(text.set) ?? 1 } : text));
const runs = texts.flatMap((text) => runsOf(text));
const sizes = [...new Set(texts.map(({ set }) => set))].map(
  (set) => `${texts.filter((text) => text.set === set).length} ${set}`,
);
console.log(`texts: ${sizes.join(', ')}; ${runs.length} verb runs, ${SPACE.size} pieces of evidence`);
if (process.argv.includes('--cross')) crossValidate();
else writeWeights();

/** What evidence weighs for proposals, held near nothing, or near what it weighed. */
function fitProposals(some: readonly Run[], near?: Float64Array): Float64Array {
  const known = occurrencesIn(some, SPACE.size);
  const questions = some.map(questionOf);
  const { rounds, least, ridge } = near === undefined ? OPTIONS : ONTO_OPTIONS;
  const isKnown = (one: number): boolean => (known[one] ?? 0) >= least;
  if (near === undefined) return fitChoices(questions, { rounds, ridge, isKnown, near: new Float64Array(SPACE.size) });
  const extra = some.filter(({ times }) => times === 1).map(questionOf);
  const strengths = informationIn(extra, near).map((told) => ridge + ONTO_OPTIONS.trust * told);
  return fitChoices(questions, { rounds, ridge: strengths, isKnown, near });
}

function crossValidate(): void {
  const names = texts.map(({ name }) => name);
  const found = new Map<string, ProposedRecord[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(names.filter((_, index) => index % FOLDS === fold));
    const weights = fitProposals(runs.filter(({ text }) => !held.has(text)));
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

function report(label: string, some: readonly ActivityText[], found: ReadonlyMap<string, ProposedRecord[]>): void {
  let hits = 0;
  let proposed = 0;
  let annotated = 0;
  for (const { name, text, annotations: activities } of some) {
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
  const present = evidenceWeights();
  const near = (weights: Int16Array | undefined): Float64Array | undefined =>
    isOnto ? Float64Array.from(weights ?? [], (weight) => weight / SCALE) : undefined;
  const start = near(present.proposal);
  if (start !== undefined) start[PROPOSAL.any.base] = (start[PROPOSAL.any.base] ?? 0) - BIAS;
  const proposal = fitProposals(runs, start);
  proposal[PROPOSAL.any.base] = (proposal[PROPOSAL.any.base] ?? 0) + BIAS;
  const options = activityCategorySchema.options;
  const labelled: Labelled[] = runs.flatMap(({ readings, times }) =>
    readings
      .flatMap((reading) => (isOnto ? Array.from({ length: times }, () => reading) : [reading]))
      .filter(({ category }) => options.some((option) => option === category))
      .map(({ evidence, category }) => ({
        evidence: evidence.filter((one) =>
          CATEGORY_FAMILIES.some(({ base, size }) => one >= base && one < base + size),
        ),
        label: options.indexOf(category as (typeof options)[number]),
      })),
  );
  const categories = fitLabels(
    labelled,
    options.map((option) => near(present.categories.get(option)) ?? new Float64Array(SPACE.size)),
    isOnto ? ONTO_CATEGORY_OPTIONS : CATEGORY_OPTIONS,
  );
  const lines = SPACE.names().flatMap((name, evidence) => {
    const told = [
      ['weight', proposal[evidence] ?? 0, LEAST_WEIGHT] as const,
      ...options.map((option, at) => [option, categories[at]?.[evidence] ?? 0, LEAST_CATEGORY_WEIGHT] as const),
    ]
      .filter(([, weight, least]) => Math.abs(weight) >= least)
      .map(([attribute, weight]) => [attribute, weight] as const);
    return told.length === 0 ? [] : [`${name} ${attributes(told)}`];
  });
  writeWeightFile(
    'activity-weight.txt',
    [
      'What each piece of evidence weighs: `weight` for something having been done, the others for the kind of activity. All are',
      'natural logarithms of odds. Made by `npm run weigh` from annotated texts; what the evidence is, `README.md` says.',
    ],
    lines,
  );
}
