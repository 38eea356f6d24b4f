import type { Span } from '../source/span.js';
import { endsSentence, isBlank, isDigit, isHan, isLatin, isLineEnd } from './character.js';
import type { DecisionRule, Hear } from './decision.js';
import { type Edge, readEdge } from './marker-edge.js';
import { isBracketed, type MarkerStyle, traitsOf } from './marker-style.js';
import { isOrdinalDigit } from './match-marker.js';
import { mayBeMarker } from './may-be-marker.js';
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
  /** Its place in a list that the document itself counts. */
  readonly list?: ListPlace;
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

interface Context {
  readonly shadow: string;
  readonly stretches: readonly Stretch[];
  readonly candidates: readonly MarkerCandidate[];
  readonly edges: readonly Edge[];
  readonly bodyStart: number;
  /** For each candidate, whether its successor follows. */
  readonly succeeded: readonly boolean[];
  /** The styles of letters of which some list goes on from a. to b. */
  readonly lettered: ReadonlySet<MarkerStyle>;
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
  const edges: Edge[] = [];
  candidates.forEach((candidate, index) => {
    const isFirst = beginsSection(shadow, candidates[index - 1], candidate) && edges[index - 1]?.kind === 'line';
    edges.push(isFirst ? LINE : readEdge(shadow, stretches, candidate.start, bodyStart));
  });
  const succeeded = successors(candidates, edges);
  const lists = candidates.filter(
    ({ style, ordinal }, index) =>
      LETTERS.has(style) && ordinal === 1 && succeeded[index] && edges[index]?.kind === 'line',
  );
  const lettered = new Set(lists.map(({ style }) => style));
  const context = { shadow, stretches, candidates, edges, bodyStart, succeeded, lettered };
  const sequences = new Map<MarkerStyle, Sequence>();
  const accepted: Marker[] = [];
  candidates.forEach((candidate, index) => {
    const rule = ruleFor(context, index, sequences.get(candidate.style), accepted);
    const holds = ACCEPTED.has(rule);
    hear?.({ about: 'section', start: candidate.start, end: candidate.end, holds, rule });
    if (!holds) return;
    accepted.push({ ...candidate, edge: edges[index] as Edge, fault: FAULTS.get(rule) ?? null, rule });
    advance(sequences, candidate);
  });
  return accepted;
}

const LINE: Edge = { kind: 'line', character: '' };

/** `一、1.场馆建设`: a number in digits right behind that of the section which it begins. */
function beginsSection(
  shadow: string,
  outer: MarkerCandidate | undefined,
  { start, end, style }: MarkerCandidate,
): boolean {
  if (outer === undefined || style !== 'arabic-comma' || isDigit(shadow.charAt(end))) return false;
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
  index: number,
  sequence: Sequence | undefined,
  accepted: readonly Marker[],
): DecisionRule {
  const { shadow, candidates, edges } = context;
  const candidate = candidates[index] as MarkerCandidate;
  const edge = edges[index] as Edge;
  const last = accepted.at(-1);
  if (accepted.length >= MOST_SECTIONS) return 'too-many';
  if (candidate.list !== undefined) return 'marker-counted';
  if (isListed(candidates, index) && !goesOn(candidates, index, edge, sequence)) return 'listed-numbers';
  if (listsParts(shadow, candidates, edges, index)) return 'parts-in-sentence';
  if (numbersAgain(shadow, last, candidate)) return 'counted-again';
  if ((last?.end ?? 0) > candidate.start) return 'inside-marker';
  return mayBeMarker(shadow, candidate, edge) ? judge(context, index, sequence, last) : 'no-marker';
}

/** `（一）（二）项`: numbers of one style side by side number nothing. */
function isListed(candidates: readonly MarkerCandidate[], index: number): boolean {
  const { style, start, end } = candidates[index] as MarkerCandidate;
  const before = candidates[index - 1];
  const behind = candidates[index + 1];
  return (before?.style === style && before.end === start) || (behind?.style === style && behind.start === end);
}

