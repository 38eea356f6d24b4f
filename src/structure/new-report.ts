import type { Span } from '../source/span.js';
import { bylineEnd } from './byline.js';
import { isDigit } from './character.js';
import type { DecisionRule } from './decision.js';
import { endsWithSentence, rightBefore } from './ends-with-sentence.js';
import { firstFrom } from './first-from.js';
import { isOrdinalDigit } from './match-marker.js';
import { areOfKind, areOfPeople } from './of-kind.js';
import type { ReadTitle } from './read-title.js';
import { isDateLine } from './report-facts.js';
import { isSiteChrome } from './site-chrome.js';
import { type Stretch, stretchAt } from './stretch.js';
import type { MarkerCandidate } from './structure-lexer.js';
import { isApart, isBelowEmptyLine } from './text-line.js';
import { vocabulary } from './vocabulary.js';
import type { WordIndex } from './word-index.js';

/** What speaks for a line that reads like a title to be that of another report, and not a heading of the same one. */
const WEIGHTS = {
  /** 一、 follows, and the report before had come to 二、 */
  restart: 2,
  /** 一、 follows. */
  one: 1,
  /** The body opens like a report, with a salutation or with words that announce one. */
  opening: 1,
  /** Lines that tell when and by whom, or to whom, stand below. */
  byline: 1,
  /** An empty line stands above. */
  apart: 1,
  /** The report before has come to an end: with a formula, a date or a signature. */
  closing: 1,
  /** It names a year or what stands for one, a body or an officer. */
  year: 1,
  named: 1,
  /** It ends as the title of the report before does, and names another body or person: 【客户部】年终总结 and 【技术部】年终总结, 张三周报 and 李四周报. */
  alike: 2,
  /** The first heading below the title of the report before stands right below this one, of another of its kind, again: 主要成果： below 甲组周报 and 乙组周报. */
  returns: 3,
  /** `2014年工作计划`, `下一步打算`: headings of one report. */
  heading: -3,
  /** `内部工作计划:` leads into a list. */
  colon: -2,
} as const;

const LEAST = 3;
/** Where the title names nobody, it may be a heading: more must speak for it. */
const LEAST_UNNAMED = 4;

/** How far behind a title its opening reaches, and how far before it what closes the last report. */
const OPENING = 300;
const CLOSING = 120;
const SIGNATURE = 30;
/** What turns to those who hear a report is no longer; a paragraph that leads into a list is. */
const LONGEST_GREETING = 24;
const LONGEST_TIME = 12;
/** `工作计划`, what is left of a title that names only a year. */
const BARE = 4;

const YEAR_OR_BLANK = /[\dx×*_]/;
const YEAR_DIGITS = 4;
/** So many lines of a site's page may stand between two reports. */
const CHROME_LINES = 8;

/** The places of the main numbering's ones and twos. */
export interface MainNumbering {
  /** Where `一、` and all its like stand. */
  readonly all: readonly MarkerCandidate[];
  readonly twos: readonly MarkerCandidate[];
}

/** Finds them among the candidates of a text. */
export function mainNumbering(candidates: readonly MarkerCandidate[]): MainNumbering {
  const all = candidates.filter(({ style }) => style === 'han-comma');
  return { all, twos: all.filter(({ ordinal }) => ordinal === 2) };
}

/** Why a title on a line of its own, behind a report that begins at `current`, begins no other one; null if it does. */
export function againstReport(
  title: ReadTitle,
  shadow: string,
  stretches: readonly Stretch[],
  index: number,
  current: Span & { readonly stem?: string },
  numbering: MainNumbering,
): DecisionRule | null {
  const edge = stretches[index]?.before;
  if (edge !== 'line' && !(edge === 'cut' && isBelowEmptyLine(shadow, title.start))) return 'title-inside';
  const before = lastText(shadow, stretches, index);
  if (before === undefined || before.end <= current.end) return 'title-inside';
  const isShort = before.end - before.start <= SIGNATURE;
  const isSigned = isShort && isSignature(shadow, before);
  const isParted = isApart(shadow, before.end, title.start);
  const areOwned = current.stem !== undefined && areOfPeople(title.stem, current.stem);
  const isLike = areOwned || (current.stem !== undefined && areAlike(title.stem, current.stem));
  // A report ends with a sentence or with who wrote it; above a title like its own also with an item.
  if (!endsWithSentence(shadow, rightBefore(before.end)) && !isSigned && !(isShort && (isParted || isLike)))
    return 'title-behind-open';
  const byline = bylineEnd(shadow, stretches, title.end);
  const salutation = stretches.find(({ start }) => start >= byline);
  const isGreeting =
    salutation !== undefined &&
    salutation.after === 'line' &&
    salutation.end - salutation.start <= LONGEST_GREETING &&
    shadow.charAt(salutation.end - 1) === ':';
  const isOther = current.stem !== undefined && areOfKind(title.stem, current.stem);
  const returns = isOther && opensAlike(shadow, stretches, current, title);
  const named = areOwned || namesBody(title.stem) || title.genre === 'debriefing';
  let score = 0;
  const add = (weight: keyof typeof WEIGHTS, holds: boolean): void => {
    if (holds) score += WEIGHTS[weight];
  };
  add('restart', numberingRestarts(title, current, numbering));
  add('one', nextMain(title, numbering)?.ordinal === 1);
  add('opening', opensReport(shadow, byline, salutation));
  add('byline', byline > title.end || isGreeting);
  add('apart', isParted);
  add(
    'closing',
    isSigned || hasWord(vocabulary.reportClosing, shadow, Math.max(current.start, before.end - CLOSING), before.end),
  );
  add('year', YEAR_OR_BLANK.test(title.stem) || namesYear(title.stem));
  add('named', named);
  add('alike', isLike);
  add('returns', returns);
  add('colon', shadow.charAt(title.end) === ':');
  add('heading', !named && !isLike && !returns && byline === title.end && !isGreeting && isHeading(title.stem));
  return score >= (named ? LEAST : LEAST_UNNAMED) ? null : 'title-weak';
}

