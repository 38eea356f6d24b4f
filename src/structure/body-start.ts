import type { Span } from '../source/span.js';
import { closerOf, endsClause, isBlank, isDigit, isLatin, isLineEnd } from './character.js';
import { isDayAt } from './day-at.js';
import type { HeadingText } from './heading-end.js';
import { goesOnWith, type SectionStart } from './infer-levels.js';
import { isKnownTitle } from './known-title.js';
import { type MarkerStyle, traitsOf } from './marker-style.js';
import { vocabulary } from './vocabulary.js';
import type { ReadSection } from './whole-items.js';

/**
 * What speaks for and against a body that begins inside what looks like one heading. The weights are steps of
 * evidence: a cut is made where its sum is above that of leaving the heading whole.
 */
const WEIGHTS = {
  /** A body follows its heading with nothing between only in text that has lost its line ends. */
  cut: -3,
  /** No heading of the report ends at a line end or a gap, so all are glued to their bodies. */
  gluedReport: 1.5,
  /** Most headings of the report end with a sentence of their own on the line that they begin: （一）办好教育。新建…. */
  ended: -3,
  /** A title that is whole in every field: 指导思想. */
  knownTitle: 5,
  headingNoun: 1.5,
  verbEnd: 0,
  otherEnd: -1,
  date: 3,
  /** What the heading or the report's title names begins the body. */
  topic: 1.5,
  /** The body begins with the first words of the heading. */
  restated: 2.5,
  weakOpening: -1,
  /** The last clause of the heading is as long as the one before. */
  balance: 1,
  /** The heading has as many clauses as its siblings and about the length of one. */
  shape: 1,
  /** A number that is no date: headings hardly count anything. */
  quantity: -2.5,
  /** A later place must be so much better than an earlier one, which would leave a body's beginning in the heading. */
  later: 1,
  blank: 3.5,
  /** The body begins with all that the heading says. */
  repeated: 10,
} as const;

/** What leaving a heading whole costs, by its length. */
const WHOLE: readonly (readonly [length: number, cost: number])[] = [
  [24, 0],
  [32, -1],
  [45, -2],
  [60, -3],
];
const WHOLE_LONGEST = -4;

/** Headings are cut within so many characters, into no shorter parts. */
const LONGEST = 60;
const SHORTEST = 2;
/** Headings shorter than this are cut only before words that surely open a body, or at a blank. */
const SHORT = 4;
const SURE_OPENING = 2.5;
/** A verb or an adverb begins a body only if so much of the sentence follows. */
const LEAST_CLAUSE = 10;
/** A cut with less than this is none, however long the heading. */
const LEAST_CUT = 0;
/** In a report whose headings are all glued to their bodies a heading without any cut is as unlikely as a poor cut. */
const LEAST_GLUED_CUT = -1.5;
/** Items whose heading is one clause are cut on clear evidence only. */
const LEAST_CLAUSE_CUT = 1;
/** A sentence that fills its line is a heading as a whole, unless a title is plainly glued to it. */
const LEAST_LINE_CUT = 3;
/** Longer headings with a number in them are looked at even where a line end or a gap ends them. */
const SUSPICIOUS = 30;
const LIKE_LENGTH = 4;

/** The headings whose ends are sure: how many, and the lengths of those with so many clauses. */
interface Siblings {
  count: number;
  readonly lengths: Map<number, number[]>;
}

/**
 * Ends headings where their body begins without punctuation, line end or gap (`一、指导思想以…为指导`). Of several
 * places the one with the most evidence is taken; see `WEIGHTS`.
 */
