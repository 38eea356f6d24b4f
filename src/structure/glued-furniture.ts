import type { Span } from '../source/span.js';
import { isBlank, isLineEnd, oneOf } from './character.js';
import { LONGEST_IN_TEXT } from './find-title.js';
import { trimSpan } from './lines-of.js';
import { matchForm, normalForm } from './normal-form.js';
import { readTitle } from './read-title.js';
import { vocabulary } from './vocabulary.js';

/** A line of a title and the facts about its file is no longer. */
const LONGEST_LINE = 120;
/** A title has at least so many characters. */
const LEAST_TITLE = 4;

/** What sites put before a title in its line: `精选优质文档-倾情为你奉上 青石镇工作总结`. */
export function* findBanners(shadow: string, lines: readonly Span[]): Generator<Span> {
  for (const { start, end } of lines) {
    const banner = bannerAt(shadow, start);
    if (banner === null || banner.end >= end) continue;
    // 精选文档30份: the words are the report's, unless a title stands behind.
    const rest = trimSpan(shadow, { start: banner.end, end });
    if (banner.sure || readTitle(shadow, rest) !== null) yield { start, end: banner.end };
  }
}

/** No banner begins with a number, which would be any digit of a text. */
const beginsBanner = oneOf(vocabulary.titleBanner.words.map((word) => word.charAt(0)).join(''));

function bannerAt(shadow: string, start: number): { readonly end: number; readonly sure: boolean } | null {
  if (!beginsBanner(shadow.charAt(start))) return null;
  let banner: { end: number; sure: boolean } | null = null;
  for (const word of vocabulary.titleBanner.words) {
    const end = matchForm(shadow, start, word);
    if (end > (banner?.end ?? start)) banner = { end, sure: vocabulary.titleBanner.get(word)?.anywhere === true };
  }
  return banner;
}

/** Links in brackets between blanks inside a line: `点击:12 【本文下载】 青石镇工作总结`. */
export function* findLinks(shadow: string): Generator<Span> {
  for (let start = shadow.indexOf('【'); start >= 0; start = shadow.indexOf('【', start + 1)) {
    const before = shadow.charAt(start - 1);
    const close = shadow.slice(start, start + LONGEST_LINK).indexOf('】');
    const end = start + close + 1;
    if (close < 0 || !isBlank(before) || isLineEnd(before) || !isBlank(shadow.charAt(end))) continue;
    const words = normalForm(shadow, { start: start + 1, end: end - 1 });
    if (vocabulary.furnitureLine.get(words) !== undefined) yield { start, end };
  }
}

const LONGEST_LINK = 10;

/** What sites put behind a title in its line: `青石镇工作总结发布时间:2021-02-06 点击:12`. */
export function* findTailFacts(shadow: string, lines: readonly Span[]): Generator<Span> {
  for (const { start, end } of lines) {
    if (end - start > LONGEST_LINE || shadow.charAt(end - 1) === '。') continue;
    const limit = Math.min(end, start + LONGEST_IN_TEXT);
    for (let at = start + LEAST_TITLE; at < limit; at++) {
      const label = vocabulary.furnitureLabel.longestAt(shadow, at);
      if (label === null || shadow.charAt(label.end) !== ':' || isBlank(shadow.charAt(at - 1))) continue;
      if (readTitle(shadow, { start, end: at }) !== null) {
        yield { start: at, end };
        break;
      }
    }
  }
}
