import type { Span } from '../source/span.js';
import { endsSentence, isBlank, isDigit, isHan, isLatin, isLineEnd } from './character.js';
import type { DecisionRule, Hear } from './decision.js';
import { indentOf } from './indent-of.js';
import { type Edge, readEdge } from './marker-edge.js';
import { isBracketed, type MarkerStyle, traitsOf } from './marker-style.js';
import { isOrdinalDigit, matchMarker } from './match-marker.js';
import { mayBeMarker } from './may-be-marker.js';
import { parseOrdinal } from './parse-ordinal.js';
import { type Stretch, stretchAt } from './stretch.js';
import type { ListPlace, MarkerCandidate } from './structure-lexer.js';
import { vocabulary } from './vocabulary.js';

/** How a marker relates to the one of its style before it, where that is worth a remark. */
export type NumberingFault = 'gap' | 'repeat' | 'start';

/** A candidate that numbers a section. */
export interface Marker extends Span {
  readonly style: MarkerStyle;
  readonly ordinal: number | null;
  readonly edge: Edge;
  readonly fault: NumberingFault | null;
  /** The rule by which it numbers one. */
  readonly rule: DecisionRule;
  /** How far its line is indented, or how deep its sign counts; undefined where neither shows. */
  readonly indent: number | undefined;
  /** What its number is written with, where the style leaves it open: `(` of (1), `)` of 1). */
  readonly form: string | undefined;
  /** Its place in a list that the document itself counts. */
  readonly list: ListPlace | undefined;
}

/** Numbers that may be missing from a sequence at the beginning of a line. */
const LONGEST_SKIP = 3;
/** A heading with no punctuation behind it is not longer, so a marker may stand behind it without any edge. */
const HEADING_LENGTH = 45;

/** No report has more sections; what a text of nothing but markers has beyond is text, so that its tree fits memory. */
const MOST_SECTIONS = 100_000;

/** A sentence that names the parts of its report names no more, and is no longer. */
const MOST_PARTS = 12;
const LONGEST_SENTENCE = 240;

/** A candidate in its place among the others. */
interface Placed extends MarkerCandidate {
  readonly index: number;
  readonly edge: Edge;
  /** Its successor follows. */
  succeeded: boolean;
}

interface Context {
  readonly shadow: string;
  readonly stretches: readonly Stretch[];
  readonly candidates: readonly Placed[];
  readonly bodyStart: number;
  /** The styles of letters of which some list goes on from a. to b. */
  readonly lettered: ReadonlySet<MarkerStyle>;
  /** Where the last line begins. */
  readonly lastLine: number;
  /** The last marker so far that structures the document. */
  outline: Marker | undefined;
}

/** The last number of each style, and whether an outer section has begun since. */
interface Sequence {
  ordinal: number;
  closed: boolean;
  /** Where the style had come to before it began again, perhaps inside that number. */
  outer: number | null;
}

/**
 * Decides which candidates of a report number a section. One is accepted if it continues its style's sequence, or if
 * it states 1 behind an edge or a heading; at the beginning of a line also after a gap in the numbering, as a repeat,
 * or as the first of an excerpt. All else is text.
 */
export function acceptMarkers(
  shadow: string,
  stretches: readonly Stretch[],
  candidates: readonly MarkerCandidate[],
  bodyStart: number,
  hear?: Hear,
): Marker[] {
  const placed: Placed[] = [];
  for (const candidate of candidates) {
    const before = placed.at(-1);
    const isFirst = before?.edge.kind === 'line' && beginsSection(shadow, before, candidate);
    const edge = isFirst ? LINE : readEdge(shadow, stretches, candidate.start, bodyStart);
    const { start, end, style, ordinal, list } = candidate;
    placed.push({ start, end, style, ordinal, list, index: placed.length, edge, succeeded: false });
  }
  markSucceeded(shadow, placed);
  const lists = placed.filter(
    ({ style, ordinal, succeeded, edge }) => LETTERS.has(style) && ordinal === 1 && succeeded && edge.kind === 'line',
  );
  const lettered = new Set(lists.map(({ style }) => style));
  const lastLine = stretches.findLast(({ before }) => before === 'line' || before === 'edge')?.start ?? 0;
  const context: Context = {
    ...{ shadow, stretches, candidates: placed, bodyStart, lettered, lastLine },
    outline: undefined,
  };
  const sequences = new Map<MarkerStyle, Sequence>();
  const accepted: Marker[] = [];
  for (const candidate of placed) {
    const rule = ruleFor(context, candidate, sequences.get(candidate.style), accepted);
    const holds = ACCEPTED.has(rule);
    hear?.({ about: 'section', start: candidate.start, end: candidate.end, holds, rule });
    if (!holds) continue;
    const { start, end, style, ordinal, edge, list } = candidate;
    const fault = FAULTS.get(rule) ?? null;
    const indent = style === 'ordinal-word' ? depthOf(shadow, candidate) : indentAt(shadow, candidate);
    const form = style === 'arabic-paren' ? (shadow.charAt(start) === '(' ? '(' : ')') : undefined;
    const marker: Marker = { start, end, style, ordinal, edge, fault, rule, indent, form, list };
    accepted.push(marker);
    if (!traitsOf(style).inline) context.outline = marker;
    advance(sequences, candidate);
  }
  return accepted;
}