export function cutBody(shadow: string, sections: readonly ReadSection[], title: string): CutSection[] {
  const titled = sections.filter(({ section }) => traitsOf(section.style).heading === 'sentence');
  const ended = endWithSentences(titled);
  const glued = !ended && !titled.some(({ read }) => read.stop === 'line' || read.stop === 'gap');
  const siblings = siblingsByStyle(shadow, sections);
  const cutOf = (section: SectionStart, heading: HeadingText): HeadingText => {
    const { style, marker } = section;
    if (traitsOf(style).section === 'none' || style === 'han-is' || !isSuspect(shadow, heading)) return heading;
    const sentence = traitsOf(style).heading === 'sentence';
    const cost = wholeCost(heading.end - heading.start) + quantityCost(shadow, heading);
    const isLine = marker?.edge.kind === 'line' && fillsLine(shadow, heading);
    const whole = isLine ? LEAST_LINE_CUT : Math.max(cost, leastCut(sentence, glued));
    const cut = bestCut(
      shadow,
      heading,
      {
        glued: glued && sentence,
        ended: ended && sentence,
        siblings: sentence ? (siblings.get(style) ?? null) : null,
        title,
      },
      whole,
    );
    return cut < 0 ? heading : { start: heading.start, end: trimEnd(shadow, heading.start, cut), stop: 'cut' };
  };
  const listed = listedInSentence(shadow, sections);
  return sections.map((one) => {
    const { section, limit, read } = one;
    return { section, limit, read, heading: listed.has(one) ? read : cutOf(section, read) };
  });
}

/** `不足有:一、细节考虑不够;二、经验不足;三、…`: in a sentence with semicolons between its numbers no body follows. */
function listedInSentence(shadow: string, sections: readonly ReadSection[]): ReadonlySet<ReadSection> {
  const listed = new Set<ReadSection>();
  let before: ReadSection | undefined;
  for (const one of sections) {
    const { section, limit, read } = one;
    const goesOn = before !== undefined && listed.has(before) && goesOnWith(section, before.section);
    const isInside = section.marker !== null && section.marker.edge.kind !== 'line';
    if (isInside && (goesOn || isSemicolon(shadow.slice(read.end, Math.min(limit, read.end + 2))))) listed.add(one);
    before = one;
  }
  return listed;
}

const isSemicolon = (between: string): boolean => between.trim() === ';';

/** A section with its heading, and what was read as one before its body was cut off. */
export interface CutSection extends ReadSection {
  readonly heading: HeadingText;
}

/** Of the headings with text behind them on their lines most end with a sentence of the length of a heading. */
function endWithSentences(titled: readonly ReadSection[]): boolean {
  let headings = 0;
  let ended = 0;
  for (const { section, read } of titled) {
    const { start, end, stop } = read;
    if (section.marker === null || stop === 'line') continue;
    headings++;
    if (section.marker.edge.kind === 'line' && stop === 'punctuation' && end - start <= LONGEST_ENDED) ended++;
  }
  return ended >= LEAST_ENDED && ended * 2 > headings;
}

const LEAST_ENDED = 2;
const LONGEST_ENDED = 45;

/** The headings of each style whose ends are sure. */
function siblingsByStyle(shadow: string, sections: readonly ReadSection[]): Map<MarkerStyle, Siblings> {
  const byStyle = new Map<MarkerStyle, Siblings>();
  for (const { section, read } of sections) {
    const { start, end, stop } = read;
    if (stop === 'punctuation' || end - start >= SUSPICIOUS) continue;
    const siblings = byStyle.get(section.style) ?? { count: 0, lengths: new Map<number, number[]>() };
    byStyle.set(section.style, siblings);
    siblings.count++;
    addTo(siblings.lengths, clausesOf(shadow, { start, end }), end - start);
  }
  return byStyle;
}

/** True where a body may stand in what was read: behind no line end, or in a heading that is too long for one. */
function isSuspect(shadow: string, { start, end, stop }: HeadingText): boolean {
  if (stop === 'punctuation' || stop === 'cut') return true;
  if (end - start > LONGEST || (end - start > SUSPICIOUS && quantityCost(shadow, { start, end }) < 0)) return true;
  // In a line of its own a heading may have blanks.
  if (stop === 'line') return isRestated(shadow, start, end);
  for (let at = start; at < end; at++) if (isBlank(shadow.charAt(at))) return true;
  return false;
}

