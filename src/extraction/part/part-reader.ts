import { lexicon } from '../../generated/lexicon.js';
import { part } from '../../generated/part.js';
import type { Match, TokenRange } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import { createVocabulary } from '../../grammar/vocabulary.js';
import { WordMemo } from '../../grammar/word-memo.js';
import type { RuleReference } from '../../schema/rule-reference.js';
import { formOf } from '../comparison/figure.js';
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
import { tellsWords, wordTraits } from './word-rules.js';

/** Finds which counts of a passage are parts of which (annotation guide of comparisons, `grammars/comparison/README.md`). */
export type PartReader = (passage: Passage, findings: Pick<Findings, 'dates' | 'counts'>) => PartLink[];

/** The actions of `grammars/part`. */
const ACTIONS = ['part', 'part-each', 'next-part', 'total', 'part-in-brackets'] as const;

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
  /** What tells them: 其中, brackets, or 分别, whose parts have to make up the whole. */
  readonly opened: 'named' | 'bracketed' | 'each';
}

export function createPartReader(): PartReader {
  const matcher = createMatcher(
    part.rules.filter((rule) => !tellsWords(rule)),
    { actions: ACTIONS },
  );
  const readers = createMarkReaders(createVocabulary([lexicon, part]));
  const cues = new WordMemo<Word, boolean>();

  function isCue(token: Token): boolean {
    if (token.kind !== 'han' && token.kind !== 'punctuation') return false;
    const known = cues.get(token.word);
    if (known !== undefined) return known;
    const isOne = wordTraits({ ...token, word: readers.words.of(token) }).cue === true;
    cues.set(token.word, isOne);
    return isOne;
  }

  return ({ text, tokens }, { dates, counts }) => {
    const figures = counts.filter(({ cell }) => cell === undefined);
    const reader = readers.open(text, tokens, figures, dates);
    const finder = new PartFinder(figures, tokens);
    return cuedSentences(tokens, isCue).flatMap((sentence) => {
      const marks = reader.read(sentence);
      return finder.read(marks, matcher.matchAll(marks));
    });
  };
}

/** The sentences with a token that may tell of parts. */
function cuedSentences(tokens: readonly Token[], isCue: (token: Token) => boolean): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = 0;
  let hasCue = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    hasCue ||= isCue(token);
    if (!endsSentence(token) && index + 1 < tokens.length) continue;
    if (hasCue) sentences.push({ from, to: index + 1 });
    from = index + 1;
    hasCue = false;
  }
  return sentences;
}

/** Finds the parts among the counts of a passage, sentence by sentence. */
class PartFinder {
  readonly #figures: readonly CountDraft[];
  readonly #tokens: readonly Token[];
  readonly #places: ReadonlyMap<CountDraft, number>;

  constructor(figures: readonly CountDraft[], tokens: readonly Token[]) {
    this.#figures = figures;
    this.#tokens = tokens;
    this.#places = new Map(figures.map((count, index) => [count, index]));
  }

  /** What the matches of the rules say of the counts of a sentence: sums in order, then parts by their groups. */
  read(marks: readonly Mark[], matches: readonly Match[]): PartLink[] {
    const groups: Group[] = [];
    const sums: PartLink[] = [];
    for (const match of matches) {
      if (match.rule.action === 'total') sums.push(...sumUp(marks, match));
      else this.#readPart(marks, match, groups);
    }
    const divided = groups.flatMap(({ byUnit, opened }) =>
      [...byUnit.values()].filter((one) => isDivided(one, opened)),
    );
    return [...sums, ...divided.map(({ whole, parts, rules }) => ({ whole, parts, rules, exhaustive: false }))];
  }

  /** A part opens a group, or goes on with the last one. */
  #readPart(marks: readonly Mark[], match: Match, groups: Group[]): void {
    const parts = countsOf(marks, match);
    const last = groups.at(-1);
    if (match.rule.action === 'next-part') {
      if (last && (last.to === match.from || isAside(marks, last.to, match.from))) extend(last, parts, match, marks);
      return;
    }
    const opened = openingOf(marks, match);
    if (opened === 'bracketed' && !marks[match.from - 1]?.count) return;
    const byUnit = this.#byUnit(parts, match);
    if (byUnit.size > 0) groups.push({ byUnit, to: match.to, opened });
  }

  /** The first part of each unit with its whole. */
  #byUnit(parts: readonly CountDraft[], match: Match): Group['byUnit'] {
    const byUnit: Group['byUnit'] = new Map();
    for (const one of parts) {
      const whole = byUnit.has(one.unit) ? null : this.#wholeOf(one, parts);
      if (whole) byUnit.set(one.unit, { whole, parts: [one], rules: [ruleReference(match)], sum: one.value });
    }
    return byUnit;
  }

  /** The nearest count before in the same unit that is no smaller, else the nearest. */
  #wholeOf(one: CountDraft, parts: readonly CountDraft[]): CountDraft | null {
    const first = this.#places.get(parts[0] as CountDraft) ?? 0;
    let nearest: CountDraft | null = null;
    for (let index = first - 1; index >= Math.max(0, first - MOST_BEFORE); index--) {
      const count = this.#figures[index] as CountDraft;
      if (one.start - count.end > FARTHEST) break;
      if (count.unit !== one.unit || count.measure !== one.measure) continue;
      if (count.value >= one.value) return count;
      // 3万人 of 比上年减少3万人 is no whole of more.
      if (!this.#isChange(count)) nearest ??= count;
    }
    return nearest;
  }

  #isChange({ from }: CountDraft): boolean {
    return this.#tokens.slice(Math.max(0, from - CHANGE), from).some((token) => wordTraits(token).change === true);
  }
}

