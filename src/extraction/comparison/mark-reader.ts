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
    if (first.kind !== 'han' || !words.begins(first)) return from + 1;
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
      pass(from, token.start);
      const count = counts[nextCount];
      const date = dates[nextDate];
      if (count && count.from <= from) return figureMark(count, from);
      const bound = Math.min(limit, count?.from ?? limit);
      if (date && date.start <= token.start) return momentMark(date, from, bound);
      const stop = Math.min(tokens[bound - 1]?.end ?? token.end, date?.start ?? Number.POSITIVE_INFINITY);
      return wordMark(from, endOfWord(tokens, text, from, stop));
    }

    /** Goes on to the first count and the first date that end behind the start of a token. */
    function pass(from: number, start: number): void {
      while ((counts[nextCount]?.to ?? Number.POSITIVE_INFINITY) <= from) nextCount++;
      while ((dates[nextDate]?.end ?? Number.POSITIVE_INFINITY) <= start) nextDate++;
    }

    function wordMark(from: number, to: number): Mark {
      const first = tokens[from] as Token;
      if (to === from + 1) {
        const { start, end, kind, numeral } = first;
        const word = words.of(first);
        return { from, to, start, end, text: word.text, kind, word, numeral, count: undefined, date: undefined };
      }
      const { end } = tokens[to - 1] as Token;
      const word = words.merged(text.slice(first.start, end));
      const { start } = first;
      return {
        from,
        to,
        start,
        end,
        text: word.text,
        kind: 'han',
        word,
        numeral: undefined,
        count: undefined,
        date: undefined,
      };
    }

    function figureMark(count: CountDraft, from: number): Mark {
      const { to, measure, unit, value, approx, end } = count;
      const { start } = tokens[from] as Token;
      const signed = value < 0 || isSigned(from) ? ({ signed: true } as const) : {};
      const attributes: Attributes = { form: formOf(count), measure, unit: unit ?? '', approx, ...signed };
      const word = words.record('figure', attributes, '');
      return { from, to, start, end, text: '', kind: 'han', word, numeral: undefined, count, date: undefined };
    }

    /** +6.9% */
    const isSigned = (from: number): boolean => /^[+-]/.test(tokens[from]?.text ?? '');

    function momentMark(date: DateDraft, from: number, limit: number): Mark {
      let to = from + 1;
      while (to < limit && (tokens[to]?.start ?? date.end) < date.end) to++;
      const { start } = tokens[from] as Token;
      const { end } = tokens[to - 1] as Token;
      const word = words.record('moment', { kind: date.kind }, text.slice(start, end));
      return { from, to, start, end, text: word.text, kind: 'han', word, numeral: undefined, count: undefined, date };
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
