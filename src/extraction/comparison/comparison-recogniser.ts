import type { CompiledRule } from '../../grammar/compiled-room.js';
import type { Match, TokenRange } from '../../grammar/match.js';
import { createMatcher } from '../../grammar/matcher.js';
import type { Vocabulary } from '../../grammar/vocabulary.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import { noReason } from '../dismissal/dismissed-span.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import { ruleReference } from '../rule-reference.js';
import { endsSentence } from '../syntax/clause.js';
import type { Token } from '../token/token.js';
import { traceMatches } from '../trace.js';
import { presentDays, readBasis, resolveBasis } from './basis.js';
import { COMPARISON_ACTIONS, levelAt } from './comparison-actions.js';
import type { BasisDraft, Compared, ComparisonDraft, LevelDraft } from './comparison-draft.js';
import { isEach } from './distribute.js';
import { figureOf } from './figure.js';
import { frontedBase } from './fronted-base.js';
import { itemOfFigure } from './item-of-figure.js';
import { isMean, linkLevels } from './link-levels.js';
import { type Made, NEXT, PAIRS } from './made.js';
import { createMarkReaders } from './mark-reader.js';
import { Cue } from './mark-words.js';
import { pairsOf } from './pairs.js';
import { statedBy } from './quantity.js';
import type { Scene } from './scene.js';
import { tellsWords } from './word-rules.js';

/** Finds the comparisons of a passage in text order (`grammars/comparison/README.md`). */
export type ComparisonRecogniser = (
  passage: Passage,
  findings: Pick<Findings, 'dates' | 'counts' | 'period' | 'parts'>,
) => ComparisonDraft[];

/** Actions that make a comparison only with what stands before. */
const FRONTED = 'fronted-basis';

/** The actions that a comparison rule may name, besides `skip`. */
export const COMPARISON_ACTION_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(COMPARISON_ACTIONS),
  NEXT,
  PAIRS,
  FRONTED,
]);

/** What a sentence has told so far. */
interface Told {
  /** The basis of the comparison before, or that of the whole sentence. */
  basis: BasisDraft | null;
  /** Whether it is that of the whole sentence. */
  isOpening: boolean;
  /** The level that the sentence opens with: 30件 of 与上年的30件相比. */
  base: LevelDraft | null;
  /** The dates that name a basis: they do not say when the figures are of. */
  readonly bases: Set<DateDraft>;
  /** The comparison that ends where the next match begins, with the index of the mark behind it. */
  last: { readonly match: Match; readonly draft: ComparisonDraft; readonly to: number } | null;
}

/**
 * A recogniser by rules over marks: words, counts and dates. Only sentences that hold a word of a comparison are read.
 *
 * @throws BaogaoError `grammar-check` for a rule with another action
 */
