import { lexicon } from '../../generated/lexicon.js';
import { part } from '../../generated/part.js';
import type { Match } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import { createVocabulary } from '../../grammar/vocabulary.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import type { Mark } from '../comparison/mark.js';
import { createMarkReaders } from '../comparison/mark-reader.js';
import type { CountDraft } from '../count/count-draft.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import { ruleReference } from '../rule-reference.js';
import { endsSentence } from '../syntax/clause.js';
import type { Token } from '../token/token.js';
import type { Word } from '../token/word.js';
import type { PartLink } from './part-link.js';

/** Finds which counts of a passage are parts of which (annotation guide of comparisons, `grammars/comparison/README.md`). */
export type PartReader = (passage: Passage, findings: Pick<Findings, 'dates' | 'counts'>) => PartLink[];

/** The actions of `grammars/part`. */
const ACTIONS = ['part', 'next-part', 'total', 'part-in-brackets'] as const;

/** A whole stands at most so many counts and characters before its parts. */
const MOST_BEFORE = 12;
const FARTHEST = 160;

/** A whole with its parts so far. */
interface Divided {
  readonly whole: CountDraft;
  readonly parts: CountDraft[];
  readonly rules: RuleReference[];
  sum: number;
}

/** Parts that are being told, of one or several units: 12件15人，其中诈骗8件10人. */
interface Group {
  readonly byUnit: Map<string | null, Divided>;
  /** Index of the mark behind the last part. */
  to: number;
  readonly bracketed: boolean;
}

export function createPartReader(): PartReader {
  const matcher = createMatcher(part.rules, { actions: ACTIONS });
  const readers = createMarkReaders(createVocabulary([lexicon, part]));
  const cues = new WordMemo<Word, boolean>();

  return ({ text, tokens }, { dates, counts }) => {
    const figures = counts.filter(({ cell }) => cell === undefined);
    const reader = readers.open(text, tokens, figures, dates);
    const places = new Map(figures.map((count, index) => [count, index]));
    const links: PartLink[] = [];

    function readSentence(from: number, to: number): void {
      const marks = reader.read({ from, to });
      const groups: Group[] = [];
      for (const match of matcher.matchAll(marks)) {
        const group = groups.at(-1);
        switch (match.rule.action) {
          case 'part':
            open(match, false);
            break;
          case 'part-in-brackets':
            if (marks[match.from - 1]?.count) open(match, true);
            break;
          case 'next-part':
            if (group?.to === match.from) extend(group, countsOf(marks, match), match, marks);
            break;
          default:
            sumUp(marks, match);
        }
      }
      for (const { byUnit, bracketed } of groups)
        for (const { whole, parts, rules } of byUnit.values())
          if (parts.length > (bracketed ? 1 : 0)) links.push({ whole, parts, rules, exhaustive: false });

      function open(match: Match, bracketed: boolean): void {
        const parts = countsOf(marks, match);
        const rules = [ruleReference(match)];
        const byUnit: Group['byUnit'] = new Map();
        for (const one of parts) {
          if (byUnit.has(one.unit)) continue;
          const whole = wholeOf(one, parts);
          if (whole) byUnit.set(one.unit, { whole, parts: [one], rules: [...rules], sum: one.value });
        }
        if (byUnit.size > 0) groups.push({ byUnit, to: match.to, bracketed });
      }
    }

    /** The nearest count before in the same unit that is no smaller, else the nearest. */
    function wholeOf(one: CountDraft, parts: readonly CountDraft[]): CountDraft | null {
      const first = places.get(parts[0] as CountDraft) ?? 0;
      let nearest: CountDraft | null = null;
      for (let index = first - 1; index >= Math.max(0, first - MOST_BEFORE); index--) {
        const count = figures[index] as CountDraft;
        if (one.start - count.end > FARTHEST) break;
        if (count.unit !== one.unit || count.measure !== one.measure) continue;
        if (count.value >= one.value) return count;
        nearest ??= count;
      }
      return nearest;
    }

    /** Adds parts told behind the others: joined by 、 as they come, in clauses of their own only while they do not exceed the whole. */
    function extend(group: Group, parts: readonly CountDraft[], match: Match, marks: readonly Mark[]): void {
      const joint = marks[match.from]?.text;
      for (const one of parts) {
        const known = group.byUnit.get(one.unit);
        if (!known) return;
        const sum = known.sum + one.value;
        if ((joint === ',' || joint === ';') && !group.bracketed && sum > known.whole.value * (1 + SLACK)) return;
      }
      for (const one of parts) {
        const known = group.byUnit.get(one.unit);
        if (!known) continue;
        known.parts.push(one);
        known.rules.push(ruleReference(match));
        known.sum += one.value;
      }
      group.to = match.to;
    }

    /** 男15人，女9人，共24人: the counts of the same unit before, if they are at least two and make up the sum. */
    function sumUp(marks: readonly Mark[], match: Match): void {
      const whole = marks[(match.captures.get('whole') ?? match).to - 1]?.count;
      if (!whole) return;
      const parts: CountDraft[] = [];
      for (let at = match.from - 1; at >= Math.max(0, match.from - REACH); at--) {
        const { count, kind } = marks[at] as Mark;
        if (kind === 'break' || kind === 'marker') break;
        if (!count) continue;
        if (count.unit !== whole.unit || count.measure !== whole.measure) break;
        parts.unshift(count);
      }
      const sum = parts.reduce((total, { value }) => total + value, 0);
      if (parts.length < 2 || Math.abs(sum - whole.value) > Math.abs(whole.value) * OFF_BY) return;
      links.push({ whole, parts, rules: parts.map(() => ruleReference(match)), exhaustive: true });
    }

    let from = 0;
    let hasCue = false;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      hasCue ||= isCue(token);
      if (!endsSentence(token) && index + 1 < tokens.length) continue;
      if (hasCue) readSentence(from, index + 1);
      from = index + 1;
      hasCue = false;
    }
    return links;
  };

  function isCue(token: Token): boolean {
    if (token.text === '(') return true;
    if (token.kind !== 'han') return false;
    const known = cues.get(token.word);
    if (known !== undefined) return known;
    const { classes } = readers.words.of(token);
    const isCue = classes.has('parting-word') || classes.has('sum-word');
    cues.set(token.word, isCue);
    return isCue;
  }
}

/** The counts of a part. */
function countsOf(marks: readonly Mark[], match: Match): CountDraft[] {
  const { from, to } = match.captures.get('part') ?? match;
  return marks.slice(from, to).flatMap(({ count }) => count ?? []);
}

const REACH = 60;
/** Rounding of parts. */
const SLACK = 0.001;
/** A sum is what the counts before add up to, or nearly: further off it is of other things. */
const OFF_BY = 0.2;
