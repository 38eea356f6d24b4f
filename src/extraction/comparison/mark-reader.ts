import type { Attributes } from '../../grammar/attributes.js';
import type { TokenRange } from '../../grammar/match.js';
import type { Vocabulary } from '../../grammar/vocabulary.js';
import type { CountDraft } from '../count/count-draft.js';
import type { DateDraft } from '../date/date-draft.js';
import type { Token } from '../token/token.js';
import { formOf } from './figure.js';
import type { Mark } from './mark.js';
import { MarkWords } from './mark-words.js';

/** Reads the marks of sentences, which are asked for in text order. */
export interface MarkReader {
  read(range: TokenRange): Mark[];
}

/** Makes readers for one passage after another. */
export function createMarkReaders(vocabulary: Vocabulary) {
  const words = new MarkWords(vocabulary);

  /** Index behind the longest word of the vocabulary that begins with a token and ends before an offset. */
  function endOfWord(tokens: readonly Token[], text: string, from: number, stop: number): number {
    const first = tokens[from] as Token;
    if (first.kind !== 'han' || !vocabulary.beginsWord(first.text)) return from + 1;
    const limit = Math.min(stop, vocabulary.longest(text, first.start));
    let best = from + 1;
    for (let last = from + 1; ; last++) {
      const token = tokens[last];
      if (token?.kind !== 'han' || token.space || token.end > limit) break;
      if (vocabulary.lookup(text.slice(first.start, token.end))) best = last + 1;
    }
    return best;
  }

  function open(
    text: string,
    tokens: readonly Token[],
    counts: readonly CountDraft[],
    dates: readonly DateDraft[],
  ): MarkReader {
    let nextCount = 0;
    let nextDate = 0;

    function mark(from: number, limit: number): Mark {
      const token = tokens[from] as Token;
      const { count, date } = recordsAt(from, token);
      if (count && count.from <= from) return figureMark(count, from);
      const bound = Math.min(limit, count?.from ?? limit);
      if (date && date.start <= token.start) return momentMark(date, from, bound);
      const stop = Math.min(tokens[bound - 1]?.end ?? token.end, date?.start ?? Number.POSITIVE_INFINITY);
      return wordMark(from, endOfWord(tokens, text, from, stop));
    }

    /** The first count and the first date that end behind a token's start. */
    function recordsAt(from: number, { start }: Token): { count: CountDraft | undefined; date: DateDraft | undefined } {
      while ((counts[nextCount]?.to ?? Number.POSITIVE_INFINITY) <= from) nextCount++;
      while ((dates[nextDate]?.end ?? Number.POSITIVE_INFINITY) <= start) nextDate++;
      return { count: counts[nextCount], date: dates[nextDate] };
    }

    function wordMark(from: number, to: number): Mark {
      const first = tokens[from] as Token;
      if (to === from + 1) {
        const { start, end, text: own, kind, numeral } = first;
        return { from, to, start, end, text: own, kind, word: words.of(first), ...(numeral && { numeral }) };
      }
      const { end } = tokens[to - 1] as Token;
      const merged = text.slice(first.start, end);
      return { from, to, start: first.start, end, text: merged, kind: 'han', word: words.merged(merged) };
    }

    function figureMark(count: CountDraft, from: number): Mark {
      const { to, measure, unit, value, approx, end } = count;
      const { start } = tokens[from] as Token;
      const signed = value < 0 || isSigned(from) ? ({ signed: true } as const) : {};
      const attributes: Attributes = { form: formOf(count), measure, unit: unit ?? '', approx, ...signed };
      return { from, to, start, end, text: '', kind: 'han', word: words.record('figure', attributes, ''), count };
    }

    /** +6.9% */
    const isSigned = (from: number): boolean => /^[+-]/.test(tokens[from]?.text ?? '');

    function momentMark(date: DateDraft, from: number, limit: number): Mark {
      let to = from + 1;
      while (to < limit && (tokens[to]?.start ?? date.end) < date.end) to++;
      const { start } = tokens[from] as Token;
      const { end } = tokens[to - 1] as Token;
      const word = words.record('moment', { kind: date.kind }, text.slice(start, end));
      return { from, to, start, end, text: word.text, kind: 'han', word, date };
    }

    return {
      read({ from, to }) {
        const marks: Mark[] = [];
        for (let at = from; at < to; ) {
          const made = mark(at, to);
          marks.push(made);
          at = made.to;
        }
        return marks;
      },
    };
  }

  return { open, words };
}
