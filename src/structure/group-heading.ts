import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import { endsSentence, isCloser } from './character.js';
import { isFact, isLeader } from './group-fact.js';
import { nesting } from './infer-levels.js';
import { type MarkerStyle, traitsOf } from './marker-style.js';
import { membership } from './membership.js';
import { findNested } from './nested-numbering.js';
import type { TextLine } from './text-line.js';

/** Lines of facts that may stand below the name of a group: 组长：某某. */
const MOST_FACTS = 8;
const LEAST_GROUPS = 2;
const LONGEST_NAME = 30;
/** Sentences on what a group does that may stand above its facts. */
const MOST_SENTENCES = 4;

/** What a report's lines show besides their words. */
export interface GroupContext {
  readonly shadow: string;
  /** All lines behind the title. */
  readonly lines: readonly TextLine[];
  /** Where the lines that tell when and by whom the report was given end. */
  readonly bodyStart: number;
  readonly markers: readonly Marker[];
  /** Unnumbered headings that are found by other means. */
  readonly plain: readonly Span[];
  /** Judges the words of a line. */
  readonly looksLikeHeading: (line: Span) => boolean;
}

/**
 * The names of groups (`财务组`), offices or months under each of which the outermost numbering begins again: short
 * lines above the first number, perhaps with lines of facts between; also those that only a line of facts shows
 * (`组长：某某`), and unnumbered headings of any kind under which the outermost numbering begins again.
 */
export function findGroupHeadings(context: GroupContext): Span[] {
  const { shadow, markers } = context;
  const outranks = nesting(markers);
  const outermost = outermostStyle(markers, outranks);
  const nested = findNested(markers, outranks);
  const numbered = markers.filter(
    ({ style, ordinal }, index) => style === outermost && ordinal !== null && !nested.has(index),
  );
  const ones = numbered.filter(({ ordinal, edge }) => ordinal === 1 && edge.kind === 'line').map(({ start }) => start);
  const opened = new Set(markers.filter(({ edge }) => edge.kind === 'line').map(({ start }) => start));
  const { led, above } = namedByFacts(context, new Set(ones), opened);
  const isOne = membership(led);
  const named = inOrder([...led, ...above.filter((line) => isOne(line.start) || !isByline(context, line, above))]);
  const heldOnce = ones.length === 1 && led.length === 1 && above.some(({ start }) => start === led[0]?.start);
  const isSure = (named.length >= LEAST_GROUPS && isHeldBy(named, ones)) || heldOnce;
  const found = isSure ? named : led.length >= LEAST_GROUPS ? led : [];
  const sure = goesOnAcross(found, numbered) ? [] : found;
  const isNamed = membership(sure);
  const restartedAmong = (headings: readonly Span[]): Span[] =>
    underWhichItRestarts(
      // What stands in one group as in the other is inside them.
      onceOnly(
        shadow,
        headings.filter(({ start }) => !isNamed(start)),
      ),
      sure,
      numbered,
    );
  const alike = namesAlike(context, inOrder([...sure, ...restartedAmong(context.plain)]), opened);
  const restarted = restartedAmong(inOrder([...context.plain, ...alike.map((line) => withoutColon(shadow, line))]));
  const apart = alike.filter((line) => line.apart);
  return inOrder([...sure, ...restarted, ...apart]).map((line) => withoutColon(shadow, line));
}

/**
 * The outermost numbering goes on behind names at least as often as it begins again: they stand inside its sections
 * (`领导小组` and `办公室` in 五、, before 六、).
 */