/** 税收8万元，增长5%；非税收入2万元: what is only said of the part before, up to the next. */
function isAside(marks: readonly Mark[], from: number, to: number): boolean {
  return marks.slice(from, to).every(({ count, kind, text }, index, { length }) => {
    if (kind === 'break' || kind === 'marker' || text === '。' || text === ';') return false;
    if (index === length - 1) return marks[to]?.text === ';';
    return !count || formOf(count) !== 'amount' || isChange(marks, from + index);
  });
}

/** 2万元 of 比上年增收2万元 */
function isChange(marks: readonly Mark[], index: number): boolean {
  return marks.slice(Math.max(0, index - CHANGE), index).some((mark) => wordTraits(mark).change === true);
}

/** A verb of change stands right before its number, or before 了. */
const CHANGE = 2;

/** What a match tells parts by. */
function openingOf(marks: readonly Mark[], { rule, from }: Match): Group['opened'] {
  if (rule.action === 'part-in-brackets') return 'bracketed';
  return rule.action === 'part-each' && !isNamed(marks, from) ? 'each' : 'named';
}

/** Parts after 其中 may be alone and need not be all; those after 分别 have to make up the whole. */
function isDivided({ whole, parts, sum }: Divided, opened: Group['opened']): boolean {
  const isWhole = opened !== 'each' || Math.abs(sum - whole.value) <= Math.abs(whole.value) * SLACK;
  return isWhole && parts.length > (opened === 'named' ? 0 : 1);
}

/** Adds parts told behind the others: joined by 、 as they come, in clauses of their own only while they do not exceed the whole. */
function extend(group: Group, parts: readonly CountDraft[], match: Match, marks: readonly Mark[]): void {
  const joint = marks[match.from]?.text;
  const isBound = (joint === ',' || joint === ';') && group.opened !== 'bracketed';
  const fits = parts.every(({ unit, value }) => {
    const known = group.byUnit.get(unit);
    return known && !(isBound && known.sum + value > known.whole.value * (1 + SLACK));
  });
  if (!fits) return;
  for (const one of parts) {
    const known = group.byUnit.get(one.unit) as Divided;
    known.parts.push(one);
    known.rules.push(ruleReference(match));
    known.sum += one.value;
  }
  group.to = match.to;
}

/** 男15人，女9人，共24人: the counts of the same unit before, if they are at least two and make up the sum. */
function sumUp(marks: readonly Mark[], match: Match): PartLink[] {
  const whole = marks[(match.captures.get('whole') ?? match).to - 1]?.count;
  if (!whole) return [];
  const parts = alikeBefore(marks, match.from, whole);
  const sum = parts.reduce((total, { value }) => total + value, 0);
  if (parts.length < 2 || Math.abs(sum - whole.value) > Math.abs(whole.value) * OFF_BY) return [];
  return [{ whole, parts, rules: parts.map(() => ruleReference(match)), exhaustive: true }];
}

/** The counts of a line before a mark, up to one of another unit. */
function alikeBefore(marks: readonly Mark[], from: number, { unit, measure }: CountDraft): CountDraft[] {
  const found: CountDraft[] = [];
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const { count, kind } = marks[at] as Mark;
    if (kind === 'break' || kind === 'marker' || (count && (count.unit !== unit || count.measure !== measure))) break;
    if (count) found.unshift(count);
  }
  return found;
}

/** Whether 其中 stands before, in the same clause: 其中男、女分别为15名、9名. */
function isNamed(marks: readonly Mark[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - CLAUSE); at--) {
    const mark = marks[at] as Mark;
    const { kind, text, count } = mark;
    if (wordTraits(mark).parting) return true;
    if (count || kind === 'break' || (kind === 'punctuation' && text !== '、')) return false;
  }
  return false;
}

/** The words before 分别, in marks. */
const CLAUSE = 12;

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
