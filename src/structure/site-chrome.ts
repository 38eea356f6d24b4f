import type { Span } from '../source/span.js';
import { isDigit } from './character.js';
import { normalForm } from './normal-form.js';
import { vocabulary } from './vocabulary.js';

/** The weight of phrases from which a sentence is a site's. */
const DECISIVE = 3;
/** No line of facts about a file is longer; a report's sentence that begins with the same word usually is. */
const LABEL_LENGTH = 40;
const CRUMBS_LENGTH = 60;
const FILE_NAME_LENGTH = 80;
const SENTENCE_LENGTH = 240;
const BULLETS = /^[•·●▪◆■□*\-–—>]+/;
const SENTENCE_BOUNDARY = /(?<=[。!?])/;
const BRACKETS = /^[【[(]([^【[(]*)[】\])]$/;
const BRACKETED_LABEL = /^[【[]([^】\]]{1,12})[】\]]/;
const LIST_NUMBER = /^(?:0[.、])+/;

/**
 * True for a line, piece or sentence of a site's page around a report: banners, facts about the file, notices.
 * `loose` holds before the first and behind the last line of a text, where words that reports use too are enough.
 */
export function isSiteChrome(shadow: string, span: Span, loose: boolean): boolean {
  if (span.end - span.start > SENTENCE_LENGTH) return false;
  const form = normalForm(shadow, span).replace(BULLETS, '').replace(LIST_NUMBER, '').replace(BRACKETS, '$1');
  if (form === '') return loose && !/^[—\s]+$/.test(shadow.slice(span.start, span.end)) && !joinsNumbers(shadow, span);
  return (
    vocabulary.furnitureLine.get(form) !== undefined ||
    isFileName(form) ||
    isLabel(form, loose) ||
    (loose && isCrumbs(form)) ||
    saysSo(form, loose)
  );
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
function saysSo(form: string, loose: boolean): boolean {
  if (phraseWeight(form, loose) < DECISIVE) return false;
  return form.split(SENTENCE_BOUNDARY).every((sentence) => sentence === '' || hasPhrase(sentence));
}

/** `首页>范文>工作总结`; arrows of programs are none. */
function isCrumbs(form: string): boolean {
  return form.length <= CRUMBS_LENGTH && /[^=-]>/.test(form) && !/[。;]/.test(form);
}

function isFileName(form: string): boolean {
  return form.length <= FILE_NAME_LENGTH && vocabulary.furnitureFile.longestBefore(form, form.length) !== null;
}

function isLabel(form: string, loose: boolean): boolean {
  if (form.length > LABEL_LENGTH) return false;
  const line = form.replace(BRACKETED_LABEL, '$1:');
  const label = vocabulary.furnitureLabel.longestAt(line, 0);
  if (label === null) return false;
  if (label.attributes.anywhere !== true && (!loose || form.includes('。'))) return false;
  const next = line.charAt(label.end);
  return next === ':' || (label.attributes.anywhere === true && isDigit(next));
}

/**
 * The sum of the weights of the different phrases in it. Inside a report only decisive ones count; around it the others
 * too, but not those that reports use alone.
 */
function phraseWeight(form: string, loose: boolean): number {
  const seen = new Set<string>();
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
    if (!seen.has(phrase.word)) sum += weight;
    seen.add(phrase.word);
  }
  return heaviest >= (loose ? 2 : DECISIVE) ? sum : 0;
}

function hasPhrase(form: string): boolean {
  for (let at = 0; at < form.length; at++) if (vocabulary.furniturePhrase.longestAt(form, at) !== null) return true;
  return false;
}