function leastCut(sentence: boolean, glued: boolean): number {
  if (!sentence) return LEAST_CLAUSE_CUT;
  return glued ? LEAST_GLUED_CUT : LEAST_CUT;
}

/** True for a sentence with nothing behind it in its line, not too long for a heading. */
function fillsLine(shadow: string, { start, end, stop }: HeadingText): boolean {
  if (stop !== 'punctuation' || end - start > LONGEST || isRestated(shadow, start, end)) return false;
  let at = end;
  while (endsClause(shadow.charAt(at)) || (isBlank(shadow.charAt(at)) && !isLineEnd(shadow.charAt(at)))) at++;
  return at >= shadow.length || isLineEnd(shadow.charAt(at));
}

/** `工作流程工作流程包括接待和登记`: the words with which the line begins begin its body. */
const isRestated = (shadow: string, start: number, end: number): boolean =>
  end - start > 2 * SHORT && shadow.slice(start + SHORT, end).includes(shadow.slice(start, start + SHORT));

const wholeCost = (length: number): number => WHOLE.find(([longest]) => length <= longest)?.[1] ?? WHOLE_LONGEST;

interface Evidence {
  readonly glued: boolean;
  readonly ended: boolean;
  readonly siblings: Siblings | null;
  readonly title: string;
}

function bestCut(shadow: string, heading: Span, evidence: Evidence, whole: number): number {
  let best = -1;
  let bestScore = whole;
  const limit = Math.min(heading.end - SHORTEST, heading.start + LONGEST);
  for (let at = heading.start; at <= limit; at++) {
    const closer = closerOf(shadow.charAt(at));
    if (closer !== undefined) {
      const close = shadow.slice(at, limit).indexOf(closer);
      if (close > 0) at += close;
      continue;
    }
    if (at < heading.start + SHORTEST) continue;
    const score = cutScore(shadow, heading, at, evidence);
    if (score > bestScore + (best < 0 ? 0 : WEIGHTS.later)) {
      bestScore = score;
      best = at;
    }
  }
  return best;
}

/** The blank before `at` is one that writers put beside a Latin word: 基于 Kitex 的. */
function isBesideLatin(shadow: string, at: number): boolean {
  let before = at - 1;
  while (before > 0 && isBlank(shadow.charAt(before))) before--;
  return isLetter(shadow.charAt(at)) || isLetter(shadow.charAt(before));
}

/** An x stands for what was left out: xx村. */
const isLetter = (character: string): boolean => isLatin(character) && character.toLowerCase() !== 'x';

