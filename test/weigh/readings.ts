import { HeadNouns } from '../../src/extraction/activity/head-nouns.js';
import type { Proposal } from '../../src/extraction/activity/propose/proposal.js';
import { createProposalReader } from '../../src/extraction/activity/read-proposals.js';
import { ACTIVITY_ACTIONS } from '../../src/extraction/activity/verb-rules.js';
import { COUNT_ACTION_NAMES } from '../../src/extraction/count/count-recogniser.js';
import { DATE_ACTIONS } from '../../src/extraction/date/date-recogniser.js';
import { createExtractor, ROOMS } from '../../src/extraction/extract.js';
import { ORGANISATION_ACTIONS } from '../../src/extraction/organisation/organisation-recogniser.js';
import type { Passage } from '../../src/extraction/passage.js';
import { createRecognisers, ruleSet } from '../../src/extraction/recognise.js';
import { activity } from '../../src/generated/activity.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { organisation } from '../../src/generated/organisation.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { createSource } from '../../src/source/source-text.js';
import { parseStructure } from '../../src/structure/parse-structure.js';
import type { ActivityText, AnnotatedActivity, Place } from './annotated-activities.js';
import type { Question } from './fit-choices.js';

/** A record that a proposal would make. */
export interface ProposedRecord {
  readonly trigger: Place;
  readonly object: Place | null;
}

/** A reading of a verb run as weighing sees it. */
export interface Reading {
  readonly evidence: readonly number[];
  readonly records: readonly ProposedRecord[];
  readonly from: number;
  readonly to: number;
  /** How well its records agree with the annotation: 0 not at all, above 1 to the letter. */
  readonly quality: number;
  /** The category of the annotated activity that it finds. */
  readonly category: string | null;
}

/** The readings of one verb run. */
export interface Run {
  readonly text: string;
  readonly sentence: string;
  readonly times: number;
  readonly readings: readonly Reading[];
}

const overlap = (a: Place, b: Place): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

function intersectionOverUnion(a: Place, b: Place): number {
  const common = overlap(a, b);
  return common === 0 ? 0 : common / (a.end - a.start + b.end - b.start - common);
}

/** How alike two activities are, as the scorer says it: 0.5 or more counts as found. */
export function similarity(a: ProposedRecord, b: ProposedRecord): number {
  if (intersectionOverUnion(a.trigger, b.trigger) < 0.5) return 0;
  if (!a.object && !b.object) return 1;
  return a.object && b.object ? intersectionOverUnion(a.object, b.object) : 0;
}

const rules = {
  date: ruleSet(date, [], DATE_ACTIONS),
  organisation: ruleSet(organisation, [], ORGANISATION_ACTIONS),
  count: ruleSet(count, [], COUNT_ACTION_NAMES),
  activity: ruleSet(activity, [], ACTIVITY_ACTIONS),
};
const vocabulary = createVocabulary(ROOMS);
const recognise = createRecognisers(rules, vocabulary, new Set(['count', 'date', 'organisation'] as const));
const readProposals = createProposalReader(new HeadNouns(vocabulary));
const extractor = createExtractor({ types: [] });

/** The readings of all verb runs of a text, compared with its annotation. */
export function runsOf({ name, text, annotations, times }: ActivityText): Run[] {
  const source = createSource(text);
  const passages: Passage[] = [];
  extractor.extract(source, parseStructure(source), {
    passage: (passage) => passages.push(passage),
    event: () => {},
  });
  return passages.flatMap((passage, number) => {
    const place = ({ from, to }: { from: number; to: number }): Place =>
      passage.view.spanToSource({ start: passage.tokens[from]?.start ?? 0, end: passage.tokens[to - 1]?.end ?? 0 });
    const recordsOf = ({ trigger, objects }: Proposal): ProposedRecord[] =>
      objects.length === 0
        ? [{ trigger: place(trigger), object: null }]
        : objects.map((object) => ({ trigger: place(trigger), object: place(object) }));
    return [...readProposals(passage, recognise(passage)).sentences].flatMap(({ runs }, index) =>
      runs.map((run) => {
        const own = place(run);
        const gold = annotations.filter(
          ({ trigger }) => overlap(trigger, own) * 2 >= trigger.end - trigger.start && overlap(trigger, own) > 0,
        );
        const readings = run.proposals.map((proposal) => {
          const records = recordsOf(proposal);
          const { verbEvidence, evidence, from, to } = proposal;
          return { evidence: [...verbEvidence, ...evidence], records, from, to, ...agreement(records, gold) };
        });
        return { text: name, sentence: `${name} ${number} ${index}`, times, readings };
      }),
    );
  });
}

function agreement(
  records: readonly ProposedRecord[],
  gold: readonly AnnotatedActivity[],
): { quality: number; category: string | null } {
  const used = new Set<AnnotatedActivity>();
  let exact = 0;
  for (const record of records) {
    let best: AnnotatedActivity | null = null;
    for (const one of gold) {
      if (used.has(one) || similarity(one, record) < 0.5) continue;
      if (!best || similarity(one, record) > similarity(best, record)) best = one;
    }
    if (!best) continue;
    used.add(best);
    exact += similarity(best, record) * intersectionOverUnion(best.trigger, record.trigger);
  }
  if (used.size === 0) return { quality: 0, category: null };
  const [first] = used;
  const quality =
    (2 * used.size) / (records.length + gold.length) + (0.2 * exact) / Math.max(records.length, gold.length);
  return { quality, category: first?.category ?? null };
}

/** What is asked of a run: which of its readings is annotated, or that none is. */
export function questionOf({ readings, times }: Run): Question {
  const best = Math.max(0, ...readings.map(({ quality }) => quality));
  const asked = readings.map(({ evidence, quality }) => ({ evidence, wanted: best > 0 && quality > best - 1e-9 }));
  return { readings: [...asked, { evidence: [], wanted: best === 0 }], times };
}

/** In how many readings each piece of evidence is found, as often as they count. */
export function occurrencesIn(runs: readonly Run[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const { readings, times } of runs) {
    for (const { evidence } of readings) for (const one of evidence) counts[one] = (counts[one] ?? 0) + times;
  }
  return counts;
}