const indentAt = (shadow: string, { start, edge }: Placed): number | undefined =>
  edge.kind === 'line' ? indentOf(shadow, start) : undefined;

/** `第一、` inside a paragraph counts inside `第二，`, as a line that is indented deeper does. */
const depthOf = (shadow: string, { end, edge }: Placed): number =>
  edge.kind !== 'line' && shadow.charAt(end - 1) === '、' ? 1 : 0;

const LINE: Edge = { kind: 'line', character: '' };

/** `一、1.场馆建设`: a number in digits right behind that of the section which it begins. */
function beginsSection(shadow: string, outer: MarkerCandidate, { start, end, style }: MarkerCandidate): boolean {
  if (style !== 'arabic-comma' || isDigit(shadow.charAt(end))) return false;
  if (outer.style !== 'han-comma' && outer.style !== 'han-paren') return false;
  let at = outer.end;
  while (at < start && isBlank(shadow.charAt(at))) at++;
  return at === start;
}

const FAULTS: ReadonlyMap<DecisionRule, NumberingFault> = new Map([
  ['marker-gap', 'gap'],
  ['marker-repeat', 'repeat'],
  ['marker-start', 'start'],
]);

const ACCEPTED: ReadonlySet<DecisionRule> = new Set([
  ...FAULTS.keys(),
  'marker-counted',
  'marker-follows',
  'marker-goes-on',
  'marker-one',
  'marker-dash',
  'marker-discourse',
]);

/** The rule by which a candidate numbers a section, or does not. */
function ruleFor(
  context: Context,
  candidate: Placed,
  sequence: Sequence | undefined,
  accepted: readonly Marker[],
): DecisionRule {
  const { shadow, candidates } = context;
  const last = accepted.at(-1);
  if (accepted.length >= MOST_SECTIONS) return 'too-many';
  if (candidate.list !== undefined) return 'marker-counted';
  if (isListed(candidates, candidate) && !goesOn(candidates, candidate, sequence)) return 'listed-numbers';
  if (listsParts(shadow, candidates, candidate)) return 'parts-in-sentence';
  if (numbersAgain(shadow, last, candidate) && !isNextOuter(shadow, accepted, candidate, sequence))
    return 'counted-again';
  if ((last?.end ?? 0) > candidate.start) return 'inside-marker';
  if (!mayBeMarker(shadow, candidate, candidate.edge)) return 'no-marker';
  if (isOfPeriods(shadow, candidate) && !goesOn(candidates, candidate, sequence)) return 'listed-numbers';
  return judge(context, candidate, sequence, last);
}

/** `（一）（二）项`: numbers of one style side by side number nothing. */
function isListed(candidates: readonly Placed[], { index, style, start, end }: Placed): boolean {
  const before = candidates[index - 1];
  const behind = candidates[index + 1];
  return (before?.style === style && before.end === start) || (behind?.style === style && behind.start === end);
}

/** `3、4月份`, `二、三季度`: a number and the next one, and what is counted in a year; no number of its style follows. */
function isOfPeriods(shadow: string, { end, ordinal, succeeded }: Placed): boolean {
  if (ordinal === null || succeeded || shadow.charAt(end - 1) !== '、') return false;
  let behind = end;
  while (behind < end + MOST_DIGITS && (isDigit(shadow.charAt(behind)) || isOrdinalDigit(shadow.charAt(behind))))
    behind++;
  const unit = behind > end ? vocabulary.periodUnit.longestAt(shadow, behind) : null;
  return unit !== null && parseOrdinal(shadow.slice(end, behind)) === ordinal + 1;
}

const MOST_DIGITS = 2;