export function createComparisonRecogniser(
  rules: readonly CompiledRule[],
  vocabulary: Vocabulary,
): ComparisonRecogniser {
  const matcher = createMatcher(
    rules.filter((rule) => !tellsWords(rule)),
    { actions: COMPARISON_ACTION_NAMES },
  );
  const readers = createMarkReaders(vocabulary);

  return ({ text, tokens, trace, winners }, { dates, counts, period, parts: links }) => {
    const figures = counts.filter(({ cell }) => cell === undefined);
    const reader = readers.open(text, tokens, figures, dates);
    const wholes = new Map<object, CountDraft>(
      links.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)),
    );
    const found: ComparisonDraft[] = [];

    function read(from: number, to: number): void {
      const marks = reader.read({ from, to });
      const scene: Scene = { text, tokens, marks, vocabulary, wholes };
      const matches = matcher.matchAll(marks);
      const made = readMatches(matches, scene);
      found.push(
        ...linkLevels(
          made,
          matches.filter(({ rule }) => rule.action === FRONTED),
          scene,
        ),
      );
      winners?.({ type: 'comparison', tokens: marks, matches, reasonOf: noReason });
      if (trace) {
        const results = new Set(made.map(({ match }) => match));
        traceMatches(trace, 'comparison', matcher, marks, matches, (match) =>
          results.has(match) || match.rule.action === FRONTED ? null : 'it states no comparison',
        );
      }
    }

    function readMatches(matches: readonly Match[], scene: Scene): Made[] {
      const told: Told = { basis: null, isOpening: false, base: null, bases: new Set(), last: null };
      return matches.flatMap((match) =>
        readMatch(match, scene, told).map((draft, place): Made => {
          if (draft.basis && draft.base === null && CARRIED_KINDS.has(draft.kind)) {
            told.isOpening = told.isOpening && draft.basis.carried === true;
            told.basis = draft.basis;
          }
          told.last = { match, draft, to: match.to };
          return { match, draft, isListed: place > 0 || match.rule.action === NEXT };
        }),
      );
    }

    function readMatch(match: Match, scene: Scene, told: Told): ComparisonDraft[] {
      const { action } = match.rule;
      if (action === FRONTED) {
        told.isOpening = true;
        told.basis = readBasis(scene, match.captures.get('basis') ?? match, null).basis;
        told.base = levelAt(match, scene, 'base');
        return [];
      }
      if (action === PAIRS) return pairDrafts(match, scene, told);
      if (action === NEXT) return nextOf(match, scene, told) ?? [];
      return singleDraft(match, scene, told);
    }

    /** What a rule with `carried` makes needs a basis from before. */
    function singleDraft(match: Match, scene: Scene, told: Told): ComparisonDraft[] {
      const compared = COMPARISON_ACTIONS[match.rule.action]?.(match, scene);
      if (!compared) return [];
      const draft = draftOf(compared, match, scene, told);
      return match.rule.parameters.carried === true && draft.basis === null ? [] : [draft];
    }

    /** Levels before and now side by side: the first has the words, of the others the level now is the record. */
    function pairDrafts(match: Match, scene: Scene, told: Told): ComparisonDraft[] {
      return pairsOf(match, scene).map((compared, place) => {
        const draft = draftOf(compared, match, scene, told);
        const { start, end } = compared.level?.stated ?? draft;
        return { ...draft, start: place === 0 ? draft.start : start, end };
      });
    }

    function draftOf(compared: Compared, match: Match, scene: Scene, told: Told): ComparisonDraft {
      const { marks } = scene;
      const span = match.captures.get('span') ?? match;
      const { start } = marks[span.from] as { start: number };
      const { end } = marks[span.to - 1] as { end: number };
      const item = compared.item === undefined ? itemOfFigure(compared, scene, span) : compared.item;
      return {
        start,
        end,
        rule: ruleReference(match),
        kind: compared.kind,
        direction: compared.direction,
        figure: compared.figure,
        item,
        basis: basisOf(compared, scene, told, match),
        level: compared.level ?? null,
        base: compared.base ?? frontedBase(compared, scene, span, told),
      };
    }

    /** Its own basis, or that of the comparison before in the sentence. */
    function basisOf(compared: Compared, scene: Scene, told: Told, match: Match): BasisDraft | null {
      const own = compared.basis;
      const isOpen = own === null && CARRIED_KINDS.has(compared.kind) && compared.base == null;
      // 比上年增长5%，两年平均每年增长6%: growth on average is not since the year before.
      const carried = isOpen && (told.isOpening || !isMean(match, scene)) ? told.basis : null;
      const basis = own ?? (carried && { ...carried, carried: true });
      if (basis === null) return null;
      if (basis.date) told.bases.add(basis.date);
      return resolveBasis(basis, presentDays(dateBefore(scene.marks, match.from, told.bases), period));
    }

    /** The nearest date before in the sentence that says when; none that the basis names. */
    function dateBefore(marks: Scene['marks'], index: number, bases: ReadonlySet<DateDraft>): DateDraft | null {
      for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
        const date = marks[at]?.date;
        if (date?.kind === 'DATE' && date.resolved && !bases.has(date)) return date;
      }
      return null;
    }

    /** The figure behind the one before: 9% of 增长7%、9%. */
    function nextOf(match: Match, scene: Scene, { last }: Told): ComparisonDraft[] | null {
      const { marks } = scene;
      const stated = statedBy(marks[(match.captures.get('value') ?? match).to - 1], tokens);
      const before = last?.draft;
      if (!stated || !before?.figure.stated || last?.to !== match.from) return null;
      if (before.figure.unit !== stated.unit && !isEach(last.match, scene.marks)) return null;
      const { start, end } = stated;
      const flip = stated.value < 0 !== before.figure.stated.value < 0;
      const { kind, basis } = before;
      const direction = flip ? turned(before.direction) : before.direction;
      return [
        {
          start,
          end,
          rule: ruleReference(match),
          kind,
          direction,
          figure: figureOf(stated),
          item: stated.item,
          basis: basis && { ...basis, carried: true },
          level: null,
          base: null,
        },
      ];
    }

    const holdsNumber = numbersOf(figures, dates);
    let from = 0;
    let cues: number = Cue.none;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      cues |= readers.words.cueOf(token);
      if (!endsSentence(token) && index + 1 < tokens.length) continue;
      if (cues & Cue.comparison && holdsNumber({ from, to: index + 1 }, tokens, cues)) read(from, index + 1);
      from = index + 1;
      cues = Cue.none;
    }
    return found;
  };
}

/** Tells of sentences in text order whether a number is in them: some counts (几百) and durations (半年) have no numeral. */
function numbersOf(figures: readonly CountDraft[], dates: readonly DateDraft[]) {
  const durations = dates.filter(({ kind }) => kind === 'DURATION');
  let nextFigure = 0;
  let nextDate = 0;
  return ({ from, to }: TokenRange, tokens: readonly Token[], cues: number): boolean => {
    if (cues & Cue.number) return true;
    const { start } = tokens[from] as Token;
    const { end } = tokens[to - 1] as Token;
    while ((figures[nextFigure]?.end ?? end) <= start) nextFigure++;
    while ((durations[nextDate]?.end ?? end) <= start) nextDate++;
    return (figures[nextFigure]?.start ?? end) < end || (durations[nextDate]?.start ?? end) < end;
  };
}

/** The other way. */
function turned(direction: ComparisonDraft['direction']): ComparisonDraft['direction'] {
  if (direction === 'up') return 'down';
  return direction === 'down' ? 'up' : direction;
}

/** The kinds whose basis holds for those behind in the sentence too. */
const CARRIED_KINDS: ReadonlySet<string> = new Set(['change']);

/** Dates further before, in marks, say nothing of a figure. */
const REACH = 40;
