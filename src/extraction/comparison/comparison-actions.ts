import type { Match, TokenRange } from '../../grammar/match.js';
import {
  type Against,
  againstSchema,
  type ComparisonKind,
  comparisonKindSchema,
  type Direction,
  directionSchema,
} from '../../schema/comparison.js';
import { quotient } from '../count/exact.js';
import { type BasisReading, readBasis } from './basis.js';
import type { Compared, FigureDraft, LevelDraft } from './comparison-draft.js';
import { figureOf } from './figure.js';
import { fromTo, NO_FIGURE } from './from-to.js';
import { itemOf } from './item.js';
import { statedLevel } from './level.js';
import type { Mark } from './mark.js';
import { type Stated, statedBy } from './quantity.js';
import type { Scene } from './scene.js';

/** What an action makes of a match; null where the match states nothing after all. */
export type ComparisonAction = (match: Match, scene: Scene) => Compared | null;

/** More doublings than anything in a report has. */
const MOST_DOUBLINGS = 20;

/** What the rules of `grammars/comparison` may do, besides those that only a list or a sentence makes. */
export const COMPARISON_ACTIONS: Readonly<Record<string, ComparisonAction>> = {
  /** A figure with the words that say of what it is; parameters `kind`, `against`, `direction`. */
  compare(match, scene) {
    const stated = statedAt(match, scene, 'value');
    if (stated === null && match.captures.has('value')) return null;
    const direction = directionOf(match, scene);
    return {
      direction: (stated?.value ?? 0) < 0 ? turned(direction) : direction,
      figure: stated ? figureOf(stated) : NO_FIGURE,
      ...around(match, scene),
    };
  },
  /** A level before and a level now: 由12%提高到18%. */
  'from-to'(match, scene) {
    const base = levelAt(match, scene, 'base');
    const level = levelAt(match, scene, 'level');
    if (base === null || level === null || base.unit !== level.unit) return null;
    return { ...fromTo(base, level), ...around(match, scene), base, level };
  },
  /** A ratio before and now: 由2.3∶1缩小至2.2∶1. */
  'ratio-from-to'(match, scene) {
    const [base, level] = [ratioAt(match, scene, 'base'), ratioAt(match, scene, 'level')];
    if (base === null || level === null) return null;
    return { ...fromTo(base, level), ...around(match, scene), base, level };
  },
  /** A ratio where a change has led; that it is no count makes it a record here. */
  'ratio-level'(match, scene) {
    const level = ratioAt(match, scene, 'level');
    return level && { direction: directionOf(match, scene), figure: NO_FIGURE, ...around(match, scene), level };
  },
  /** A number without a unit that something is more or less: 比上年缩小0.07. */
  number(match, scene) {
    const value = numberAt(match, scene, 'value');
    const figure: FigureDraft = { ...NO_FIGURE, value, form: 'amount' };
    return value === null ? null : { direction: directionOf(match, scene), figure, ...around(match, scene) };
  },
  /** A place among others; parameter `unit`. */
  rank(match, scene) {
    const value = numberAt(match, scene);
    if (value === null || value < 1) return null;
    const figure: FigureDraft = { ...NO_FIGURE, value, unit: unitOf(match), form: 'rank' };
    return { direction: match.captures.has('last') ? 'down' : null, figure, ...around(match, scene) };
  },
  /** A place now and before; parameter `unit`. */
  'rank-from-to'(match, scene) {
    const [level, base] = [placeAt(match, scene, 'number'), placeAt(match, scene, 'base')];
    if (level === null || base === null) return null;
    const figure: FigureDraft = { ...NO_FIGURE, value: level.value, unit: level.unit, form: 'rank' };
    return { direction: null, figure, ...around(match, scene), level, base };
  },
  /** 翻两番: two doublings are three times more; parameter `unit`. */
  doubling(match, scene) {
    const times = numberAt(match, scene);
    if (times === null || times < 1 || times > MOST_DOUBLINGS) return null;
    const figure: FigureDraft = { ...NO_FIGURE, value: 2 ** times - 1, unit: unitOf(match), form: 'times' };
    return { direction: 'up', figure, ...around(match, scene) };
  },
  /** 与上年持平; parameter `about`, and `carried` where only the sentence says with what. */
  equal(match, scene) {
    const isAbout = captured(match, scene, 'about').length > 0 || match.rule.parameters.about === true;
    const approx = isAbout ? 'about' : 'exact';
    return { direction: 'same', figure: { ...NO_FIGURE, value: 0, approx }, ...around(match, scene) };
  },
};