/** 三、 before 七、八月 where the section before was 二、. */
function goesOn(
  candidates: readonly Placed[],
  { index, start, style, ordinal, edge }: Placed,
  last: Sequence | undefined,
): boolean {
  const before = candidates[index - 1];
  const isFirst = before?.style !== style || before.end !== start;
  return isFirst && edge.kind === 'line' && last !== undefined && !last.closed && ordinal === last.ordinal + 1;
}

/** `(一)活动一、…`: a word counts in the heading what its marker counts. */
function numbersAgain(shadow: string, last: Marker | undefined, { start, style, ordinal }: MarkerCandidate): boolean {
  if (last === undefined || last.ordinal !== ordinal || traitsOf(style).rank >= traitsOf(last.style).rank) return false;
  if (start <= last.end || start - last.end > LONGEST_WORD) return false;
  for (let at = last.end; at < start; at++) if (!isHan(shadow.charAt(at))) return false;
  return true;
}

const LONGEST_WORD = 4;

/** `(1)招新(2)换届大会2、…`: where no word counts in the heading before, the next number of an outer numbering goes on. */
function isNextOuter(
  shadow: string,
  accepted: readonly Marker[],
  { style, ordinal }: MarkerCandidate,
  sequence: Sequence | undefined,
): boolean {
  const before = accepted.at(-2);
  if (before === undefined || before.style !== accepted.at(-1)?.style) return false;
  if (sequence === undefined || sequence.closed || ordinal !== sequence.ordinal + 1) return false;
  if (before.ordinal !== sequence.ordinal) return false;
  for (let at = before.end + 1; at <= before.end + LONGEST_WORD; at++) {
    const marker = matchMarker(shadow, at);
    if (marker?.style === style && marker.ordinal === before.ordinal) return false;
  }
  return true;
}

/** `报告分三个部分:一、…;二、…;三、….`: the parts are named in one sentence, and are no sections there. */
function listsParts(shadow: string, candidates: readonly Placed[], { index, style, ordinal, start }: Placed): boolean {
  if ((ordinal ?? MOST_PARTS) >= MOST_PARTS) return false;
  let first = index - (ordinal ?? 1) + 1;
  for (let at = index; at > first; at--) if (candidates[at]?.style !== style) return false;
  first = Math.max(first, 0);
  const one = candidates[first];
  if (one?.ordinal !== 1 || one.style !== style || one.edge.character !== ':') return false;
  if (start - one.start > LONGEST_SENTENCE) return false;
  const word = vocabulary.partsWord.longestBefore(shadow, one.start - 1);
  return word !== null && !shadow.slice(one.start, start).includes('。');
}

function advance(sequences: Map<MarkerStyle, Sequence>, { style, ordinal }: MarkerCandidate): void {
  const before = sequences.get(style);
  const last = before?.ordinal ?? 0;
  const isAgain = ordinal === 1 && before?.closed === false;
  const goesOn = ordinal !== null && ordinal === (before?.outer ?? -1) + 1 && ordinal !== last + 1;
  const outer = isAgain ? last : goesOn || before?.closed === true ? null : (before?.outer ?? null);
  sequences.set(style, { ordinal: ordinal ?? last + 1, closed: false, outer });
  if (traitsOf(style).inline) return;
  for (const [other, sequence] of sequences) {
    if (traitsOf(other).rank > traitsOf(style).rank) sequence.closed = true;
  }
}

function judge(
  context: Context,
  candidate: Placed,
  sequence: Sequence | undefined,
  last: Marker | undefined,
): DecisionRule {
  const { kind } = candidate.edge;
  if (candidate.style === 'dash') return isDashItem(context, candidate, last) ? 'marker-dash' : 'dash-alone';
  const inHeading = last !== undefined && isInHeading(context.shadow, last.end, candidate.start);
  if (candidate.style === 'discourse')
    return isDiscourse(candidate, sequence, inHeading) || opensLastLine(context, candidate)
      ? 'marker-discourse'
      : 'discourse-alone';
  const ordinal = candidate.ordinal ?? 0;
  if (sequence !== undefined && ordinal === sequence.ordinal + 1) {
    if (kind !== 'none' || inHeading) return 'marker-follows';
    if (!sequence.closed && mayStandWithoutEdge(context.shadow, candidate)) return 'marker-follows';
  }
  if (kind === 'line' && sequence?.closed === false && ordinal === (sequence.outer ?? -1) + 1) return 'marker-goes-on';
  if (ordinal === 1) return mayOpen(context, candidate, inHeading) ? 'marker-one' : 'one-alone';
  return kind === 'line' || kind === 'sentence-gap' ? judgeFaulty(context, candidate, sequence) : 'out-of-sequence';
}