/** The evidence for a body that begins at `at`; minus infinity if nothing there speaks for one. */
function cutScore(shadow: string, heading: Span, at: number, { glued, ended, siblings, title }: Evidence): number {
  const none = Number.NEGATIVE_INFINITY;
  const blank = isBlank(shadow.charAt(at - 1)) && !isBesideLatin(shadow, at);
  const end = trimEnd(shadow, heading.start, at);
  const last = shadow.charAt(end - 1);
  if (
    isBlank(shadow.charAt(at)) ||
    endsClause(last) ||
    last === '、' ||
    isMark(shadow.charAt(at)) ||
    end - heading.start < SHORTEST
  )
    return none;
  // 事故处理事故处理是…: the body begins with the whole of the heading.
  if (end - heading.start >= SHORT && shadow.startsWith(shadow.slice(heading.start, end), at)) return WEIGHTS.repeated;
  const clause = clauseStart(shadow, heading.start, end);
  if (end - clause < SHORTEST || vocabulary.connective.longestAt(shadow, at) !== null) return none;
  if (vocabulary.connective.longestBefore(shadow, end, end - 1) !== null) return none;
  if (!blank && beginsBefore(shadow, heading.start, clause, end)) return none;
  // A verb without its object is no heading.
  if (vocabulary.headingVerb.get(shadow.slice(clause, end)) !== undefined) return none;
  const known = isKnownTitle(shadow, clause, end);
  const opening = openingScore(shadow, at, heading.end);
  const topic = topicScore(shadow, heading, at, end, title);
  if (end - heading.start < SHORT && opening < SURE_OPENING && !known && !blank) return none;
  if (opening === 0 && topic < WEIGHTS.topic * 2 && !known && !blank) return none;
  let score: number = WEIGHTS.cut + opening + Math.min(topic, WEIGHTS.topic);
  if (shadow.startsWith(shadow.slice(heading.start, heading.start + SHORT), at)) score += WEIGHTS.restated;
  if (known) score += WEIGHTS.knownTitle;
  else score += endScore(shadow, clause, end);
  // Words that go on inside headings too need more beside them.
  if (opening < 1 && !known && !blank) score += WEIGHTS.weakOpening;
  if (blank) score += WEIGHTS.blank;
  if (glued) score += WEIGHTS.gluedReport;
  if (ended) score += WEIGHTS.ended;
  score += quantityCost(shadow, { start: heading.start, end });
  if (isBalanced(shadow, heading.start, clause, end)) score += WEIGHTS.balance;
  if (siblings !== null && hasShape(clausesOf(shadow, { start: heading.start, end }), end - heading.start, siblings))
    score += WEIGHTS.shape;
  return score;
}

/**
 * `…,目前该|维修…`, `在4月份,我乡扎实|开展…`: a clause before has begun the body. `为满足需求,…|…`, `确定了项目|…`: the
 * words are a sentence from the first.
 */
function beginsBefore(shadow: string, start: number, clause: number, end: number): boolean {
  // 3月12日,…: what is told begins with its day.
  if (vocabulary.bodyOpening.longestAt(shadow, start)?.attributes.kind === 'purpose' || isDayAt(shadow, start))
    return true;
  if (opensWithDate(shadow, start) && vocabulary.headingNoun.longestBefore(shadow, end, clause) === null) return true;
  for (let at = start; at < end; at++) if (vocabulary.narrativeMark.longestAt(shadow, at) !== null) return true;
  if (clause <= start) return false;
  const opening = vocabulary.bodyOpening.longestAt(shadow, clause);
  return opening !== null && NARRATIVE.has(String(opening.attributes.kind)) && Number(opening.attributes.weight) >= 2;
}

/** `2020年来自…|开展…`, unless a word of a heading ends it: `2020年工作打算|…`. */
const opensWithDate = (shadow: string, start: number): boolean =>
  isDigit(shadow.charAt(start)) && isDate(shadow, start);

const NARRATIVE: ReadonlySet<string> = new Set(['time', 'subject']);

const isMark = (character: string): boolean =>
  endsClause(character) || character === '、' || character === ')' || character === '”';

/** How well a heading ends with its last word. */
function endScore(shadow: string, clause: number, end: number): number {
  if (vocabulary.headingNoun.longestBefore(shadow, end, clause) !== null) return WEIGHTS.headingNoun;
  return vocabulary.headingVerb.longestBefore(shadow, end, clause) === null ? WEIGHTS.otherEnd : WEIGHTS.verbEnd;
}

/** How surely the words at an offset begin a body; 0 if they do not. */
function openingScore(shadow: string, at: number, end: number): number {
  if (isDigit(shadow.charAt(at))) return goesOn(shadow, at) || !isDate(shadow, at) ? 0 : WEIGHTS.date;
  const opening = vocabulary.bodyOpening.longestAt(shadow, at, end);
  const isLong = end - at >= LEAST_CLAUSE;
  const weight = opening === null ? 0 : Number(opening.attributes.weight);
  if (weight >= 1) return weight;
  if (!isLong) return 0;
  const verb = vocabulary.headingVerb.longestAt(shadow, at, end);
  return verb !== null && hasObject(shadow, verb.end) ? Math.max(weight, Number(verb.attributes.weight)) : weight;
}

