import { ACTIVITY_ACTIONS } from '../../src/extraction/activity/verb-rules.js';
import { readPartsOfSpeech } from '../../src/extraction/clause/read-parts-of-speech.js';
import { COUNT_ACTION_NAMES } from '../../src/extraction/count/count-recogniser.js';
import { DATE_ACTIONS } from '../../src/extraction/date/date-recogniser.js';
import { createExtractor, ROOMS } from '../../src/extraction/extract.js';
import type { Findings } from '../../src/extraction/findings.js';
import { ORGANISATION_ACTIONS } from '../../src/extraction/organisation/organisation-recogniser.js';
import type { Passage } from '../../src/extraction/passage.js';
import { createRecognisers, ruleSet } from '../../src/extraction/recognise.js';
import type { RoleReading } from '../../src/extraction/role/choose-roles.js';
import { createRoleReader } from '../../src/extraction/role/role-reader.js';
import { activity } from '../../src/generated/activity.js';
import { count } from '../../src/generated/count.js';
import { date } from '../../src/generated/date.js';
import { organisation } from '../../src/generated/organisation.js';
import { createVocabulary } from '../../src/grammar/vocabulary.js';
import { createSource } from '../../src/source/source-text.js';
import { parseStructure } from '../../src/structure/parse-structure.js';
import type { AnnotatedCount, CountedText } from './annotated-counts.js';
import type { Question } from './fit-choices.js';

/** A number with all its readings and what is annotated of it. */
export interface Choice {
  readonly text: string;
  readonly times: number;
  readonly readings: readonly RoleReading[];
  /** What is told as things are. */
  readonly told: Pick<RoleReading, 'item' | 'action'>;
  readonly annotated: AnnotatedCount;
}

const rules = {
  date: ruleSet(date, [], DATE_ACTIONS),
  organisation: ruleSet(organisation, [], ORGANISATION_ACTIONS),
  count: ruleSet(count, [], COUNT_ACTION_NAMES),
  activity: ruleSet(activity, [], ACTIVITY_ACTIONS),
};
const recognise = createRecognisers(
  rules,
  createVocabulary(ROOMS),
  new Set(['count', 'date', 'organisation'] as const),
);
const extractor = createExtractor({ types: [] });

interface ReadPassage extends Pick<Findings, 'counts' | 'dates'> {
  readonly passage: Passage;
  readonly tokens: Passage['tokens'];
}

const passages = new Map<CountedText, ReadPassage[]>();

/** What stands before roles are read is the same whatever weights say, so it is read once. */
function passagesOf(counted: CountedText): ReadPassage[] {
  const known = passages.get(counted);
  if (known) return known;
  const source = createSource(counted.text);
  const read: ReadPassage[] = [];
  extractor.extract(source, parseStructure(source), {
    passage: (passage) => {
      const { counts, dates, organisations } = recognise(passage);
      const tokens = readPartsOfSpeech(passage.tokens, counts, organisations, dates);
      read.push({ passage, tokens, counts, dates });
    },
    event: () => {},
  });
  passages.set(counted, read);
  return read;
}

/** The choices of a text's annotated numbers under weights, which are ours if left out. */
export function choicesOf(counted: CountedText, weights?: Float64Array): Choice[] {
  const { name, times } = counted;
  return passagesOf(counted).flatMap(({ passage, tokens, counts, dates }) => {
    const choices: Choice[] = [];
    let next = 0;
    createRoleReader((choice) => {
      const draft = counts[next++];
      const span = draft && passage.view.spanToSource(draft);
      const annotated = span && counted.annotations.find(({ start, end }) => start < span.end && span.start < end);
      if (!annotated) return;
      const readings = choice.readings();
      choices.push({ text: name, times, readings, told: { item: choice.item, action: choice.action }, annotated });
    }, weights)(passage.text, { tokens, counts, dates });
    return choices;
  });
}

/** Whether an item is the annotated one, as the scorer says it; of cases and examples to the letter. */
export function isItem({ item: gold, exact }: AnnotatedCount, item: string | null): boolean {
  if (gold === undefined || gold === item) return true;
  if (gold === null || item === null || exact) return false;
  return Math.min(gold.length, item.length) >= 2 && (gold.endsWith(item) || item.endsWith(gold));
}

export const isAction = ({ action: gold }: AnnotatedCount, action: string | null): boolean =>
  gold === undefined || gold === action;

/** What is asked of a number: which of its readings agree best with the annotation, if possible in both roles. */
export function questionOf({ readings, annotated, times }: Choice): Question {
  const right = readings.map(
    ({ item, action }) => Number(isItem(annotated, item)) + Number(isAction(annotated, action)),
  );
  const most = Math.max(...right);
  return { readings: readings.map(({ evidence }, at) => ({ evidence, wanted: right[at] === most })), times };
}

/** In how many numbers each piece of evidence is found. */
export function occurrencesIn(choices: readonly Choice[], size: number): Uint32Array {
  const known = new Uint32Array(size);
  for (const { readings } of choices) {
    const found = new Set(readings.flatMap(({ evidence }) => evidence));
    for (const one of found) known[one] = (known[one] ?? 0) + 1;
  }
  return known;
}