/** May a candidate that states 1 open a sequence here? */
function mayOpen(context: Context, candidate: Placed, inHeading: boolean): boolean {
  const { style, succeeded, edge } = candidate;
  switch (edge.kind) {
    case 'line':
      // Where some lists go by letters, a. may stand alone.
      if (context.lettered.has(style) || standsUnder(context, candidate, context.outline)) return true;
      return !needsCompany(context.shadow, candidate) || succeeded;
    case 'sentence-gap':
    case 'sentence':
      return !(style === 'ordinal-word' || style === 'letter' || style === 'capital') || succeeded;
    case 'gap':
      return succeeded || inHeading || style === 'han-comma' || style === 'han-paren' || style === 'circled';
    case 'comma':
      return succeeded && (style === 'ordinal-word' || style === 'han-is' || isBracketed(style));
    case 'none':
      if (style === 'ordinal-word') return inHeading && succeeded && !isRankedFirst(context, candidate);
      return inHeading || (succeeded && mayStandWithoutEdge(context.shadow, candidate));
  }
}

/** 3.1 below 3. or 三、, perhaps with 一是 and the like between */
const standsUnder = ({ shadow }: Context, candidate: Placed, outline: Marker | undefined): boolean =>
  (outline?.style === 'arabic-comma' || outline?.style === 'han-comma') &&
  outline.ordinal === outerNumber(shadow, candidate);

/** The 3 of 3.1; null for other markers. */
function outerNumber(shadow: string, candidate: MarkerCandidate | undefined): number | null {
  return candidate?.style === 'decimal' ? Number.parseInt(shadow.slice(candidate.start, candidate.end), 10) : null;
}

/** What is a marker only beside others of its kind: 第一, a letter, 甲, 1.1, a number with a colon or no mark behind it. */
function needsCompany(shadow: string, { style, end }: MarkerCandidate): boolean {
  const separator = shadow.charAt(end - 1);
  if (style === 'han-comma') return separator === ':' || isOrdinalDigit(separator);
  if (style === 'arabic-comma') return separator === ':';
  return COMPANY.has(style);
}

const LETTERS: ReadonlySet<MarkerStyle> = new Set(['letter', 'capital']);
const COMPANY: ReadonlySet<MarkerStyle> = new Set(['ordinal-word', 'letter', 'capital', 'stem', 'decimal', 'decimals']);

/** `质量第一，`: something is said to come first. */
function isRankedFirst({ shadow }: Context, { start }: Placed): boolean {
  return vocabulary.rankedFirst.longestBefore(shadow, start) !== null;
}

/** A number that does not follow: after a gap in the numbering, a repeat, or the first of an excerpt. */
function judgeFaulty(context: Context, candidate: Placed, sequence: Sequence | undefined): DecisionRule {
  const { kind } = candidate.edge;
  // 四 above 五, written with nothing behind them, in an excerpt
  const isBare = candidate.style === 'han-comma' && candidate.succeeded;
  if (candidate.style !== 'ordinal-word' && !isBare && needsCompany(context.shadow, candidate))
    return 'out-of-sequence';
  const ordinal = candidate.ordinal ?? 0;
  if (sequence !== undefined && !sequence.closed) {
    if (ordinal <= sequence.ordinal && opensList(candidate.edge)) return 'marker-start';
    if (ordinal === sequence.ordinal) return 'marker-repeat';
    if (ordinal > sequence.ordinal && ordinal <= sequence.ordinal + 1 + LONGEST_SKIP) return 'marker-gap';
  }
  return candidate.succeeded ||
    (kind === 'line' &&
      (isHeadingLine(context, candidate) ||
        (sequence === undefined && (opensExcerpt(context, candidate) || holdsFirst(context, candidate)))))
    ? 'marker-start'
    : 'out-of-sequence';
}

/** `下列材料:` above （二）: a list begins there, of which the first items are missing. */
const opensList = ({ kind, character }: Edge): boolean => kind === 'line' && character === ':';

