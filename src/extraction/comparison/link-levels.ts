import type { Match, TokenRange } from '../../grammar/match.js';
import type { ComparisonDraft, LevelDraft } from './comparison-draft.js';
import { distributedItems } from './distribute.js';
import { itemBefore } from './item.js';
import { computedBase, statedLevel } from './level.js';
import { type Made, PAIRS } from './made.js';
import type { Mark } from './mark.js';
import { type Stated, statedBy } from './quantity.js';
import type { Scene } from './scene.js';
import { markTraits } from './word-rules.js';

/** What ends at a mark: a comparison, or what the sentence opens with. */
interface Told {
  readonly match: Match;
  readonly draft: ComparisonDraft | null;
}

/** No level stands further from its comparison, in marks. */
const REACH = 16;

/**
 * Gives the comparisons of a sentence the levels that it states beside them, and the other side where it follows.
 *
 * @param fronted matches that only say with what the others compare
 */
export function linkLevels(made: readonly Made[], fronted: readonly Match[], scene: Scene): ComparisonDraft[] {
  const byLast = new Map<number, Told>([
    ...fronted.map((match): [number, Told] => [match.to - 1, { match, draft: null }]),
    ...made.map((one): [number, Told] => [one.match.to - 1, one]),
  ]);
  const figures = new Set<object>(made.flatMap(({ draft }) => draft.figure.stated?.record ?? []));
  const linked: ComparisonDraft[] = [];
  for (let index = 0; index < made.length; ) {
    let end = index + 1;
    while (made[end]?.isListed) end++;
    const group = made.slice(index, end);
    const limit = made[end]?.match.from ?? scene.marks.length;
    linked.push(...(group.length > 1 ? linkList(group, scene, figures) : group.map(linkOne)));
    index = end;

    function linkOne({ match, draft }: Made): ComparisonDraft {
      const pair = pairBefore(match.from, draft);
      if (pair) return { ...draft, item: draft.item ?? pair.item, level: pair.level, base: pair.base };
      const count =
        draft.level === null
          ? (countBefore(match.from, draft, scene, byLast, figures) ??
            countBehind(match.to, limit, draft, scene, figures))
          : null;
      const item = longerOf(longerOf(draft.item, count?.item ?? null, scene), itemBeside(match.from), scene);
      return withLevel(
        { ...draft, item },
        count,
        item,
        isOfSameWhole(count) ? { ...scene, wholes: new Map() } : scene,
        isMean(match, scene),
      );
    }
  }
  return linked;

  /** 老人22人，占16%，其中高龄老人14人，占10%: shares of one whole, which is told before. */
  function isOfSameWhole(count: Stated | null): boolean {
    const whole = count?.record && scene.wholes.get(count.record);
    return whole !== undefined && linked.some(({ kind, level }) => kind === 'share' && level?.stated?.record === whole);
  }

  /** What the comparison right before is about: 增长5%、居全市第二位. */
  function itemBeside(from: number): string | null {
    const last = linked.at(-1);
    const before = made[linked.length - 1];
    if (!last || before === undefined) return null;
    for (let at = before.match.to; at < from; at++) if (!isBridge(scene.marks[at] as Mark)) return null;
    return last.item;
  }

  /** The levels before and now that stand right before a change: 由95%提高到97%，提高2个百分点. */
  function pairBefore(from: number, draft: ComparisonDraft): ComparisonDraft | null {
    const last = linked.at(-1);
    const before = made[linked.length - 1];
    if (draft.kind !== 'change' || draft.level || draft.base || draft.figure.form === null) return null;
    if (!last?.level?.stated || !last.base?.stated || last.figure.form !== null || before === undefined) return null;
    for (let at = before.match.to; at < from; at++) if (!isBridge(scene.marks[at] as Mark)) return null;
    return fits(draft, last.level.stated, true) && last.direction === draft.direction ? last : null;
  }
}

/** Comparisons that share their words: each has its own level and item, if there are as many of these before. */
function linkList(group: readonly Made[], scene: Scene, figures: ReadonlySet<object>): ComparisonDraft[] {
  const [lead] = group as [Made];
  const isPairs = lead.match.rule.action === PAIRS;
  const counts = isPairs ? null : countsBefore(lead.match.from, group.length, scene, figures);
  const items = counts === null ? distributedItems(lead, group.length, scene) : null;
  return group.map(({ draft }, place) => {
    const count = counts?.[place] ?? null;
    const level = count && fits({ ...draft, item: null }, count, true) ? count : null;
    return withLevel(draft, level, items?.[place] ?? count?.item ?? draft.item, scene);
  });
}

