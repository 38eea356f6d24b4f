import type { Genre } from '../schema/report.js';
import type { Span } from '../source/span.js';
import { alternatives } from './alternatives.js';
import { opensItem } from './bullet.js';
import { endsSentence, isBlank, isBlankCode, isDigit } from './character.js';
import type { DecisionRule } from './decision.js';
import { isOrdinalDigit, matchMarker } from './match-marker.js';
import { parseOrdinal } from './parse-ordinal.js';
import { vocabulary } from './vocabulary.js';
import type { FoundWord } from './word-index.js';

/** What the words of a title say. */
export interface ReadTitle extends Span {
  readonly genre: Genre;
  /** The title without what numbers it and without the words that sites add. */
  readonly stem: string;
  /** The number in a collection: `篇1`, `(二)`; null if it has none. */
  readonly series: number | null;
  /** True for the title of a whole collection: `(精选7篇)`. */
  readonly collection: boolean;
  /** A number that nothing shows to be one of a collection, but the same title without it: `工作总结2`; null if there is none. */
  readonly bare: number | null;
}

const LONGEST = 60;
const SHORTEST = 2;
const BRACKETED = /[(【[〔<]([^()【】[\]〔〕<>]{1,20})[)】\]〕>]$/;
const LEADING_BRACKET = /^[【[(]([^】\])]{1,10})[】\])][:]?/;

/** Reads a span as the title of a report, or returns null for other text and tells by which rule it is other. */
export function readTitle(shadow: string, whole: Span, refuse?: (rule: DecisionRule) => void): ReadTitle | null {
  const none = (rule: DecisionRule): null => {
    refuse?.(rule);
    return null;
  };
  if (whole.end - whole.start > LONGEST) return none('title-too-long');
  // A colon leads from the title to the text: 工作计划:
  const colon = shadow.charAt(whole.end - 1) === ':';
  const span = colon ? { start: whole.start, end: whole.end - 1 } : whole;
  const text = withoutBlanks(shadow, span);
  if (text.length < SHORTEST) return none('title-too-long');
  if (hasSentenceMark(text)) return none('title-sentence');
  if (isSentence(text) || isBulleted(shadow, span.start)) return none('title-not-first');
  const marker = matchMarker(text, 0);
  // 1.2021年工作总结, but 2. 2021年工作总结 is an item.
  const isGlued = marker?.style === 'arabic-comma' && isDigit(text.charAt(marker.end)) && !isItem(shadow, span.start);
  if (marker !== null && !isGlued) return none('title-marker');
  const { core, series, collection, bare } = stripEnds(text);
  const noun = vocabulary.titleNoun.longestBefore(core, core.length) ?? coordinatedNoun(core);
  // 会议纪要 alone may stand above each part.
  if (noun === null || (noun.attributes.owned === true && noun.start === 0)) return none('title-no-noun');
  return { ...span, genre: genreOf(core) ?? (noun.attributes.genre as Genre), stem: core, series, collection, bare };
}

/** `- 确定方案`: an item of a list, which no title is; a sign right before words may adorn one. */
const isBulleted = (shadow: string, start: number): boolean =>
  opensItem(shadow, start) && isBlank(shadow.charAt(start + 1));

/** A marker with a blank behind it. */
function isItem(shadow: string, start: number): boolean {
  const marker = matchMarker(shadow, start);
  return marker !== null && isBlank(shadow.charAt(marker.end));
}

/** What stands behind 和 in a title is no longer. */
const LONGEST_SECOND = 12;

/** The noun of a title that says two things, of which the second has none: 工作总结和来年安排, 上半年总结及下半年重点. */
function coordinatedNoun(core: string): FoundWord | null {
  if (vocabulary.headingNoun.longestBefore(core, core.length) === null) return null;
  for (let at = core.length - SHORTEST; at > core.length - LONGEST_SECOND && at > 0; at--) {
    const joint = vocabulary.titleJoint.longestAt(core, at);
    if (joint !== null) return vocabulary.titleNoun.longestBefore(core, at);
  }
  return null;
}