/** 三、 before 七、八月 where the section before was 二、. */
function goesOn(
  candidates: readonly MarkerCandidate[],
  index: number,
  edge: Edge,
  last: Sequence | undefined,
): boolean {
  const { start, style, ordinal } = candidates[index] as MarkerCandidate;
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

/** `报告分三个部分:一、…;二、…;三、….`: the parts are named in one sentence, and are no sections there. */
function listsParts(
  shadow: string,
  candidates: readonly MarkerCandidate[],
  edges: readonly Edge[],
  index: number,
): boolean {
  const { style, ordinal, start } = candidates[index] as MarkerCandidate;
  if ((ordinal ?? MOST_PARTS) >= MOST_PARTS) return false;
  let first = index - (ordinal ?? 1) + 1;
  for (let at = index; at > first; at--) if (candidates[at]?.style !== style) return false;
  first = Math.max(first, 0);
  const one = candidates[first];
  if (one?.ordinal !== 1 || one.style !== style || edges[first]?.character !== ':') return false;
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
  index: number,
  sequence: Sequence | undefined,
  last: Marker | undefined,
): DecisionRule {
  const candidate = context.candidates[index] as MarkerCandidate;
  const { kind } = context.edges[index] as Edge;
  if (candidate.style === 'dash') return isDashItem(context, index, last) ? 'marker-dash' : 'dash-alone';
  const inHeading = last !== undefined && isInHeading(context.shadow, last.end, candidate.start);
  if (candidate.style === 'discourse')
    return isDiscourse(context, index, sequence, inHeading) ? 'marker-discourse' : 'discourse-alone';
  const ordinal = candidate.ordinal ?? 0;
  if (sequence !== undefined && ordinal === sequence.ordinal + 1) {
    if (kind !== 'none' || inHeading) return 'marker-follows';
    if (!sequence.closed && mayStandWithoutEdge(context.shadow, candidate)) return 'marker-follows';
  }
  if (kind === 'line' && sequence?.closed === false && ordinal === (sequence.outer ?? -1) + 1) return 'marker-goes-on';
  if (ordinal === 1) return mayOpen(context, index, kind, inHeading, last) ? 'marker-one' : 'one-alone';
  return kind === 'line' || kind === 'sentence-gap' ? judgeFaulty(context, index, kind, sequence) : 'out-of-sequence';
}

/** May a candidate that states 1 open a sequence here? */
function mayOpen(
  context: Context,
  index: number,
  kind: Edge['kind'],
  inHeading: boolean,
  last: Marker | undefined,
): boolean {
  const { style } = context.candidates[index] as MarkerCandidate;
  const succeeded = context.succeeded[index] === true;
  switch (kind) {
    case 'line':
      // Where some lists go by letters, a. may stand alone.
      if (context.lettered.has(style) || standsUnder(context, index, last)) return true;
      return !needsCompany(context.shadow, context.candidates[index] as MarkerCandidate) || succeeded;
    case 'sentence-gap':
    case 'sentence':
      return !(style === 'ordinal-word' || style === 'letter' || style === 'capital') || succeeded;
    case 'gap':
      return succeeded || inHeading || style === 'han-comma' || style === 'han-paren' || style === 'circled';
    case 'comma':
      return succeeded && (style === 'ordinal-word' || style === 'han-is' || isBracketed(style));
    case 'none':
      if (style === 'ordinal-word') return inHeading && succeeded && !isRankedFirst(context, index);
      return (
        inHeading || (succeeded && mayStandWithoutEdge(context.shadow, context.candidates[index] as MarkerCandidate))
      );
  }
}

/** 3.1 below 3. or 三、 */
const standsUnder = ({ shadow, candidates }: Context, index: number, last: Marker | undefined): boolean =>
  (last?.style === 'arabic-comma' || last?.style === 'han-comma') &&
  last.ordinal === outerNumber(shadow, candidates[index]);

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
function isRankedFirst({ shadow, candidates }: Context, index: number): boolean {
  return vocabulary.rankedFirst.longestBefore(shadow, (candidates[index] as MarkerCandidate).start) !== null;
}

/** A number that does not follow: after a gap in the numbering, a repeat, or the first of an excerpt. */
function judgeFaulty(
  context: Context,
  index: number,
  kind: Edge['kind'],
  sequence: Sequence | undefined,
): DecisionRule {
  const candidate = context.candidates[index] as MarkerCandidate;
  // 四 above 五, written with nothing behind them, in an excerpt
  const isBare = candidate.style === 'han-comma' && context.succeeded[index] === true;
  if (candidate.style !== 'ordinal-word' && !isBare && needsCompany(context.shadow, candidate))
    return 'out-of-sequence';
  const ordinal = candidate.ordinal ?? 0;
  if (sequence !== undefined && !sequence.closed) {
    if (ordinal <= sequence.ordinal && opensList(context.edges[index] as Edge)) return 'marker-start';
    if (ordinal === sequence.ordinal) return 'marker-repeat';
    if (ordinal > sequence.ordinal && ordinal <= sequence.ordinal + 1 + LONGEST_SKIP) return 'marker-gap';
  }
  return context.succeeded[index] === true ||
    (kind === 'line' &&
      (isHeadingLine(context, candidate, index) || (sequence === undefined && opensExcerpt(context, candidate))))
    ? 'marker-start'
    : 'out-of-sequence';
}

/** `下列材料:` above （二）: a list begins there, of which the first items are missing. */
const opensList = ({ kind, character }: Edge): boolean => kind === 'line' && character === ':';

/** `三、今年的任务`, or `3.` above 3.1, alone on its line: in an excerpt its neighbours may be missing. */
function isHeadingLine(
  { shadow, stretches, candidates }: Context,
  { style, end, ordinal }: MarkerCandidate,
  index: number,
): boolean {
  const holds = style === 'arabic-comma' && outerNumber(shadow, candidates[index + 1]) === ordinal;
  if (style !== 'han-comma' && style !== 'han-paren' && !holds) return false;
  const stretch = stretches[stretchAt(stretches, end)];
  return (
    stretch !== undefined &&
    (stretch.after === 'line' || stretch.after === 'gap') &&
    stretch.end > end &&
    isInHeading(shadow, end, stretch.end)
  );
}

/**
 * `(五)城市建设步入正轨。…`: a sentence of the length of a heading stands first; behind digits, which may be those of a
 * page, only where the text begins.
 */
function opensExcerpt({ shadow, bodyStart }: Context, { style, start, end: from }: MarkerCandidate): boolean {
  if (style !== 'han-comma' && style !== 'han-paren' && !(style === 'arabic-comma' && start === bodyStart))
    return false;
  for (let at = from; at < from + LONGEST_EXCERPT && at < shadow.length; at++) {
    if (shadow.charAt(at) === '。') return at > from + 2;
    if (isLineEnd(shadow.charAt(at)) || shadow.charAt(at) === ',') return false;
  }
  return false;
}

const LONGEST_EXCERPT = 24;

/** True between a marker and the end of its heading: short and without the end of a sentence. */
function isInHeading(shadow: string, from: number, to: number): boolean {
  if (to - from > HEADING_LENGTH) return false;
  for (let at = from; at < to; at++) if (endsSentence(shadow.charAt(at))) return false;
  return true;
}

/** Signs and brackets are clear by themselves; a bare number needs plain words on both sides. */
function mayStandWithoutEdge(shadow: string, { style, start, end }: MarkerCandidate): boolean {
  if (isBracketed(style)) return true;
  if (style !== 'han-comma' && style !== 'arabic-comma') return false;
  const before = shadow.charAt(start - 1);
  return (
    (isHan(before) || before === '”' || before === '》') &&
    (isHan(shadow.charAt(end)) || isLatin(shadow.charAt(end)) || shadow.charAt(end) === '“') &&
    !isOrdinalDigit(shadow.charAt(end))
  );
}

/** A dash opens an item at the beginning of a line or behind a sentence, if another item stands beside it. */
function isDashItem(context: Context, index: number, last: Marker | undefined): boolean {
  const { start } = context.candidates[index] as MarkerCandidate;
  const inHeading = last !== undefined && isInHeading(context.shadow, last.end, start);
  if (opensDash(context, index) || inHeading) return last?.style === 'dash' || hasDashBehind(context, index);
  return context.edges[index]?.kind === 'gap' && hasDashBehind(context, index);
}

function hasDashBehind(context: Context, index: number): boolean {
  for (let at = index + 1; at < context.candidates.length && at < index + 12; at++) {
    const { style } = context.candidates[at] as MarkerCandidate;
    if (style === 'dash' && opensDash(context, at)) return true;
    if (!traitsOf(style).inline && context.edges[at]?.kind === 'line') return false;
  }
  return false;
}

function opensDash({ edges }: Context, index: number): boolean {
  const kind = edges[index]?.kind;
  return kind === 'line' || kind === 'sentence-gap' || kind === 'sentence';
}

/** `首先` needs a successor; the others need something before them. */
function isDiscourse(context: Context, index: number, sequence: Sequence | undefined, inHeading: boolean): boolean {
  const { ordinal } = context.candidates[index] as MarkerCandidate;
  const kind = context.edges[index]?.kind;
  if (kind === 'none' && !inHeading) return false;
  if (ordinal === 1) return context.succeeded[index] === true;
  return sequence !== undefined && !sequence.closed && (ordinal === null || ordinal > sequence.ordinal);
}

/** Whether the successor of each candidate follows before the sequence begins again. */
function successors(candidates: readonly MarkerCandidate[], edges: readonly Edge[]): boolean[] {
  const succeeded: boolean[] = [];
  const ahead = new Map<MarkerStyle, Set<number>>();
  for (let index = candidates.length - 1; index >= 0; index--) {
    const { style, ordinal } = candidates[index] as MarkerCandidate;
    const seen = ahead.get(style) ?? new Set();
    ahead.set(style, seen);
    succeeded[index] = seen.has((ordinal ?? 0) + 1) || (style === 'discourse' && (seen.has(2) || seen.has(3)));
    // What follows a 1 belongs to that 1, not to numbers before it.
    if (ordinal === 1) seen.clear();
    if (edges[index]?.kind !== 'none' || isBracketed(style)) seen.add(ordinal ?? 0);
  }
  return succeeded;
}