/** Growth by so much a year on average (年均增长7%) says nothing of the level a year before. */
export function isMean({ from, to }: TokenRange, { marks }: Scene): boolean {
  return marks.slice(Math.max(0, from - NEAR), to).some((mark) => markTraits(mark).mean === true);
}

const NEAR = 2;

/** As many counts as a list has figures, right before it: 甲3吨、乙5吨，分别增长7%、9%. */
function countsBefore(
  from: number,
  length: number,
  { tokens, marks }: Scene,
  figures: ReadonlySet<object>,
): Stated[] | null {
  const counts: Stated[] = [];
  for (let at = from - 1; at >= Math.max(0, from - REACH * length) && counts.length < length; at--) {
    const opening = openingOf(marks, at);
    if (opening < at) {
      at = opening;
      continue;
    }
    const mark = marks[at] as Mark;
    const stated = mark.count ? statedBy(mark, tokens) : null;
    if (isListBroken(mark, stated, counts.length === 0, figures)) return null;
    if (stated) counts.unshift(stated);
  }
  return counts.length === length ? counts : null;
}

function isListBroken(mark: Mark, stated: Stated | null, isLast: boolean, figures: ReadonlySet<object>): boolean {
  if (stated) return figures.has(stated.record ?? stated);
  return ends(mark) || (isLast && !isBridge(mark));
}

function withLevel(
  draft: ComparisonDraft,
  count: Stated | null,
  item: string | null,
  { text, wholes }: Scene,
  mean = false,
): ComparisonDraft {
  const level: LevelDraft | null = draft.level ?? (count && statedLevel(count, text));
  const whole = draft.kind === 'share' && count?.record ? wholes.get(count.record) : undefined;
  const stated = draft.base ?? (whole ? statedLevel({ ...whole, record: whole }, text) : null);
  const base = stated ?? (level && !mean ? computedBase(draft, level, text) : null);
  return { ...draft, item: item ?? level?.stated?.item ?? null, level, base };
}

/** 3亿元 of 产值3亿元，同比增长8%，居全市第二位 */
function countBefore(
  from: number,
  draft: ComparisonDraft,
  scene: Scene,
  byLast: ReadonlyMap<number, Told>,
  figures: ReadonlySet<object>,
): Stated | null {
  const { tokens, marks } = scene;
  let bridged = true;
  let first = from - REACH;
  for (let at = from - 1; at >= Math.max(0, first); at--) {
    const beginning = beginningOf(at, draft, marks, byLast);
    if (beginning < at) {
      first -= at - beginning;
      at = beginning;
      continue;
    }
    const mark = marks[at] as Mark;
    const stated = statedBy(mark, tokens);
    if (stated) {
      const other = byLast.get(at)?.draft;
      const isTaken = figures.has(stated.record ?? stated) && !(other && isLevelOfPoints(other, draft));
      return isTaken || isOtherThan(stated, draft.item, from, scene) || isOfHolders(stated, draft, at, from, scene)
        ? null
        : levelOf(draft, stated, bridged, at, scene);
    }
    if (ends(mark)) return null;
    bridged &&= isBridge(mark);
  }
  return null;
}

/** Where what ends at a mark begins, if it tells no level: another comparison of the same thing, or what is in brackets. */
function beginningOf(
  at: number,
  draft: ComparisonDraft,
  marks: readonly Mark[],
  byLast: ReadonlyMap<number, Told>,
): number {
  const other = byLast.get(at);
  if (other?.draft === null) return other.match.from;
  if (other?.draft && !isLevelOfPoints(other.draft, draft) && isOfSame(other.draft.item, draft.item))
    return other.match.from;
  return openingOf(marks, at);
}

/** 死亡人口6519人，人口增长: a part of what the comparison names itself. */
function isOtherThan({ item }: Stated, name: string | null, from: number, scene: Scene): boolean {
  const { text, tokens, marks, vocabulary } = scene;
  if (item === null || name === null || item === name || !item.endsWith(name)) return false;
  if (itemBefore(text, tokens, marks, from)?.endsWith(name) !== true) return false;
  return !vocabulary.hasClass(item.slice(0, -name.length), 'basis-word');
}

/** 15个重点事项审批时限压缩70%: the number is of those whose time it is, and no level. */
function isOfHolders(
  stated: Stated,
  draft: ComparisonDraft,
  at: number,
  from: number,
  { text, marks }: Scene,
): boolean {
  const { item, measure, end } = stated;
  if (measure !== 'count' || item === null) return false;
  const between = marks.slice(at + 1, from);
  if (between.some(({ kind }) => kind === 'punctuation' || kind === 'break')) return false;
  const names = between.filter((mark) => !isBridge(mark));
  const isBehind = names.length > 1 && text.slice(end, marks[from]?.start).includes(item);
  return isBehind && (draft.basis === null || markTraits(names.at(-1)).measured === true);
}

