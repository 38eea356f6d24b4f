import type { NotedDecision } from '../extraction/dismissal/notes.js';
import type { DecisionSubject } from '../schema/decision-subject.js';
import type { RuleReference } from '../schema/rule-reference.js';
import type { TextSpan } from '../schema/span.js';
import { shadow } from '../source/shadow.js';
import type { Span } from '../source/span.js';
import { type DecisionRule, decidedBy } from '../structure/decision.js';

/** Why a report, a section, a level, a genre or furniture is what it is, or why there is none. */
export interface ExplainedDecision extends TextSpan {
  readonly about: DecisionSubject;
  /** True if there is one, false if the rule says that there is none. */
  readonly holds: boolean;
  readonly rule: RuleReference;
  /** Why, in words. */
  readonly reason: string;
}

const SENTENCE_END = /[。;!?\n\r]/;

/**
 * What the structure decided about the sentences that a span has a part in, and that no rule proposes a section or a
 * report there where none did.
 *
 * @param read the shadow of the text
 */
export function decisionsAround(
  text: string,
  decisions: readonly NotedDecision[],
  asked: Span,
  read = shadow(text),
): ExplainedDecision[] {
  const around = sentencesAround(read, asked);
  const found = lastWords(decisions.filter(({ start, end }) => start < around.end && around.start < end));
  const furniture = found.filter(({ about, start, end }) => about === 'furniture' && covers({ start, end }, asked));
  const isSilent = (about: DecisionSubject): boolean => !found.some((decision) => decision.about === about);
  const none = (about: DecisionSubject, rule: DecisionRule): NotedDecision[] =>
    isSilent(about) ? [{ about, ...trimmed(read, around), holds: false, rule }] : [];
  const sections = found.some(({ about, holds }) => about === 'report' && holds) ? 'is-title' : 'no-section-proposed';
  const told =
    furniture.length > 0 ? furniture : [...found, ...none('section', sections), ...none('report', 'no-title-proposed')];
  return told.map(({ start, end, about, holds, rule }) => ({
    ...{ start, end, text: text.slice(start, end), about, holds },
    ...decidedBy(rule),
  }));
}

function trimmed(read: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isBlank(read.charAt(from))) from++;
  while (to > from && isBlank(read.charAt(to - 1))) to--;
  return from === to ? { start, end } : { start: from, end: to };
}

const isBlank = (character: string): boolean => character.trim() === '';

const covers = (span: Span, asked: Span): boolean => span.start < asked.end && asked.start < span.end;

/** Of several decisions about one place the last counts, and what refuses it does not where another rule holds. */
function lastWords(decisions: readonly NotedDecision[]): NotedDecision[] {
  const last = new Map<string, NotedDecision>();
  for (const decision of decisions) {
    // A place that one rule refuses and another takes is told by the one that takes it; a title has a rule of its own.
    const key = `${decision.about} ${decision.start} ${decision.holds ? decision.rule : decision.end}`;
    last.set(key, decision);
  }
  const held = new Set([...last.values()].filter(({ holds }) => holds).map(({ about, start }) => `${about} ${start}`));
  return [...last.values()].filter(({ about, start, holds }) => holds || !held.has(`${about} ${start}`));
}

function sentencesAround(read: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && !SENTENCE_END.test(read.charAt(from - 1))) from--;
  // What is asked about ends its own sentence where its last character does.
  while (to < read.length && !SENTENCE_END.test(read.charAt(to - 1))) to++;
  return { start: from, end: to };
}