/** `在…中,`, `在…下,` */
function opensWithCircumstance(text: string): boolean {
  const first = vocabulary.titleCircumstance.longestAt(text, 0);
  const comma = text.indexOf(',');
  if (first === null || first.attributes.last === true || comma < 0 || comma > LONGEST_CIRCUMSTANCE) return false;
  return (
    !text.slice(0, comma).includes('—') &&
    vocabulary.titleCircumstance.longestBefore(text, comma)?.attributes.last === true
  );
}

const LONGEST_CIRCUMSTANCE = 24;

/** A sentence, or the path of links above a page; a clause of the kind `在…中,` begins one too. */
const isSentence = (text: string): boolean =>
  text.includes('>') ||
  opensWithCircumstance(text) ||
  vocabulary.titleNotFirst.longestAt(text, 0) !== null ||
  vocabulary.titleNotLast.longestBefore(text, text.length) !== null;

/** The genre that the weightiest word of a text shows, or null. */
export function genreOf(text: string): Genre | null {
  let genre: Genre | null = null;
  let best = 0;
  for (let at = 0; at < text.length; at++) {
    const word = vocabulary.genreWord.longestAt(text, at);
    const weight = Number(word?.attributes.weight ?? 0);
    if (weight > best) {
      best = weight;
      genre = word?.attributes.genre as Genre;
    }
  }
  return genre;
}

interface Ends {
  core: string;
  series: number | null;
  collection: boolean;
  bare: number | null;
}

/** Takes off numbers and additions, a few at most. */
function stripEnds(text: string): Ends {
  const ends: Ends = { core: text, series: null, collection: false, bare: null };
  stripLeadingSeries(ends);
  for (let round = 0; round < 5 && strip(ends); round++);
  return ends;
}

function stripLeadingSeries(ends: Ends): void {
  const bracket = LEADING_BRACKET.exec(ends.core);
  const text = bracket ? (bracket[1] ?? '') : ends.core;
  const series = readSeries(text, 0);
  if (series === null) return;
  ends.series = series.number;
  ends.core = bracket ? ends.core.slice(bracket[0].length) : ends.core.slice(series.end).replace(/^[:.、]/, '');
}

function strip(ends: Ends): boolean {
  const bracket = BRACKETED.exec(ends.core);
  if (bracket !== null) {
    const inside = bracket[1] ?? '';
    const number = parseOrdinal(inside) ?? seriesBehind(inside)?.number ?? null;
    if (number !== null) ends.series ??= number;
    else if (hasCollectionWord(inside)) ends.collection = true;
    const word = number === null ? null : vocabulary.titleSeries.longestBefore(ends.core, bracket.index);
    ends.core = ends.core.slice(0, word === null || word.start === 0 ? bracket.index : word.start);
    return true;
  }
  const behind = seriesBehind(ends.core);
  if (behind !== null) {
    ends.series ??= behind.number;
    ends.core = ends.core.slice(0, behind.start);
    return true;
  }
  const tail = vocabulary.titleTail.longestBefore(ends.core, ends.core.length);
  if (tail !== null && tail.start > 0 && vocabulary.titleNoun.longestBefore(ends.core, ends.core.length) === null) {
    ends.core = ends.core.slice(0, tail.start);
    ends.collection ||= tail.attributes.several === true;
    return true;
  }
  return stripAuthor(ends) || stripCount(ends) || stripNumber(ends);
}

/** `周报-某某-2021/3/22`: who wrote it and when; `周报:3.1-3.5`: the days of which it tells. */
const AUTHOR = /[-—](?:\p{Script=Han}{2,4}[-—])?\d{4}[/.-]\d{1,2}(?:[/.-]\d{1,2})?$/u;
const DAYS = /[:(]?\d{1,4}(?:[/.]\d{1,2}){1,2}[-—~]{1,3}\d{1,4}(?:[/.]\d{1,2}){1,2}\)?$/;
/** `自查报告2024` */
const YEAR = /(?<=.{4})\d{4}$/;
/** `周报第12期` */
const ISSUE = new RegExp(
  `[·・|]?(?:${alternatives(vocabulary.markerPrefix.words)})(?:\\d{1,4}|[${vocabulary.ordinalDigit.words.join('')}]{1,4})(?:${alternatives(vocabulary.titleIssue.words)})$`,
);

