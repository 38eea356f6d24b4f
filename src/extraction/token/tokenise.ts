import type { Vocabulary } from '../../grammar/vocabulary.js';
import { hanAt } from '../../numeral/han-character.js';
import { looksLikeYear } from '../../numeral/looks-like-year.js';
import { mayStartNumeral } from '../../numeral/may-start-numeral.js';
import type { Numeral } from '../../numeral/numeral.js';
import { readNumeral } from '../../numeral/read-numeral.js';
import { partOfSpeech } from '../../segmentation/dictionary.js';
import type { Segmenter } from '../../segmentation/segmenter.js';
import type { Span } from '../../source/span.js';
import { isBlank, isDigit, isHan, isLetter, isLineEnd, isPlaceholder } from './character.js';
import { mergeVocabulary } from './merge-vocabulary.js';
import { placeholderEnd } from './placeholder.js';
import { quotationEnd } from './quotation.js';
import { segmentRuns } from './segment-runs.js';
import type { Token, TokenKind, TokenNumeral } from './token.js';
import type { WordTable } from './word-table.js';

/** Classes of what a numeral is of; it must not be swallowed by the next word (`个` of `5个人`). */
const UNITS = ['classifier', 'unit', 'time-unit', 'designation', 'numbered-body'] as const;

/** Classes of what may directly follow a numeral. */
const AFTER_NUMERAL: ReadonlySet<string> = new Set([...UNITS, 'approximator-inner', 'approximator-after']);

/** Classes of what may directly follow a numeral with its unit: 发 of 82户发放 is no classifier. */
const AFTER_UNIT: ReadonlySet<string> = new Set(['approximator-after', 'numbered-body']);

/** Words that stand between a numeral and its unit. */
const INNER: ReadonlySet<string> = new Set(['approximator-inner']);

/** Words that tell where the unit before them ends: 日 in 1日元旦. */
const UNIT_DIVIDER: ReadonlySet<string> = new Set(['unit-divider']);

/** Letters before a sum of money: RMB of RMB500. */
const CURRENCY_SIGN: ReadonlySet<string> = new Set(['currency-sign']);

/** Words that a quotation may consist of without being a name: `“八一”`, `“十一五”`, `“4·15国家安全教育日”`, `“三秋”`. */
const PLAIN_QUOTED: ReadonlySet<string> = new Set([
  'plain-quoted',
  'fixed-festival',
  'lunar-festival',
  'movable-festival',
  'season',
]);

/** What a title stands in is a name whatever it says: 《清明》. */
const TITLE_MARKS: ReadonlySet<string> = new Set(['《', '〈']);

/** What tokenising needs to know besides the text. */
export interface TokeniserOptions {
  readonly vocabulary: Vocabulary;
  /** Words of the user's, which are tokens wherever they stand, whatever the segmenter would make of them. */
  readonly users?: Vocabulary;
  readonly words: WordTable;
  readonly segmenter: Segmenter;
}

const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

const isWhite = (code: number): boolean => isBlank(code) || isLineEnd(code);

const isLetterOrDigit = (code: number): boolean => isLetter(code) || isDigit(code);

/** A character that can do no more than go on with the run that it stands in; most characters of a text are such. */
const isPlainHan = (code: number): boolean => isHan(code) && !mayStartNumeral(code);

const PLAIN = /^[0-9]+$/;
const POINTED = /^[0-9]+[.][0-9]+$/;

/** Only multipliers, 十 included: 十亿 of 数十亿. */
const isRound = ({ bare, text }: Numeral): boolean => bare === true || [...text].every(isMultiplier);

function isMultiplier(character: string): boolean {
  const { kind, value } = hanAt(character, 0) ?? {};
  return kind === 'power' || kind === 'myriad' || (kind === 'ten' && value === TEN);
}

const TEN = 10;

function tokenNumeral(numeral: Numeral): TokenNumeral {
  const script = isDigit(numeral.text.charCodeAt(numeral.value < 0 ? 1 : 0)) ? 'arabic' : 'han';
  if (isRound(numeral)) return { script, round: true, ...numeral };
  if (POINTED.test(numeral.text)) return { script, pointed: true, ...numeral };
  if (!PLAIN.test(numeral.text)) return { script, ...numeral };
  const figures = numeral.text.length;
  return looksLikeYear(numeral.text) ? { script, figures, year: true, ...numeral } : { script, figures, ...numeral };
}