/** The last line before a title that is no part of a site's page. */
function lastText(shadow: string, stretches: readonly Stretch[], index: number): Stretch | undefined {
  for (let at = index - 1; at > index - CHROME_LINES; at--) {
    const stretch = stretches[at];
    if (stretch === undefined || !isSiteChrome(shadow, stretch, true)) return stretch;
  }
  return stretches[index - CHROME_LINES];
}

/** What stands right below two titles is one short line. */
function opensAlike(shadow: string, stretches: readonly Stretch[], current: Span, title: Span): boolean {
  const below = ({ end }: Span): string | null => {
    const line = stretches[stretchAt(stretches, end - 1) + 1];
    if (line === undefined || line.after !== 'line' || line.end - line.start > LONGEST_OPENING) return null;
    return HAN.test(shadow.slice(line.start, line.end)) ? shadow.slice(line.start, line.end) : null;
  };
  const first = below(title);
  return first !== null && first === below(current);
}

const LONGEST_OPENING = 16;
const HAN = /\p{Script=Han}{2}/u;

/** So many characters are alike at the ends of two titles, and so many before them are not. */
const LEAST_ALIKE = 6;
const LEAST_OWN = 2;

function areAlike(a: string, b: string): boolean {
  let alike = 0;
  while (alike < a.length && alike < b.length && a.at(-1 - alike) === b.at(-1 - alike)) alike++;
  return alike >= LEAST_ALIKE && a.length - alike >= LEAST_OWN && b.length - alike >= LEAST_OWN;
}

/** 一九九四年 */
function namesYear(stem: string): boolean {
  let digits = 0;
  for (let at = 0; at < stem.length; at++) {
    if (digits === YEAR_DIGITS && vocabulary.dateUnit.longestAt(stem, at) !== null) return true;
    digits = isOrdinalDigit(stem.charAt(at)) ? digits + 1 : 0;
  }
  return false;
}

/** A year and a word that headings have too, or a heading known in every field. */
function isHeading(stem: string): boolean {
  let at = vocabulary.bodyOpening.longestAt(stem, 0)?.end ?? 0;
  while (at < stem.length && (isDigit(stem.charAt(at)) || isOrdinalDigit(stem.charAt(at)))) at++;
  const unit = vocabulary.dateUnit.longestAt(stem, at);
  if (unit !== null) at = unit.end;
  const rest = stem.slice(at);
  return (
    rest.length <= BARE ||
    vocabulary.headingTitle.get(rest) !== undefined ||
    hasWord(vocabulary.headingTitle, rest, 0, rest.length)
  );
}

/** A body or an officer in the words of a title: 县司法局…, 院长…. */
function namesBody(stem: string): boolean {
  for (let at = 0; at < stem.length; at++) {
    const word = vocabulary.titleBody.longestAt(stem, at) ?? vocabulary.bylineWord.longestAt(stem, at);
    // One character is the last of a name: 县, 局.
    if (word !== null && word.end < stem.length && (at > 0 || word.end - word.start > 1)) return true;
  }
  return false;
}

function isSignature(shadow: string, line: Stretch): boolean {
  return isDateLine(shadow, line) || vocabulary.bylineWord.longestBefore(shadow, line.end, line.start) !== null;
}

function opensReport(shadow: string, from: number, next: Stretch | undefined): boolean {
  const start = next?.start ?? from;
  if (vocabulary.reportOpening.longestAt(shadow, start) !== null) return true;
  // Behind a time: 一九九四年,我厂…
  for (let at = start + 1; at < start + LONGEST_TIME; at++) {
    const opening = shadow.charAt(at - 1) === ',' ? vocabulary.reportOpening.longestAt(shadow, at) : null;
    if (opening !== null && opening.attributes.weak !== true) return true;
  }
  return hasWord(vocabulary.reportFormula, shadow, start, Math.min(shadow.length, start + OPENING));
}

function hasWord(words: WordIndex, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (words.longestAt(text, at, end) !== null) return true;
  return false;
}

const nextMain = (title: Span, { all }: MainNumbering): MarkerCandidate | undefined => all[firstFrom(all, title.end)];

/** True if the sections behind a title are numbered from one again. */
function numberingRestarts(title: Span, current: Span, numbering: MainNumbering): boolean {
  const two = numbering.twos[firstFrom(numbering.twos, current.end)];
  return nextMain(title, numbering)?.ordinal === 1 && two !== undefined && two.start < title.start;
}