/** What all actions read the same way. */
function around(match: Match, scene: Scene): Pick<Compared, 'kind' | 'basis'> & Partial<Compared> {
  const { text, tokens, marks } = scene;
  const { parameters } = match.rule;
  const kind = comparisonKindSchema.options.find((option) => option === parameters.kind) ?? 'change';
  const against = againstSchema.options.find((option) => option === parameters.against) ?? null;
  const phrase = match.captures.get('basis');
  const read = phrase ? basisRead(scene, phrase, kind, against) : null;
  const item = match.captures.get('item');
  const [level, base] = [levelAt(match, scene, 'level'), levelAt(match, scene, 'base')];
  return {
    kind: kindOf(kind, read),
    basis: read?.basis ?? null,
    ...(item && { item: itemOf(text, tokens, marks, item) }),
    ...(level && { level }),
    ...(base && { base }),
  };
}

/** A share is of a whole, and a place among others, but for the place of the year before: 从上年的第4位升至第3位. */
function basisRead(scene: Scene, phrase: TokenRange, kind: ComparisonKind, against: Against | null): BasisReading {
  const named = kind === 'rank' ? readBasis(scene, phrase, null) : null;
  if (named?.basis.against === 'previous-year' || named?.basis.against === 'previous-period') return named;
  return readBasis(scene, phrase, kind === 'share' ? 'whole' : against);
}

/** What is compared with decides: with something else it is a difference, a share of a plan is what is done of it. */
function kindOf(kind: ComparisonKind, basis: BasisReading | null): ComparisonKind {
  if (basis === null) return kind;
  if (kind === 'share') return basis.isPlan ? 'completion' : kind;
  if (kind !== 'change' && kind !== 'difference') return kind;
  if (basis.basis.against === 'plan') return 'difference';
  if (basis.isEarlier) return 'change';
  return basis.isPlan || basis.isOther ? 'difference' : kind;
}

/** The marks of a capture. */
function captured(match: Match, { marks }: Scene, name: string): readonly Mark[] {
  const capture = match.captures.get(name);
  return capture ? marks.slice(capture.from, capture.to) : [];
}

/** The number that a capture ends in. */
function statedAt(match: Match, scene: Scene, name: string): Stated | null {
  return statedBy(captured(match, scene, name).at(-1), scene.tokens);
}

/** A place as a level: the number with 第 before it and its unit behind. */
function placeAt(match: Match, { marks, tokens }: Scene, name: string): LevelDraft | null {
  const capture = match.captures.get(name);
  const mark = capture && marks[capture.from];
  const value = mark && tokens[mark.from]?.numeral?.value;
  if (!capture || !mark || typeof value !== 'number' || value < 1) return null;
  const unit = unitOf(match);
  const { start } = marks[capture.from - 1] ?? mark;
  const { end } = marks[capture.to] ?? mark;
  const stated: Stated = { start, end, value, approx: 'exact', unit, measure: 'other', item: null };
  return { value, min: value, max: value, unit, stated };
}

/** A ratio as a level: 2.3∶1 and 2.3, but nothing divided by zero. */
function ratioAt(match: Match, scene: Scene, name: string): LevelDraft | null {
  const marks = captured(match, scene, name);
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return null;
  const counted = first.count && statedBy(first, scene.tokens);
  const numbers = marks.flatMap(({ numeral }) =>
    numeral && 'value' in numeral && typeof numeral.value === 'number' ? [numeral.value] : [],
  );
  const value = counted ? counted.value : quotient((numbers[0] ?? 0) / (numbers[1] ?? 1));
  if (!Number.isFinite(value) || value <= 0) return null;
  const { start } = first;
  const { end } = last;
  const stated: Stated = counted ?? { start, end, value, approx: 'exact', unit: null, measure: 'other', item: null };
  return statedLevel(stated, scene.text);
}

/** The level that a capture ends in. */
export function levelAt(match: Match, scene: Scene, name: string): LevelDraft | null {
  const stated = statedAt(match, scene, name);
  return stated && statedLevel(stated, scene.text);
}

/** The number that a capture holds: a numeral, or what the word says of itself. */
function numberAt(match: Match, scene: Scene, name = 'number'): number | null {
  for (const { numeral, word, count } of captured(match, scene, name)) {
    if (count) return count.value;
    if (numeral !== undefined && 'value' in numeral && typeof numeral.value === 'number') return numeral.value;
    for (const { number } of word.classes.values()) if (typeof number === 'number') return number;
  }
  return null;
}

const unitOf = ({ rule }: Match): string | null =>
  typeof rule.parameters.unit === 'string' ? rule.parameters.unit : null;

/** As the rule says, else as the words that `way` captures say; a word such as 负 turns it round. */
function directionOf(match: Match, scene: Scene): Direction | null {
  const named = (value: unknown): Direction | undefined => directionSchema.options.find((option) => option === value);
  const stated = named(match.rule.parameters.direction);
  if (stated) return stated;
  for (const { word } of captured(match, scene, 'way')) {
    for (const { direction } of word.classes.values()) {
      const way = named(direction);
      if (way) return way;
    }
  }
  return null;
}

function turned(direction: Direction | null): Direction | null {
  if (direction === 'up') return 'down';
  return direction === 'down' ? 'up' : direction;
}
