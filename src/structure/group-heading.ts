import type { Span } from '../source/span.js';
import type { Marker } from './accept-markers.js';
import { endsSentence } from './character.js';
import { isFact, isLeader } from './group-fact.js';
import {
  type GroupLines,
  isLatinName,
  isName,
  isParted,
  isSubtitle,
  lastOfName,
  mayBeName,
  namesPart,
} from './group-lines.js';
import { nesting } from './infer-levels.js';
import { type MarkerStyle, traitsOf } from './marker-style.js';
import { membership } from './membership.js';
import { findNested } from './nested-numbering.js';
import { findOuterNumbers } from './outer-numbers.js';
import { findRepeatedHeadings, type RepeatedHeading } from './repeated-headings.js';
import { namesAtRestarts, type Step } from './restart-names.js';
import type { TextLine } from './text-line.js';
import { vocabulary } from './vocabulary.js';
import { withoutColon } from './without-colon.js';

/** Lines of facts that may stand below the name of a group: 组长：某某. */
const MOST_FACTS = 8;
const LEAST_GROUPS = 2;
/** Sentences on what a group does that may stand above its facts. */
const MOST_SENTENCES = 4;

/** What a report's lines show besides their words. */
export interface GroupContext extends Omit<GroupLines, 'opened'> {
  /** Where the lines that tell when and by whom the report was given end. */
  readonly bodyStart: number;
  /** The report has a title, which its first line cannot be any more. */
  readonly titled: boolean;
  readonly markers: readonly Marker[];
  /** Unnumbered headings that are found by other means. */
  readonly plain: readonly Span[];
}

type Context = GroupContext & GroupLines;

/** The groups of a report and what else shows by them. */
export interface FoundGroups {
  readonly names: readonly Span[];
  /** True if they stand inside numbered sections: 财务组 and 宣传组 below 三、各组工作. */
  readonly inside: boolean;
  /** Unnumbered headings right above the name of a group: 各工作组 above 财务组. */
  readonly divisions: readonly Span[];
  /** Unnumbered headings that return in several groups. */
  readonly repeated: readonly Span[];
  /** Where numbers stand that hold groups, or go on with such ones. */
  readonly outer: ReadonlySet<number>;
}

/** A number, or a heading that stands for one. */
type Key = Marker | RepeatedHeading;

/**
 * The names of groups (`财务组`), offices or months under each of which the outermost numbering begins again: short
 * lines above the first number, perhaps with lines of facts or paragraphs between; also those that only a line of
 * facts shows (`组长：某某`), and unnumbered headings of any kind under which the outermost numbering begins again.
 */
export function findGroupHeadings(given: GroupContext): FoundGroups {
  const { markers } = given;
  const opened = new Set(markers.filter(({ edge }) => edge.kind === 'line').map(({ start }) => start));
  const context: Context = { ...given, opened };
  const found = findRepeatedHeadings(context);
  const isFound = membership(found.map(({ line }) => line));
  const others = given.plain.filter(({ start }) => !isFound(start));
  // What returns seldom stands for no number.
  const headings = found.length < others.length ? [] : found;
  const keys: Key[] = inOrder([...markers, ...headings]);
  const outranks = nesting(keys);
  const styles = stylesOf(keys, outranks);
  const isNested = new Set(keys.filter(withIndexIn(findNested(keys, outranks))));
  for (const [depth, style] of styles.entries()) {
    const outer = new Set([...styles.slice(0, depth), ...ABOVE_GROUPS]);
    const numbering: Numbering = { style, keys, outer, isNested };
    const names = namesOf(context, numbering, headings, depth > 0);
    if (names.length > 0) return foundGroups(context, numbering, headings, names, depth > 0);
  }
  const names = styles.length === 0 ? unnumberedGroups(context) : [];
  return { names, inside: false, divisions: [], repeated: [], outer: new Set() };
}

/** Groups that only those who lead them show, where nothing in the report is numbered below them. */
function unnumberedGroups(context: Context): readonly Span[] {
  const { led } = namedByFacts(context, new Set());
  return led.length < LEAST_GROUPS ? [] : led.map((line) => withoutColon(context.shadow, line));
}

