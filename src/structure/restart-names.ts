import { type GroupLines, isLed, isParted, lastOfName, mayBeName, namesPart } from './group-lines.js';
import { headingWords, opensBracket } from './plain-heading.js';
import type { TextLine } from './text-line.js';

/** So many lines may stand between the name of a part and its first number. */
const MOST_LINES = 30;

/** A number of a sequence, or a heading that stands for one. */
export interface Step {
  readonly start: number;
  readonly ordinal: number;
  /** Numbers begin again at one, headings that stand for numbers at any. */
  readonly numbered: boolean;
  /** It may begin again without a name: in another outer section, or inside a number of its own style. */
  readonly anew: boolean;
}

export interface RestartNames {
  /** The names above the places where the sequence begins again. */
  readonly names: readonly TextLine[];
  /** What may be the name of the first part, above the beginning of the sequence. */
  readonly first: TextLine | undefined;
  /** More than half of the places have a name. */
  readonly sure: boolean;
}

/** Of two names one above the other the first is the part's where most parts have two, else the last. */
type Order = 'first' | 'last';

interface Candidate {
  readonly line: TextLine;
  readonly index: number;
  /** An empty line or the end of a paragraph parts it from what stands above. */
  readonly parted: boolean;
  /** It stands right above the step. */
  readonly near: boolean;
}

/**
 * What explains that a numbering begins again: the name of another part of the report stands between (`教务处`),
 * perhaps with a paragraph below it. `isStep` tells the lines that belong to the numbering or are numbered themselves.
 */
export function namesAtRestarts(
  context: GroupLines,
  steps: readonly Step[],
  isStep: (line: TextLine) => boolean,
): RestartNames {
  const { shadow, lines } = context;
  const indexOf = new Map(lines.map(({ start }, index) => [start, index]));
  const above = ({ start }: Step): Candidate[] => candidatesAbove(context, indexOf.get(start) ?? 0, isStep);
  const again = steps.filter(
    ({ ordinal, numbered }, index) =>
      index > 0 && (numbered ? ordinal === 1 : ordinal <= (steps[index - 1]?.ordinal ?? 0)),
  );
  const restarts = again.filter((step) => !step.anew || above(step).length > 0);
  const found = restarts.map(above);
  const several = found.filter((candidates) => candidates.filter(({ parted }) => parted).length > 1);
  const order: Order = several.length * 2 > found.length ? 'first' : 'last';
  const lasts = new Map<string, number>();
  for (const candidates of found) {
    for (const last of new Set(candidates.map(({ line }) => lastOfName(shadow, line))))
      lasts.set(last, (lasts.get(last) ?? 0) + 1);
  }
  const [one] = steps;
  const opening = one === undefined ? [] : above(one);
  const pairs = [opening, ...found].filter(isPair).length;
  const labels = [opening, ...found].filter((candidates) => isLabel(shadow, candidates.at(-1))).length;
  const chooseFrom = (candidates: readonly Candidate[]): TextLine | undefined => {
    const last = candidates.at(-1);
    const isSure = (pairs >= LEAST_PAIRS && isPair(candidates)) || (labels >= LEAST_LABELS && isLabel(shadow, last));
    return isSure ? last?.line : choose(context, candidates, lasts, order);
  };
  const names = found.flatMap((candidates) => chooseFrom(candidates) ?? []);
  for (const { line } of opening) {
    const last = lastOfName(shadow, line);
    const count = lasts.get(last);
    if (count !== undefined) lasts.set(last, count + 1);
  }
  return {
    names,
    first: chooseFrom(opening),
    sure: names.length * 2 > restarts.length,
  };
}

/** `第五周` above `已完成` above a first number: the second is the name, and the first holds it. */
const LEAST_PAIRS = 2;

/** `登月项目：` right above a first number, as several stand. */
const isLabel = (shadow: string, one: Candidate | undefined): boolean =>
  one?.near === true && shadow.charAt(one.line.end - 1) === ':';

const LEAST_LABELS = 3;

function isPair(candidates: readonly Candidate[]): boolean {
  const [first, second] = candidates.slice(-2);
  return (
    first !== undefined &&
    second !== undefined &&
    first.parted &&
    !second.parted &&
    second.near &&
    second.index === first.index + 1
  );
}

/** The lines above a step that may be names, up to the step before. */
function candidatesAbove(context: GroupLines, step: number, isStep: (line: TextLine) => boolean): Candidate[] {
  const { shadow, lines } = context;
  const found: Candidate[] = [];
  for (let index = step - 1; index >= 0 && index >= step - MOST_LINES; index--) {
    const line = lines[index];
    if (line === undefined || isStep(line)) break;
    if (!mayBeName(context, line)) continue;
    // What holds the name below it is none itself.
    if (found[0]?.index === index + 1 && context.holds?.(line.start) === true) continue;
    const above = lines[index - 1];
    // Right below the name of a body stands that of its first part.
    const isBelow = above !== undefined && namesPart(shadow, above) && mayBeName(context, above);
    found.unshift({ line, index, parted: isBelow || isParted(shadow, above, line), near: index === step - 1 });
  }
  return found;
}

/** The name among the lines that may be one: led by somebody, like others, apart, or else the last. */
function choose(
  context: GroupLines,
  candidates: readonly Candidate[],
  lasts: ReadonlyMap<string, number>,
  order: Order,
): TextLine | undefined {
  const { shadow } = context;
  const isLike = ({ line }: Candidate): boolean => (lasts.get(lastOfName(shadow, line)) ?? 0) > 1;
  const isMarked = ({ line }: Candidate): boolean =>
    headingWords(shadow, line).start > line.start || opensBracket(shadow, line);
  const parted = candidates.filter((one) => one.parted);
  const one = (found: readonly Candidate[]): Candidate | undefined => (order === 'first' ? found[0] : found.at(-1));
  const found =
    candidates.find(({ index }) => isLed(context, index)) ??
    one(parted.filter(isMarked)) ??
    one(parted.filter(isLike)) ??
    candidates.find((one) => isLike(one) && parted.some(({ index }) => index === one.index - 1)) ??
    one(parted.filter(({ line }) => line.apart)) ??
    parted.at(-1) ??
    candidates.find(isLike) ??
    alone(context, candidates);
  return found?.line;
}

/** The only short line between an item of a list and the next beginning, in a text without empty lines. */
function alone({ lines, opened }: GroupLines, candidates: readonly Candidate[]): Candidate | undefined {
  const [one] = candidates;
  if (one === undefined || candidates.length > 1 || one.line.end - one.line.start > LONGEST_ALONE) return undefined;
  const before = lines[one.index - 1];
  return before !== undefined && opened.has(before.start) ? one : undefined;
}

const LONGEST_ALONE = 14;
