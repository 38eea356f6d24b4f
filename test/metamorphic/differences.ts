import { type GuideRecord, type Parser, type SourceDocument, toRecords } from '../../src/index.js';

/** What tells where a record stands, or counts records. */
const PLACES = new Set(['start', 'end', 'id', 'sentence', 'sections', 'rule', 'report', 'entity', 'period', 'issuer']);

/** The records of a text as lines that two spellings of it share: without places, and without what is `ignored`. */
export function shownRecords(parser: Parser, input: string | SourceDocument, ignored: RegExp): string[] {
  return toRecords(parser.parse(input), { flavour: 'guide' }).map((record) => show(record, ignored));
}

function show(record: GuideRecord, ignored: RegExp): string {
  const plain = (value: string): string =>
    value
      .normalize('NFKC')
      .replace(ignored, '')
      .replace(/[「」]/g, quote);
  // A name is stated where it differs from what is written, so also where that is spelt with blanks.
  const isNamed = 'name' in record && typeof record.name === 'string' && plain(record.name) !== plain(record.text);
  return JSON.stringify(record, (key, value: unknown) => {
    if (PLACES.has(key) || (key === 'name' && !isNamed)) return undefined;
    return typeof value === 'string' ? plain(value) : value;
  });
}

const quote = (corner: string): string => (corner === '「' ? '“' : '”');

export interface Differences {
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** Lines of one list that the other has not, each as often. */
export function differences(before: readonly string[], after: readonly string[]): Differences {
  return { lost: without(before, after), added: without(after, before) };
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return all.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