/** `三、今年的任务`, or `3.` above 3.1, alone on its line: in an excerpt its neighbours may be missing. */
function isHeadingLine({ shadow, stretches, candidates }: Context, { index, style, end, ordinal }: Placed): boolean {
  const holds = style === 'arabic-comma' && outerNumber(shadow, candidates[index + 1]) === ordinal;
  if (style !== 'han-comma' && style !== 'han-paren' && !holds) return false;
  const stretch = stretches[stretchAt(stretches, end)];
  return (
    stretch !== undefined &&
    (stretch.after === 'line' || stretch.after === 'gap') &&
    stretch.end > end &&
    isInHeading(shadow, end, shadow.charAt(stretch.end - 1) === ':' ? stretch.end - 1 : stretch.end)
  );
}

/** `五、…` in an excerpt, with a line that begins 1、 as the next number. */
function holdsFirst({ candidates }: Context, { index, style }: Placed): boolean {
  const next = candidates[index + 1];
  return (
    (style === 'han-comma' || style === 'han-paren') &&
    next?.ordinal === 1 &&
    next.edge.kind === 'line' &&
    !traitsOf(next.style).inline &&
    traitsOf(next.style).rank > traitsOf(style).rank
  );
}

/**
 * `(五)城市建设步入正轨。…`: a sentence of the length of a heading stands first; behind digits, which may be those of a
 * page, only where the text begins.
 */
function opensExcerpt(context: Context, candidate: Placed): boolean {
  const { shadow, bodyStart } = context;
  const { style, start, end: from } = candidate;
  if (style !== 'han-comma' && style !== 'han-paren' && !(style === 'arabic-comma' && start === bodyStart))
    return false;
  if (isBracketed(style) && opensParagraph(context, candidate)) return true;
  for (let at = from; at < from + LONGEST_EXCERPT && at < shadow.length; at++) {
    if (shadow.charAt(at) === '。') return at > from + 2;
    if (isLineEnd(shadow.charAt(at)) || shadow.charAt(at) === ',') return false;
  }
  return false;
}

const LONGEST_EXCERPT = 24;

/**
 * `（五）着力保障民生，…。…` where the text begins or below the end of a sentence, with no section before: an excerpt of one
 * part. Its first sentence is no longer than a heading of two clauses, other words follow it in its line, and what stands
 * behind the bracket is no word that numbers name: （二）班.
 */
function opensParagraph({ shadow, outline }: Context, { end, edge: { character } }: Placed): boolean {
  if (outline !== undefined || (character !== '' && !endsSentence(character))) return false;
  if (vocabulary.bareNumberNotBefore.longestAt(shadow, end) !== null) return false;
  for (let at = end; at < end + LONGEST_FIRST && at < shadow.length; at++) {
    if (shadow.charAt(at) === '。') return at > end + 2 && hasLineBehind(shadow, at + 1);
    if (isLineEnd(shadow.charAt(at))) return false;
  }
  return false;
}

const LONGEST_FIRST = 60;

/** True where words stand on the rest of the line. */
const hasLineBehind = (shadow: string, at: number): boolean => !isLineEnd(shadow.charAt(at) || '\n');

/** True between a marker and the end of its heading: short and without the end of a sentence. */
function isInHeading(shadow: string, from: number, to: number): boolean {
  if (to - from > HEADING_LENGTH) return false;
  for (let at = from; at < to; at++) if (endsSentence(shadow.charAt(at))) return false;
  return true;
}

/** Signs and brackets are clear by themselves; a bare number needs plain words on both sides. */
function mayStandWithoutEdge(shadow: string, { style, start, end }: MarkerCandidate): boolean {
  if (isBracketed(style)) return true;
  if (style === 'han-is') return isSaidOf(shadow, { start, end });
  if (style !== 'han-comma' && style !== 'arabic-comma') return false;
  const before = shadow.charAt(start - 1);
  return (
    (isHan(before) || before === '”' || before === '》') &&
    (isHan(shadow.charAt(end)) || isLatin(shadow.charAt(end)) || shadow.charAt(end) === '“') &&
    !isOrdinalDigit(shadow.charAt(end))
  );
}

/** `后勤工作一是琐碎,二是面广`: the second follows right behind the first clause. */
function isSaidOf(shadow: string, { start, end }: Span): boolean {
  if (!isHan(shadow.charAt(start - 1))) return false;
  for (let at = end; at < end + LONGEST_SAID; at++) {
    const character = shadow.charAt(at);
    if (character === ',' || character === ';') return matchMarker(shadow, at + 1)?.style === 'han-is';
    if (endsSentence(character) || isLineEnd(character)) return false;
  }
  return false;
}

const LONGEST_SAID = 20;