/** The 15 of 1月15日. */
const goesOn = (shadow: string, at: number): boolean =>
  isDigit(shadow.charAt(at - 1)) ||
  (vocabulary.dateUnit.longestBefore(shadow, at) !== null && isDigit(shadow.charAt(at - DATE_UNIT - 1)));

/** 月 */
const DATE_UNIT = 1;

/** What a number that belongs to no date costs a heading. */
function quantityCost(shadow: string, { start, end }: Span): number {
  for (let at = start; at < end; at++) {
    if (!isDigit(shadow.charAt(at))) continue;
    let behind = at;
    while (behind < end && isDigit(shadow.charAt(behind))) behind++;
    if (vocabulary.dateUnit.longestAt(shadow, behind, end) === null) return WEIGHTS.quantity;
    at = behind;
  }
  return 0;
}

/** A verb with so little behind it in its clause is a noun here: 教育引导, … */
function hasObject(shadow: string, at: number): boolean {
  return !isMark(shadow.charAt(at)) && !isMark(shadow.charAt(at + 1));
}

function isDate(shadow: string, at: number): boolean {
  let end = at;
  while (isDigit(shadow.charAt(end)) && end < at + 4) end++;
  return vocabulary.dateUnit.longestAt(shadow, end) !== null;
}

/**
 * Twice the weight if the words at `at` are four of the report's title or of the heading, or the first two of the
 * heading; once for two others.
 */
function topicScore(shadow: string, heading: Span, at: number, end: number, title: string): number {
  const verb = vocabulary.headingVerb.longestAt(shadow, at);
  for (const from of verb === null ? [at] : [at, verb.end]) {
    const long = shadow.slice(from, from + 4);
    const left = shadow.slice(heading.start, end);
    if (long.length === 4 && (title.includes(long) || left.includes(long))) return WEIGHTS.topic * 2;
    if (end - heading.start >= 4 && left.startsWith(shadow.slice(from, from + 2))) return WEIGHTS.topic * 2;
    if (left.includes(shadow.slice(from, from + 2))) return WEIGHTS.topic;
  }
  return 0;
}

function clauseStart(shadow: string, from: number, end: number): number {
  let start = end;
  while (start > from && !endsClause(shadow.charAt(start - 1))) start--;
  return start;
}

function isBalanced(shadow: string, from: number, clause: number, end: number): boolean {
  if (clause <= from) return false;
  const before = clauseStart(shadow, from, clause - 1);
  return clause - 1 - before === end - clause;
}

function clausesOf(shadow: string, { start, end }: Span): number {
  let clauses = 1;
  for (let at = start; at < end; at++) if (endsClause(shadow.charAt(at))) clauses++;
  return clauses;
}

/** Counts lengths up to the longest heading, so that comparing with all siblings costs the same for any number of them. */
function addTo(lengths: Map<number, number[]>, clauses: number, length: number): void {
  const counts = lengths.get(clauses) ?? new Array<number>(SUSPICIOUS + 1).fill(0);
  counts[length] = (counts[length] ?? 0) + 1;
  lengths.set(clauses, counts);
}

/** True if more than half of the siblings have as many clauses, and one of these about the same length. */
function hasShape(clauses: number, length: number, { count, lengths }: Siblings): boolean {
  const counts = lengths.get(clauses);
  if (counts === undefined || counts.reduce((sum, some) => sum + some, 0) * 2 <= count) return false;
  return counts.some((some, other) => some > 0 && Math.abs(other - length) <= LIKE_LENGTH);
}

function trimEnd(shadow: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBlank(shadow.charAt(to - 1))) to--;
  return to;
}