/** The level that a figure states, if it fits what is compared. */
function levelOf(draft: ComparisonDraft, stated: Stated, bridged: boolean, at: number, scene: Scene): Stated | null {
  const { text, tokens, marks } = scene;
  // 五年增长8%: for how long, and not how much.
  if (isTime(stated) && draft.figure.form !== 'amount' && !isPause(marks[at + 1])) return null;
  const before = itemBefore(text, tokens, marks, at);
  const isTold = stated.item !== null && text.slice(clauseStart(marks, at), stated.start).includes(stated.item);
  const named = { ...stated, item: isTold ? longerOf(stated.item, before, scene) : (before ?? stated.item) };
  return fits(draft, named, bridged) ? named : null;
}

/** Where the clause before a mark begins, in the text. */
function clauseStart(marks: readonly Mark[], index: number): number {
  let at = index;
  while (at > 0 && marks[at - 1]?.kind !== 'punctuation' && marks[at - 1]?.kind !== 'break') at--;
  return marks[at]?.start ?? 0;
}

/** The whole name, where one lacks what is no noun: 经营净收入 and 收入. */
function longerOf(name: string | null, other: string | null, { vocabulary }: Scene): string | null {
  if (name === null || other === null || name === other) return name ?? other;
  const prefix = other.endsWith(name) ? other.at(-name.length - 1) : undefined;
  return PREFIXES.some((kind) => prefix !== undefined && vocabulary.hasClass(prefix, kind)) ? other : name;
}

const PREFIXES = ['name-prefix', 'age-unit'] as const;

/** Index of the bracket that opens what a bracket closes; the same one where it closes nothing near. */
function openingOf(marks: readonly Mark[], index: number): number {
  const isClosing = marks[index]?.text === ')';
  for (let at = index; isClosing && at >= Math.max(0, index - REACH); at--) if (marks[at]?.text === '(') return at;
  return index;
}

const isPause = (mark: Mark | undefined): boolean => mark?.kind === 'punctuation';

/** 占35% of 占35%，提高2个百分点, 增速8% of 增速8%，高于全国2个百分点 */
function isLevelOfPoints(other: ComparisonDraft, { figure, basis }: ComparisonDraft): boolean {
  if (figure.form !== 'points') return false;
  return (
    other.kind === 'share' || (other.kind === 'change' && other.figure.form === 'percent' && basis?.carried === false)
  );
}

/** 3亿元 of 增长8%，达到3亿元 */
function countBehind(
  to: number,
  limit: number,
  draft: ComparisonDraft,
  { tokens, marks }: Scene,
  figures: ReadonlySet<object>,
): Stated | null {
  let states = false;
  for (let at = to; at < Math.min(limit, to + REACH); at++) {
    const mark = marks[at] as Mark;
    const stated = statedBy(mark, tokens);
    if (stated) return states && !figures.has(stated.record ?? stated) && fits(draft, stated, true) ? stated : null;
    if (markTraits(mark)['states-level']) states = true;
    else if (ends(mark) || !isBridge(mark)) return null;
  }
  return null;
}

/** Whether a count may be the level of a comparison: of the same thing, and a number of the kind that it is about. */
function fits(draft: ComparisonDraft, count: Stated, bridged: boolean): boolean {
  const isRate = count.measure === 'percent' || (count.measure === 'other' && count.unit === null);
  // 连续5年居首位: for how long, and not how much.
  if (draft.kind !== 'change' && draft.kind !== 'difference' && isTime(count)) return false;
  if (draft.item !== null && count.item !== null) {
    if (!isOfOne(draft.item, count.item) || (!bridged && BRIDGED_ONLY.has(draft.kind))) return false;
  } else if (!bridged) return false;
  const { form, unit } = draft.figure;
  if (form === 'points') return count.measure === 'percent' && count.unit !== unit;
  if (form === 'amount') return count.unit === unit;
  return draft.kind === 'rank' || form === null || !isRate;
}

const isTime = ({ record }: Stated): boolean => record !== undefined && !('measure' in record);

/** Kinds whose level stands right beside them. */
const BRIDGED_ONLY: ReadonlySet<string> = new Set(['share', 'completion', 'multiple']);

/** 全镇投资 and 投资 */
const isOfOne = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

const isOfSame = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** What may stand between a level and its comparison without anything else being told. */
const isBridge = (mark: Mark): boolean => markTraits(mark).bridge === true;

const ends = ({ kind, text }: Mark): boolean => kind === 'break' || kind === 'marker' || text === '。' || text === ';';