function stripAuthor(ends: Ends): boolean {
  const behind =
    (AUTHOR.exec(ends.core) ?? DAYS.exec(ends.core) ?? YEAR.exec(ends.core) ?? ISSUE.exec(ends.core))?.index ?? -1;
  if (behind < 0 || vocabulary.titleNoun.longestBefore(ends.core, behind) === null) return false;
  ends.core = ends.core.slice(0, behind);
  return true;
}

/** `工作总结模板5篇`, `工作计划十二篇` */
function stripCount(ends: Ends): boolean {
  const unit = vocabulary.titleCollection.longestBefore(ends.core, ends.core.length);
  if (unit === null) return false;
  let start = unit.start;
  while (start > unit.start - 3 && isNumeral(ends.core.charAt(start - 1))) start--;
  if (start === unit.start || start === 0) return false;
  ends.core = ends.core.slice(0, start);
  ends.collection = true;
  return true;
}

const isNumeral = (character: string): boolean => isDigit(character) || isOrdinalDigit(character);

/** `工作总结2`, `工作计划二` */
function stripNumber(ends: Ends): boolean {
  const digits = /[^\d.年](\d{1,2})$/.exec(ends.core);
  if (digits !== null) {
    ends.core = ends.core.slice(0, digits.index + 1);
    ends.bare ??= Number(digits[1]);
    return true;
  }
  const last = ends.core.length - 1;
  const isHanNumber =
    isOrdinalDigit(ends.core.charAt(last)) && vocabulary.titleNoun.longestBefore(ends.core, last) !== null;
  if (!isHanNumber) return false;
  ends.bare ??= parseOrdinal(ends.core.slice(last));
  ends.core = ends.core.slice(0, last);
  return true;
}

/** `篇1`, `范文三` at the end of a text. */
function seriesBehind(text: string): { readonly number: number; readonly start: number } | null {
  let start = text.length;
  while (start > text.length - 3 && (isDigit(text.charAt(start - 1)) || isOrdinalDigit(text.charAt(start - 1))))
    start--;
  const word = start < text.length ? vocabulary.titleSeries.longestBefore(text, start) : null;
  const number = word === null ? null : parseOrdinal(text.slice(start));
  return word === null || number === null ? null : { number, start: word.start };
}

/** `第2篇`, `【篇二】`, and nothing else: the number of the report that begins below. */
export function isSeriesLine(shadow: string, span: Span): boolean {
  if (span.end - span.start > LONGEST_SERIES) return false;
  const text = withoutBlanks(shadow, span).replace(/^[【[(]|[】\])]$/g, '');
  return readSeries(text, 0)?.end === text.replace(/[:.、]$/, '').length;
}

const LONGEST_SERIES = 10;

/** `篇1`, `范文三`, `第四篇` at the beginning of a text. */
function readSeries(text: string, offset: number): { readonly number: number; readonly end: number } | null {
  const word = vocabulary.titleSeries.longestAt(text, offset);
  if (word === null) return null;
  let end = word.end;
  while (end < word.end + 3 && (isDigit(text.charAt(end)) || isOrdinalDigit(text.charAt(end)))) end++;
  const number = parseOrdinal(text.slice(word.end, end));
  if (number === null) return null;
  const unit = vocabulary.titleSeries.longestAt(text, end) ?? vocabulary.titleCollection.longestAt(text, end);
  // A bare prefix such as 第 needs what it counts behind the number.
  if (vocabulary.markerPrefix.get(word.word) !== undefined && unit === null) return null;
  return { number, end: unit?.end ?? end };
}

function hasCollectionWord(text: string): boolean {
  let number = false;
  let word = false;
  for (let at = 0; at < text.length; at++) {
    number ||= isDigit(text.charAt(at)) || isOrdinalDigit(text.charAt(at));
    word ||= vocabulary.titleCollection.longestAt(text, at) !== null;
  }
  return number && word;
}

function hasSentenceMark(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    // A colon behind the number of a collection (`篇一:`) or inside a long title separates no sentence.
    if (endsSentence(character) && !(character === ':' && at < text.length - SHORTEST)) return true;
  }
  return false;
}

function withoutBlanks(shadow: string, { start, end }: Span): string {
  const text = shadow.slice(start, end);
  for (let at = start; at < end; at++) if (isBlankCode(shadow.charCodeAt(at))) return text.replace(/\s/g, '');
  return text;
}