const withIndexIn =
  (indices: ReadonlyMap<number, number>) =>
  (_: unknown, index: number): boolean =>
    indices.has(index);

/** Sections that hold groups wherever they stand. */
const ABOVE_GROUPS: readonly MarkerStyle[] = ['part', 'chapter', 'subchapter'];

/** The numbering that begins again below each name, among all numbers of the report. */
interface Numbering {
  readonly style: MarkerStyle;
  readonly keys: readonly Key[];
  /** The styles whose sections hold those of the numbering. */
  readonly outer: ReadonlySet<MarkerStyle>;
  readonly isNested: ReadonlySet<Key>;
}

/** The names of the parts under each of which a numbering begins again, in the report or inside its sections. */
function namesOf(
  context: Context,
  numbering: Numbering,
  headings: readonly RepeatedHeading[],
  inside: boolean,
): readonly Span[] {
  const { shadow } = context;
  const { style, keys, isNested } = numbering;
  const numbered = keys.filter((key) => key.style === style && key.ordinal !== null && !isNested.has(key));
  const ones = new Set(numbered.filter((key) => key.ordinal === 1 && atLine(key)).map(({ start }) => start));
  const sure = sureNames(context, ones, numbered, inside);
  const restarts = restartNames(context, numbering, headings);
  const known = inOrder([...sure, ...restarts]);
  const isNamed = membership(known);
  const isRepeated = membership(headings.map(({ line }) => line));
  const restartedAmong = (spans: readonly Span[]): Span[] =>
    underWhichItRestarts(
      // What stands in one group as in the other is inside them.
      onceOnly(
        shadow,
        spans.filter(({ start }) => !isNamed(start) && !isRepeated(start)),
      ),
      known,
      numbered,
    );
  if (inside) return known.length < LEAST_GROUPS ? [] : inOrder([...known, ...namesAlike(context, known)]);
  const alike = namesAlike(context, inOrder([...known, ...restartedAmong(context.plain)]));
  const restarted = restartedAmong(inOrder([...context.plain, ...alike.map((line) => withoutColon(shadow, line))]));
  const apart = alike.filter((line) => line.apart || namesPart(shadow, line));
  return inOrder([...known, ...restarted, ...apart]);
}

function foundGroups(
  context: Context,
  { style, keys }: Numbering,
  headings: readonly RepeatedHeading[],
  names: readonly Span[],
  inside: boolean,
): FoundGroups {
  const { shadow } = context;
  const ofStyle = keys.filter((key) => key.style === style && key.ordinal !== null);
  const above = findDivisions(context, names);
  const divisions = inOrder([...above, ...holders(shadow, inOrder([...names, ...above]), ofStyle)]);
  const isDivision = membership(divisions);
  return {
    names: names.filter(({ start }) => !isDivision(start)).map((line) => withoutColon(shadow, line)),
    inside,
    divisions,
    repeated: style === 'none' ? headings.map(({ line }) => withoutColon(shadow, line)) : [],
    outer: inside ? new Set() : outerNumbers(context, ofStyle, names),
  };
}

const atLine = (key: Key): boolean => !('edge' in key) || key.edge.kind === 'line';

/** The names above facts and above the first numbers, where they are sure. */
function sureNames(context: Context, ones: ReadonlySet<number>, numbered: readonly Key[], inside: boolean): Span[] {
  const { led, above } = namedByFacts(context, ones);
  const isOne = membership(led);
  const named = inOrder([...led, ...above.filter((line) => isOne(line.start) || !isByline(context, line, above))]);
  const heldOnce = ones.size === 1 && led.length === 1 && above.some(({ start }) => start === led[0]?.start);
  const isSure = (named.length >= LEAST_GROUPS && isHeldBy(named, [...ones])) || heldOnce;
  // What stands above the first number of each section may be a sentence that leads into it.
  const found = isSure && !inside ? named : led.length >= LEAST_GROUPS ? led : [];
  return goesOnAcross(found, numbered) ? [] : found;
}