function goesOnAcross(names: readonly Span[], numbered: readonly Marker[]): boolean {
  let again = 0;
  let on = 0;
  let next = 0;
  names.forEach(({ start }, index) => {
    while ((numbered[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    const first = numbered[next];
    if (first === undefined || first.start >= (names[index + 1]?.start ?? Number.POSITIVE_INFINITY)) return;
    if (first.ordinal === 1) again++;
    else if (first.ordinal === (numbered[next - 1]?.ordinal ?? 0) + 1) on++;
  });
  return on > 0 && on >= again;
}

/** Below the title the name of a body is its author's, unless it is a name of the kind of the others. */
function isByline({ shadow, bodyStart }: GroupContext, line: Span, names: readonly Span[]): boolean {
  const last = shadow.charAt(line.end - 1);
  return (
    line.start < bodyStart && !names.some(({ start, end }) => start > line.start && shadow.charAt(end - 1) === last)
  );
}

/** The style that no other of the report holds; undefined where none structures it. */
function outermostStyle(
  markers: readonly Marker[],
  outranks: (a: MarkerStyle, b: MarkerStyle) => boolean,
): MarkerStyle | undefined {
  const styles = new Set(markers.map(({ style }) => style).filter((style) => !traitsOf(style).inline));
  let outermost: MarkerStyle | undefined;
  for (const style of styles) if (outermost === undefined || outranks(style, outermost)) outermost = style;
  return outermost;
}

/** More than half of the beginnings of the numbering stand below a name of their own. */
function isHeldBy(names: readonly Span[], ones: readonly number[]): boolean {
  let held = 0;
  let next = 0;
  for (const one of ones) {
    const first = next;
    while ((names[next]?.start ?? Number.POSITIVE_INFINITY) < one) next++;
    if (next > first) held++;
  }
  return held * 2 > ones.length;
}

/** The names above lines of facts that name those who lead, and above the first numbers. */
function namedByFacts(context: GroupContext, ones: ReadonlySet<number>, opened: ReadonlySet<number>) {
  const { shadow, lines } = context;
  const led: TextLine[] = [];
  const above: TextLine[] = [];
  /** The line above the facts, or above the line at hand if there are none. */
  let name = -1;
  lines.forEach((line, index) => {
    const isFirstFact = isFact(shadow, line) && !isFact(shadow, lines[index - 1]);
    if (isFirstFact || !isFact(shadow, lines[index - 1]))
      name = isSubtitle(shadow, lines[index - 1]) ? index - 2 : index - 1;
    if (isFirstFact && isLeader(shadow, line)) {
      const found = nameAbove(context, name, opened);
      if (found !== undefined) led.push(found);
    }
    const own = lines[name];
    if (!ones.has(line.start) || own === undefined || index - name > MOST_FACTS || opened.has(own.start)) return;
    if (isName(context, own) && isParted(shadow, lines[name - 1], own)) above.push(own);
  });
  return { led, above };
}

/** The name of a group that stands above its facts, perhaps with a few sentences on what it does between. */
function nameAbove(context: GroupContext, name: number, opened: ReadonlySet<number>): TextLine | undefined {
  const { shadow, lines } = context;
  for (let at = name; at >= 0 && at > name - MOST_SENTENCES; at--) {
    const line = lines[at] as TextLine;
    if (opened.has(line.start)) return undefined;
    const isNear = at === name || line.apart;
    if (isNear && (isName(context, line) || isLatinName(shadow, line))) return line;
    if (!endsSentence(shadow.charAt(line.end - 1))) return undefined;
  }
  return undefined;
}

/** Lines apart from others that are names of the kind of those that are known: 宣传组 beside 财务组. */
function namesAlike(context: GroupContext, sure: readonly Span[], opened: ReadonlySet<number>): TextLine[] {
  const { shadow, lines, bodyStart } = context;
  const lasts = new Map<string, number>();
  for (const { end } of sure) lasts.set(shadow.charAt(end - 1), (lasts.get(shadow.charAt(end - 1)) ?? 0) + 1);
  return lines.filter((line, index) => {
    if (line.start < bodyStart || opened.has(line.start) || line.end - line.start > LONGEST_ALIKE) return false;
    const core = withoutColon(shadow, line);
    if ((lasts.get(shadow.charAt(core.end - 1)) ?? 0) < LEAST_GROUPS || !isName(context, line)) return false;
    return isParted(shadow, lines[index - 1], line);
  });
}

const LONGEST_ALIKE = 15;

const isName = ({ shadow, looksLikeHeading }: GroupContext, line: Span): boolean =>
  looksLikeHeading(withoutColon(shadow, line));

function withoutColon(shadow: string, { start, end }: Span): Span {
  return { start, end: shadow.charAt(end - 1) === ':' ? end - 1 : end };
}

/** `(Working Group)` */
function isSubtitle(shadow: string, line: Span | undefined): boolean {
  return line !== undefined && shadow.charAt(line.start) === '(' && shadow.charAt(line.end - 1) === ')';
}

/** `COSCon`, `DevRel`: a name without Chinese characters. */
function isLatinName(shadow: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_NAME && /^[A-Z][\w' &-]+$/.test(shadow.slice(start, end));
}

/** A paragraph ends before it, or more than a line end stands between. */
function isParted(shadow: string, before: TextLine | undefined, line: TextLine): boolean {
  if (before === undefined || line.apart) return true;
  let last = before.end - 1;
  while (last > before.start && isCloser(shadow.charAt(last))) last--;
  return endsSentence(shadow.charAt(last));
}

/**
 * Headings behind which the outermost numbering begins again before the next heading; the numbering has begun
 * before, or does so below a later one of them.
 */
function underWhichItRestarts(plain: readonly Span[], sure: readonly Span[], numbered: readonly Marker[]): Span[] {
  const headings = inOrder([...plain, ...sure]);
  const isPlain = new Set(plain);
  let at = 0;
  const restarted = headings.filter((heading, index) => {
    while ((numbered[at]?.start ?? Number.POSITIVE_INFINITY) < heading.start) at++;
    const first = numbered[at];
    const limit = headings[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return first !== undefined && first.start < limit && first.ordinal === 1;
  });
  const again = restarted.some(({ start }) => (numbered[0]?.start ?? start) < start);
  return again ? restarted.filter((heading) => isPlain.has(heading)) : [];
}

function onceOnly(shadow: string, headings: readonly Span[]): Span[] {
  const counts = new Map<string, number>();
  for (const { start, end } of headings) {
    const words = shadow.slice(start, end);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return headings.filter(({ start, end }) => counts.get(shadow.slice(start, end)) === 1);
}

function inOrder<T extends Span>(spans: readonly T[]): T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.filter(({ start }, index) => start !== sorted[index - 1]?.start);
}
