import type { Span } from '../source/span.js';
import { isBullet } from './bullet.js';
import { isBlankCode, isDigit, isHan, isHanCode, oneOf } from './character.js';
import { codesOf, createCharacterSet } from './character-set.js';
import type { DecisionRule } from './decision.js';
import { matchMarker } from './match-marker.js';
import { normalForm } from './normal-form.js';
import { vocabulary } from './vocabulary.js';

/** The weight of phrases from which a sentence is a site's. */
const DECISIVE = 3;
/** No line of facts about a file is longer; a report's sentence that begins with the same word usually is. */
const LABEL_LENGTH = 40;
/** `:1342次` */
const SHORT_FACT = 6;
const CRUMBS_LENGTH = 60;
const FILE_NAME_LENGTH = 80;
const SENTENCE_LENGTH = 240;
const SENTENCE_BOUNDARY = /(?<=[。!?])/;
const BRACKETS = /^[【[(]([^【[(]*)[】\])]$/;
const BRACKETED_LABEL = /^[【[]([^】\]]{1,12})[】\]]/;
const LIST_NUMBER = /^(?:0[.、])+/;
/** What separates the links of a menu. */
const SEPARATORS = /^[>|»]+$/;
const isSeparator = oneOf('>|»');
const MENU_SIGNS = createCharacterSet(codesOf('|/>»·【】[]()'));
const MENU_LENGTH = 100;
/** Of so many short words between blanks some are links that only sites have: 网站首页 个人总结 工作总结 …. */
const LONG_MENU = 6;
const LONGEST_LINK = 6;
const LEAST_LINKS = 2;
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** What a report quotes is not said by the site. */
const QUOTED = /“[^”]{0,40}”|《[^》]{0,60}》/g;
/** The same for a whole sentence where no phrase is decisive alone: reports speak of users and websites too. */
const DECISIVE_TOGETHER = 5;
/** A sentence that counts something, or a numbered one, is the report's unless it says far more of the site. */
const DECISIVE_OVER_CONTENT = 5;

/**
 * True for a line, piece or sentence of a site's page around a report: banners, facts about the file, notices.
 * `loose` holds before the first and behind the last line of a text, where words that reports use too are enough.
 */
export const isSiteChrome = (shadow: string, span: Span, loose: boolean): boolean =>
  chromeRule(shadow, span, loose) !== null;

/** `-精品推荐-`, `>首页`: without the signs in front. */
function withoutSigns(form: string): string {
  let from = 0;
  while (isBullet(form.charAt(from)) || form.charAt(from) === '>' || form.charAt(from) === '—') from++;
  return form.slice(from);
}

/** The rule by which it is one; null for other text. */
export function chromeRule(shadow: string, span: Span, loose: boolean): DecisionRule | null {
  if (span.end - span.start > SENTENCE_LENGTH) return null;
  const whole = normalForm(shadow, span);
  if (isSeparator(whole.charAt(0)) && SEPARATORS.test(whole))
    return loose && !joinsNumbers(shadow, span) ? 'separator' : null;
  const form = isPlain(whole) ? whole : withoutSigns(whole).replace(LIST_NUMBER, '').replace(BRACKETS, '$1');
  if (form === '') return null;
  // Asked of the few that speak of a site.
  const isReports = (): boolean => countsSomething(form) || isNumbered(shadow, span);
  if (vocabulary.furnitureLine.get(form) !== undefined) return 'site-line';
  if (isFileName(form)) return 'file-name';
  if (isMenu(shadow, span)) return 'menu';
  if (isLabel(form, loose, isReports)) return 'site-label';
  if (loose && isCrumbs(form)) return 'site-crumbs';
  return saysSo(form, loose, isReports) ? 'site-phrases' : null;
}

/** Begins with an ideograph, as most text does, and so with no bullet, number or bracket. */
const isPlain = (form: string): boolean => isHanCode(form.charCodeAt(0));

/** `打印本页 | 关闭窗口`: several links and nothing else. */
function isMenu(shadow: string, { start, end }: Span): boolean {
  if (end - start > MENU_LENGTH) return false;
  // Most lines are one part.
  if (!hasMenuSign(shadow, start, end)) return false;
  const parts = partsOfMenu(shadow, start, end);
  if (parts.length < 2) return false;
  if (parts.every(isLink)) return true;
  const isBar = parts.length >= LONG_MENU && parts.every((part) => part.length <= LONGEST_LINK && HAN_ONLY.test(part));
  return isBar && parts.filter(isLink).length >= LEAST_LINKS;
}

const separatesLinks = (code: number): boolean => isBlankCode(code) || MENU_SIGNS.has(code);

function hasMenuSign(shadow: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (separatesLinks(shadow.charCodeAt(at))) return true;
  return false;
}

/** What stands between blanks and signs. */
function partsOfMenu(shadow: string, start: number, end: number): string[] {
  const parts: string[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = shadow.charCodeAt(at);
    if (at < end && !separatesLinks(code)) continue;
    if (at > from) parts.push(shadow.slice(from, at));
    from = at + 1;
  }
  return parts;
}

const isLink = (part: string): boolean =>
  vocabulary.furnitureLine.get(normalForm(part, { start: 0, end: part.length })) !== undefined;

/** True for a line of a report whatever stands around it: numbered, or with a number of something. */
export const isContent = (shadow: string, span: Span): boolean =>
  isNumbered(shadow, span) || countsSomething(normalForm(shadow, span));

const isNumbered = (shadow: string, { start }: Span): boolean => matchMarker(shadow, start) !== null;

/** `15万次`, `2场`: a number of what sites do not count. */
function countsSomething(form: string): boolean {
  for (let at = form.indexOf('0'); at >= 0; at = form.indexOf('0', at + 1)) {
    const next = at + 1;
    const isUnit = isHan(form.charAt(next)) || form.charAt(next) === '%';
    if (isUnit && vocabulary.furnitureUnit.longestAt(form, next) === null) return true;
  }
  return false;
}

/** The dash of `20 - 30人` belongs to the text. */
function joinsNumbers(shadow: string, { start, end }: Span): boolean {
  return (
    shadow[start - 1] === ' ' &&
    isDigit(shadow.charAt(start - 2)) &&
    shadow[end] === ' ' &&
    isDigit(shadow.charAt(end + 1))
  );
}

/** True if its phrases weigh enough, and none of its sentences is without any. */
function saysSo(form: string, loose: boolean, isReports: () => boolean): boolean {
  const weight = phraseWeight(quotes(form) ? form.replace(QUOTED, '') : form, loose);
  if (weight < DECISIVE || (weight < DECISIVE_OVER_CONTENT && isReports())) return false;
  return form.split(SENTENCE_BOUNDARY).every((sentence) => sentence === '' || hasPhrase(sentence));
}

const quotes = (form: string): boolean => form.includes('“') || form.includes('《');

/** `首页>范文>工作总结`; arrows of programs are none. */
function isCrumbs(form: string): boolean {
  return form.length <= CRUMBS_LENGTH && /[^=-]>/.test(form) && !/[。;]/.test(form);
}

function isFileName(form: string): boolean {
  return form.length <= FILE_NAME_LENGTH && vocabulary.furnitureFile.longestBefore(form, form.length) !== null;
}

/** A label and a short fact; more that counts something is an item of the report: `阅读:全年开展读书活动12场`. */
function isLabel(form: string, loose: boolean, isReports: () => boolean): boolean {
  if (form.length > LABEL_LENGTH) return false;
  const line = isPlain(form) ? form : form.replace(BRACKETED_LABEL, '$1:');
  const label = vocabulary.furnitureLabel.longestAt(line, 0);
  if (label === null) return false;
  if (label.attributes.anywhere !== true && (!loose || form.includes('。'))) return false;
  if (!loose && line.length - label.end > SHORT_FACT && isReports()) return false;
  if (label.attributes.meeting === true && tellsDay(line, label.end + 1)) return false;
  const next = line.charAt(label.end);
  // 阅读量40万，创新高。 is a sentence about a figure.
  return next === ':' || (label.attributes.anywhere === true && isDigit(next) && !form.endsWith('。'));
}

/** `时间:2023年5月6日` as minutes write it, and no other fact of a site behind it: `2023-05-06 来源:` */
function tellsDay(line: string, from: number): boolean {
  if (line.charAt(from) !== '0' || vocabulary.dateUnit.longestAt(line, from + 1) === null) return false;
  for (let at = from; at < line.length; at++) if (vocabulary.furnitureLabel.longestAt(line, at) !== null) return false;
  return true;
}

/**
 * The sum of the weights of the different phrases in it. Inside a report only decisive ones count; around it the others
 * too, but not those that reports use alone.
 */
function phraseWeight(form: string, loose: boolean): number {
  const seen: string[] = [];
  let sum = 0;
  let heaviest = 0;
  for (let at = 0; at < form.length; ) {
    const phrase = vocabulary.furniturePhrase.longestAt(form, at);
    if (phrase === null) {
      at++;
      continue;
    }
    at = phrase.end;
    const weight = Number(phrase.attributes.weight);
    heaviest = Math.max(heaviest, weight);
    if (seen.includes(phrase.word)) continue;
    seen.push(phrase.word);
    sum += weight;
  }
  if (heaviest >= DECISIVE) return sum;
  const least = form.endsWith('。') ? DECISIVE_TOGETHER : DECISIVE;
  return loose && heaviest > 1 && sum >= least ? sum : 0;
}

function hasPhrase(form: string): boolean {
  for (let at = 0; at < form.length; at++) if (vocabulary.furniturePhrase.longestAt(form, at) !== null) return true;
  return false;
}