/** The names that explain that a numbering begins again, with that of the first part. */
function restartNames(
  context: Context,
  { style, keys, outer, isNested }: Numbering,
  headings: readonly RepeatedHeading[],
): readonly Span[] {
  const isHeading = new Set(headings.map(({ start }) => start));
  const steps: Step[] = [];
  let anew = false;
  for (const key of keys) {
    if (outer.has(key.style)) anew = true;
    if (key.style !== style || key.ordinal === null || !atLine(key)) continue;
    const { start, ordinal } = key;
    steps.push({ start, ordinal, numbered: 'edge' in key, anew: anew || isNested.has(key) });
    anew = false;
  }
  const { names, first, sure } = namesAtRestarts(
    context,
    steps,
    ({ start }) => context.opened.has(start) || isHeading.has(start),
  );
  if (!sure) return [];
  const isOwn = first !== undefined && !isByline(context, first, names);
  const found = isOwn ? [first, ...names] : names;
  return goesOnAcross(found, steps) ? [] : found;
}

/**
 * The outermost numbering goes on behind names at least as often as it begins again: they stand inside its sections
 * (`领导小组` and `办公室` in 五、, before 六、).
 */
function goesOnAcross(names: readonly Span[], numbered: readonly Pick<Key, 'start' | 'ordinal'>[]): boolean {
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
function isByline({ shadow, bodyStart }: Context, line: Span, names: readonly Span[]): boolean {
  const isBody = (name: Span): boolean =>
    namesPart(shadow, name) || vocabulary.bylineWord.longestBefore(shadow, name.end, name.start) !== null;
  return (
    line.start < bodyStart &&
    !names.some(
      (name) =>
        name.start > line.start &&
        (lastOfName(shadow, name) === lastOfName(shadow, line) || (isBody(name) && isBody(line))),
    )
  );
}

/** The styles that structure the report, outermost first; those that hold groups wherever they stand left out. */
function stylesOf(keys: readonly Key[], outranks: (a: MarkerStyle, b: MarkerStyle) => boolean): MarkerStyle[] {
  const styles = new Set(keys.map(({ style }) => style).filter((style) => !traitsOf(style).inline));
  for (const style of ABOVE_GROUPS) styles.delete(style);
  return [...styles].sort((a, b) => (outranks(a, b) ? -1 : 1));
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
function namedByFacts(context: Context, ones: ReadonlySet<number>) {
  const { shadow, lines, opened } = context;
  const led: TextLine[] = [];
  const above: TextLine[] = [];
  /** The line above the facts, or above the line at hand if there are none. */
  let name = -1;
  lines.forEach((line, index) => {
    const isFirstFact = isFact(shadow, line) && !isFact(shadow, lines[index - 1]);
    if (isFirstFact || !isFact(shadow, lines[index - 1]))
      name = isSubtitle(shadow, lines[index - 1]) ? index - 2 : index - 1;
    if (isFirstFact && isLeader(shadow, line)) {
      const found = nameAbove(context, name);
      if (found !== undefined) led.push(found);
    }
    const own = lines[name];
    if (!ones.has(line.start) || own === undefined || index - name > MOST_FACTS || opened.has(own.start)) return;
    if (mayBeName(context, own) && isParted(shadow, lines[name - 1], own)) above.push(own);
  });
  return { led, above };
}

/** The name of a group that stands above its facts, perhaps with a few sentences on what it does between. */
function nameAbove(context: Context, name: number): TextLine | undefined {
  const { shadow, lines, opened } = context;
  for (let at = name; at >= 0 && at > name - MOST_SENTENCES; at--) {
    const line = lines[at];
    if (line === undefined || opened.has(line.start)) return undefined;
    const isNear = at === name || line.apart;
    if (isNear && (isName(context, line) || isLatinName(shadow, line))) return line;
    if (!endsSentence(shadow.charAt(line.end - 1))) return undefined;
  }
  return undefined;
}

/** Lines apart from others that are names of the kind of those that are known: 宣传组 beside 财务组. */
function namesAlike(context: Context, sure: readonly Span[]): TextLine[] {
  const { shadow, lines, bodyStart, opened } = context;
  const lasts = new Map<string, number>();
  for (const name of sure) {
    const last = lastOfName(shadow, name);
    lasts.set(last, (lasts.get(last) ?? 0) + 1);
  }
  const areParts = sure.filter((name) => namesPart(shadow, name)).length >= LEAST_GROUPS;
  return lines.filter((line, index) => {
    if (line.start < bodyStart || opened.has(line.start) || line.end - line.start > LONGEST_ALIKE) return false;
    const isLike = (lasts.get(lastOfName(shadow, line)) ?? 0) >= LEAST_GROUPS || (areParts && namesPart(shadow, line));
    if (!isLike || !mayBeName(context, line)) return false;
    return isParted(shadow, lines[index - 1], line);
  });
}

const LONGEST_ALIKE = 15;

/**
 * Unnumbered headings with nothing below them but the name of a group (工作组 above 媒体组). The first line of a text
 * without a title may be that, where no other stands so.
 */
function findDivisions(context: Context, names: readonly Span[]): Span[] {
  const { shadow, lines, bodyStart, titled } = context;
  const isGroup = membership(names);
  const isAbove = (index: number): boolean => isGroup(lines[index + 1]?.start ?? -1);
  const found = lines.filter((line, index) => {
    if (!isAbove(index)) return false;
    // Of several names one above the other none holds the rest.
    const isBetween = isGroup(lines[index - 1]?.start ?? -1) || isAbove(index + 1);
    if (isGroup(line.start)) return names.length > LEAST_GROUPS && !isBetween;
    if (!mayBeName(context, line)) return false;
    return (
      (line.start >= bodyStart && line.apart) || (isParted(shadow, lines[index - 1], line) && namesPart(shadow, line))
    );
  });
  const isTitle = !titled && found.length === 1 && found[0] === lines[0];
  return isTitle ? [] : found.map((line) => withoutColon(shadow, line));
}

/** Names of bodies below most of which stands another name before any number: they hold those that name no body. */
function holders(shadow: string, names: readonly Span[], numbered: readonly Key[]): Span[] {
  const bodies = names.filter((name) => namesPart(shadow, name));
  if (bodies.length < LEAST_GROUPS || bodies.length === names.length) return [];
  let next = 0;
  const holding = names.filter((name, index) => {
    while ((numbered[next]?.start ?? Number.POSITIVE_INFINITY) < name.start) next++;
    const inner = names[index + 1];
    const isAbove = inner !== undefined && inner.start < (numbered[next]?.start ?? Number.POSITIVE_INFINITY);
    return isAbove && namesPart(shadow, name) && !namesPart(shadow, inner);
  });
  return holding.length * 2 > bodies.length ? bodies : [];
}

/** Where the numbers of the outermost style stand that hold groups. */
function outerNumbers({ shadow, lines }: Context, keys: readonly Key[], names: readonly Span[]): ReadonlySet<number> {
  const lineAt = new Map(lines.map((line) => [line.start, line]));
  const next = new Map(lines.map(({ start }, index) => [start, lines[index + 1]?.start]));
  const numbered = keys.filter((key) => 'edge' in key);
  // The last of several items that hold nothing, one right below the other, holds nothing either.
  const isBare = ({ start }: Key, index: number): boolean =>
    index > 1 &&
    next.get(numbered[index - 1]?.start ?? -1) === start &&
    next.get(numbered[index - 2]?.start ?? -1) === numbered[index - 1]?.start;
  const bare = new Set(numbered.filter(isBare));
  const outer = findOuterNumbers(numbered, names, (number, name) => {
    const line = lineAt.get(number.start);
    if (line === undefined || bare.has(number)) return false;
    const last = shadow.charAt(line.end - 1);
    return next.get(number.start) === name.start && (last === ':' || !endsSentence(last));
  });
  return new Set(outer.map(({ start }) => start));
}

/**
 * Headings behind which the outermost numbering begins again before the next heading; the numbering has begun
 * before, or does so below a later one of them.
 */
function underWhichItRestarts(plain: readonly Span[], sure: readonly Span[], numbered: readonly Key[]): Span[] {
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
  return headings.filter((line) => namesPart(shadow, line) || counts.get(shadow.slice(line.start, line.end)) === 1);
}

function inOrder<T extends { readonly start: number }>(spans: readonly T[]): T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.filter(({ start }, index) => start !== sorted[index - 1]?.start);
}