/** A dash opens an item at the beginning of a line or behind a sentence, if another item stands beside it. */
function isDashItem(context: Context, candidate: Placed, last: Marker | undefined): boolean {
  if (isDrawn(context, candidate)) return false;
  const inHeading = last !== undefined && isInHeading(context.shadow, last.end, candidate.start);
  if (opensDash(candidate) || inHeading)
    return last?.style === 'dash' || hasDashBehind(context, candidate) || opensClaim(context, candidate);
  return candidate.edge.kind === 'gap' && hasDashBehind(context, candidate);
}

/** `---2024.11---`: a line drawn around words, at both of its ends. */
function isDrawn({ shadow, stretches }: Context, { start, end }: Placed): boolean {
  const stretch = stretches[stretchAt(stretches, start)];
  if (stretch === undefined || end > stretch.end) return false;
  const drawn = shadow.slice(end - 2, end);
  const opens = end < stretch.end && shadow.startsWith(drawn, stretch.end - 2);
  const closes = end === stretch.end && start > stretch.start && shadow.startsWith(drawn, stretch.start);
  return opens || closes;
}

/**
 * `——改革取得新进展。全年…。` in a line below the end of a sentence: an item of which an excerpt has only one. It says what
 * was done and then how, in a line of two sentences or more: a quotation, a source and a signature have one.
 */
function opensClaim({ shadow, stretches }: Context, { end, edge: { kind, character } }: Placed): boolean {
  if (kind !== 'line' || character === '' || !endsSentence(character)) return false;
  const stretch = stretches[stretchAt(stretches, end)];
  if (stretch === undefined || shadow.charAt(stretch.end - 1) !== '。') return false;
  const first = shadow.slice(end, stretch.end - 1).indexOf('。');
  return first >= LEAST_CLAIM && !isDigit(shadow.charAt(end)) && !isOrdinalDigit(shadow.charAt(end));
}

const LEAST_CLAIM = 8;

function hasDashBehind({ candidates }: Context, { index }: Placed): boolean {
  for (const candidate of candidates.slice(index + 1, index + 1 + MOST_BETWEEN)) {
    if (candidate.style === 'dash' && opensDash(candidate)) return true;
    if (!traitsOf(candidate.style).inline && candidate.edge.kind === 'line') return false;
  }
  return false;
}

/** Candidates of other kinds between two dashes. */
const MOST_BETWEEN = 11;

const opensDash = ({ edge }: Placed): boolean =>
  edge.kind === 'line' || edge.kind === 'sentence-gap' || edge.kind === 'sentence';

/** `首先` needs a successor; the others need something before them. */
function isDiscourse(
  { ordinal, edge, succeeded }: Placed,
  sequence: Sequence | undefined,
  inHeading: boolean,
): boolean {
  if (edge.kind === 'none' && !inHeading) return false;
  if (ordinal === 1) return succeeded;
  return sequence !== undefined && !sequence.closed && (ordinal === null || ordinal > sequence.ordinal);
}

/** `首先，…` at the beginning of the last line, below a section, where the line ends without the end of a sentence: the text is cut there. */
const opensLastLine = ({ shadow, lastLine, outline }: Context, { start, ordinal }: Placed): boolean =>
  ordinal === 1 && start === lastLine && outline !== undefined && !endsSentence(shadow.trimEnd().at(-1) ?? '');

/** Tells of each candidate whether its successor follows before the sequence begins again. */
function markSucceeded(shadow: string, candidates: readonly Placed[]): void {
  const ahead = new Map<MarkerStyle, Set<number>>();
  // 第二， goes on with 第一， over all 第一、 between them.
  const outer = new Set<number>();
  for (const candidate of [...candidates].reverse()) {
    const { style, ordinal, edge } = candidate;
    const seen = ahead.get(style) ?? new Set();
    ahead.set(style, seen);
    candidate.succeeded = seen.has((ordinal ?? 0) + 1) || (style === 'discourse' && (seen.has(2) || seen.has(3)));
    if (style === 'ordinal-word' && shadow.charAt(candidate.end - 1) === ',') {
      candidate.succeeded ||= outer.has((ordinal ?? 0) + 1);
      if (ordinal === 1) outer.clear();
      if (edge.kind !== 'none') outer.add(ordinal ?? 0);
    }
    // What follows a 1 belongs to that 1, not to numbers before it.
    if (ordinal === 1) seen.clear();
    if (edge.kind !== 'none' || isBracketed(style)) seen.add(ordinal ?? 0);
  }
}