/** A stretch of Han characters between two other tokens, yet to be segmented. */
interface Run extends Span {
  readonly space: boolean;
}

const isLatinPiece = (piece: Token | Run | undefined): boolean =>
  piece !== undefined && 'kind' in piece && piece.kind === 'latin';

/**
 * Splits a view's text into tokens: numerals, placeholders, Latin words, quoted names and punctuation by their
 * characters, the Han runs between them by the segmenter, with words of the vocabulary put together again.
 * White space makes no token, but `space` on the next one; a line break or a gap makes a `break`.
 *
 * @param markers section markers in order, each one token
 * @param cuts offsets in order at which a `break` of no width stands (the ends of headings in running text)
 */
export function tokenise(
  text: string,
  { vocabulary, users, words, segmenter }: TokeniserOptions,
  markers: readonly Span[] = [],
  cuts: readonly number[] = [],
): Token[] {
  const pieces: (Token | Run)[] = [];
  let at = 0;
  let space = false;
  let nextMarker = 0;
  let nextCut = 0;
  let runStart = -1;
  /** Where the quotation closes that opened last and is no name. */
  let closing = -1;
  /** What the next word may belong to: a numeral, or one that has its unit already. */
  let open: ReadonlySet<string> | null = null;
  /** Whether the last number may be that of a version: MySQL 5.7, V2.1. */
  let version = false;
  const fixed = new Set<number>();

  function endRun(): void {
    if (runStart < 0) return;
    pieces.push({ start: runStart, end: at, space });
    runStart = -1;
    space = false;
  }
  function push(end: number, kind: TokenKind, numeral?: Numeral): void {
    endRun();
    const slice = kind === 'break' ? '\n' : text.slice(at, end);
    version = numeral?.kind === 'decimal' && pieces.at(-1)?.end === at - Number(space) && isLatinPiece(pieces.at(-1));
    const word = words.word(slice, kind);
    pieces.push({ start: at, end, text: word.text, kind, word, space, numeral: numeral && tokenNumeral(numeral) });
    // 90%项目: a percentage has its unit.
    if (numeral?.kind === 'percent') open = AFTER_UNIT;
    else if (kind === 'numeral' || kind === 'placeholder') open = AFTER_NUMERAL;
    else if (kind !== 'han') open = null;
    space = false;
    at = end;
  }
  /** The end of the longest word at hand that may follow a numeral, or of the shorter one that a divider tells. */
  function unitEnd(classes: ReadonlySet<string>): number {
    const end = vocabulary.longest(text, at, classes);
    const divider = end > at ? vocabulary.longest(text, at, UNIT_DIVIDER) : at;
    if (divider <= end) return end;
    return at + Number(vocabulary.lookup(text.slice(at, divider))?.get('unit-divider')?.unit ?? 0);
  }
  /** Reads a word that belongs to the numeral before it; it may not run over the next marker or cut. */
  function pushAfterNumeral(limit: number): boolean {
    if (open === null) return false;
    const end = unitEnd(open);
    if (end <= at || end > limit) return false;
    const word = text.slice(at, end);
    if (isNumberToo(end) || runsOn(end) || isOfVersion(end)) return false;
    fixed.add(at);
    if (open === AFTER_UNIT) open = null;
    else if (UNITS.some((name) => vocabulary.hasClass(word, name))) open = AFTER_UNIT;
    push(end, 'han');
    return true;
  }

  /** Whether the unit is a digit that has a unit of its own: 两 of 零两个月. */
  function isNumberToo(end: number): boolean {
    return mayStartNumeral(text.charCodeAt(at)) && vocabulary.longest(text, end, AFTER_NUMERAL) > end;
  }
  /** Whether a unit in letters ends inside a word: 24hours, but not 1h30min. */
  function runsOn(end: number): boolean {
    const next = text.charCodeAt(end);
    if (!isLatin(text.charCodeAt(end - 1))) return false;
    return isLatin(next) || (isDigit(next) && !goesOnInLetters(end));
  }
  /** Whether a smaller unit of time in letters follows at `end`, with its number: 30min of 1h30min. */
  function goesOnInLetters(end: number): boolean {
    if (!vocabulary.hasClass(text.slice(at, end), 'length-unit')) return false;
    let next = end;
    while (isDigit(text.charCodeAt(next)) && next - end <= TEN) next++;
    const unit = vocabulary.longest(text, next, AFTER_NUMERAL);
    return unit > next && isLatin(text.charCodeAt(next)) && !isLetterOrDigit(text.charCodeAt(unit));
  }
  /** Whether a unit of one character is the beginning of a word behind the number of a version: V5.7面板, 5.7分支. */
  function isOfVersion(end: number): boolean {
    if (!version || end > at + 1) return false;
    return partOfSpeech(text.slice(at, end + 1)) !== '';
  }
  /** Whether one mark may stand for a name before a place: *县, *二中. */
  function standsForPlace(before: number): boolean {
    if (vocabulary.hasClass(text.charAt(before), 'masked-place') || isMaskedDate(before)) return true;
    // A mark that opens a line is a bullet.
    const inLine = before >= 2 && !isLineEnd(text.charCodeAt(before - 2));
    if (inLine && vocabulary.hasClass(text.slice(before, before + 2), 'masked-place')) return true;
    const kind = hanAt(text, before)?.kind;
    return (kind === 'digit' || kind === 'ten') && vocabulary.hasClass(text.charAt(before + 1), 'numbered-school');
  }
  /** Whether a number of months or days ends there, and not one of years. */
  function isOfDay(behind: number): boolean {
    const unit = text.charAt(behind);
    return vocabulary.hasClass(unit, 'time-unit') && !vocabulary.hasClass(unit, 'year-unit');
  }
  /** Whether the mark before a unit of time has another such beside it: *月*日. */
  function isMaskedDate(before: number): boolean {
    if (!vocabulary.hasClass(text.charAt(before), 'time-unit')) return false;
    const isMarked = (at: number): boolean => isPlaceholder(text.charCodeAt(at));
    return isMarked(before + 1) || (isMarked(before - 3) && vocabulary.hasClass(text.charAt(before - 2), 'time-unit'));
  }
  /** Whether the unit goes on with that of the number before: 日 of 1 月 1 日报到, where 日报 is no word. */
  function isDayOfMonth(end: number): boolean {
    const unit = pieces.at(-2);
    if (!unit || !('word' in unit)) return false;
    return unit.word.classes.has('time-unit') && vocabulary.hasClass(text.slice(at, end), 'time-unit');
  }
  /** Whether one blank stands between a number in digits and a word that may belong to it: 200 多份. */
  function mayFollowBlank(): boolean {
    if (!space) return true;
    if (open !== AFTER_NUMERAL) return false;
    if (vocabulary.longest(text, at, INNER) > at) return true;
    const end = unitEnd(open);
    if (isDayOfMonth(end)) return true;
    // 2 项目管理 is no 项, unless the unit is the longest word there.
    return end > at && vocabulary.longest(text, at) <= end && partOfSpeech(text.slice(at, end + 1)) === '';
  }
  /** Parts 数 and 几 from the word before them where they multiply: 资金 and 数十亿, but 人数 and 十万. */
  function splitMultiplier(numeral: Numeral): void {
    if (runStart < 0 || !isRound(numeral)) return;
    const length = [2, 1].find((size) => isSeveral(text.slice(at - size, at))) ?? 0;
    if (length === 0 || (length === 1 && partOfSpeech(text.slice(at - 2, at)).startsWith('n'))) return;
    const end = at;
    at -= length;
    if (at > runStart) endRun();
    runStart = -1;
    fixed.add(at);
    push(end, 'han');
  }
  function isSeveral(word: string): boolean {
    return vocabulary.lookup(word)?.get('approximator-multiplier')?.several === true;
  }

  /** Reads the marker or the cut that stands here. */
  function pushGiven(): boolean {
    const marker = markers[nextMarker];
    if (marker && marker.start <= at) {
      nextMarker++;
      if (marker.end > at) push(marker.end, 'marker');
      return true;
    }
    const cut = cuts[nextCut];
    if (cut === undefined || cut > at) return false;
    nextCut++;
    if (cut === at) push(at, 'break');
    return true;
  }
  /** Where the next marker or cut stands: no token goes over it. */
  const nextLimit = (): number => Math.min(markers[nextMarker]?.start ?? text.length, cuts[nextCut] ?? text.length);

  /** One blank only sets words apart; more of them, or a line end, part what stands around them. */
  function pushBlank(limit: number): void {
    endRun();
    const start = at;
    let end = at;
    let gap = false;
    while (end < limit && isWhite(text.charCodeAt(end))) {
      gap ||= isLineEnd(text.charCodeAt(end)) || end > start;
      end++;
    }
    if (gap) push(end, 'break');
    else {
      at = end;
      space = true;
    }
  }
  const placeholderWords = { standsForPlace, isOfDay };
  function pushPlaceholder(limit: number): boolean {
    const end = placeholderEnd(text, at, placeholderWords);
    if (end <= at || end > limit) return false;
    push(end, 'placeholder');
    return true;
  }
  /** A number ends at a cut: what stood there may have kept two of them apart. */
  function pushNumeral(limit: number): boolean {
    const whole = readNumeral(text, at);
    const numeral = whole && whole.end > limit ? readNumeral(text.slice(0, limit), at) : whole;
    if (!numeral) return false;
    splitMultiplier(numeral);
    push(numeral.end, 'numeral', numeral);
    return true;
  }
  function readFigures(code: number, limit: number): boolean {
    if (runStart < 0 && mayFollowBlank() && pushAfterNumeral(limit)) return true;
    if ((isDigit(code) || isPlaceholder(code)) && pushPlaceholder(limit)) return true;
    return mayStartNumeral(code) && pushNumeral(limit);
  }
  /** Goes on with the run of Han characters, or ends it with a word of the user's. */
  function readHan(limit: number): void {
    const end = users?.longest(text, at) ?? at;
    if (end > at + 1 && end <= limit) {
      push(end, 'han');
      return;
    }
    if (runStart < 0) runStart = at;
    at++;
    if (!users) while (at < limit && isPlainHan(text.charCodeAt(at))) at++;
  }
  function pushLatin(limit: number): void {
    const sign = vocabulary.longest(text, at, CURRENCY_SIGN);
    let end = at + 1;
    if (sign <= limit && isDigit(text.charCodeAt(sign))) end = sign;
    else while (end < limit && isLetterOrDigit(text.charCodeAt(end))) end++;
    push(end, 'latin');
  }
  function pushMark(limit: number): void {
    if (!pushQuoted(limit)) push(at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1), 'punctuation');
  }
  function pushQuoted(limit: number): boolean {
    // A straight quotation mark that closes plain words opens nothing.
    const end = at === closing ? at : quotationEnd(text, at);
    if (end <= at || end > limit) return false;
    if (!TITLE_MARKS.has(text[at] ?? '') && isPlainQuoted(text.slice(at + 1, end - 1))) {
      closing = end - 1;
      return false;
    }
    push(end, 'quoted');
    return true;
  }

  while (at < text.length) {
    if (pushGiven()) continue;
    const limit = nextLimit();
    const code = text.charCodeAt(at);
    if (isWhite(code)) pushBlank(limit);
    else if (!readFigures(code, limit)) {
      open = null;
      if (isHan(code)) readHan(limit);
      else if (isLetterOrDigit(code)) pushLatin(limit);
      else pushMark(limit);
    }
  }
  endRun();
  return mergeVocabulary(segmentRuns(text, pieces, words, segmenter), text, vocabulary, words, fixed);

  function isPlainQuoted(content: string): boolean {
    const words = content.trim();
    let end = 0;
    for (let from = end; from < words.length; from = end) {
      end = vocabulary.longest(words, from, PLAIN_QUOTED);
      if (end === from) return false;
    }
    return true;
  }
}
