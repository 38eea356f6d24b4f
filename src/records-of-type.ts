import { createParser } from './parse.js';
import type { Parser } from './parser.js';
import type { ParserOptions } from './parser-options.js';
import type { RecordType, ReportRecord } from './schema/record.js';

type RecordOf<T extends RecordType> = Extract<ReportRecord, { type: T }>;

const plainParsers = new Map<RecordType, Parser>();

/** The records of one type in all reports of a text, in text order. Without options the parser is kept. */
export function recordsOfType<T extends RecordType>(
  type: T,
  text: string,
  options?: Omit<ParserOptions, 'types'>,
): RecordOf<T>[] {
  const parser = options === undefined ? plainParser(type) : createParser({ ...options, types: [type] });
  return parser
    .parse(text)
    .children.flatMap((node) => (node.type === 'report' ? node.records : []))
    .filter((record): record is RecordOf<T> => record.type === type);
}

function plainParser(type: RecordType): Parser {
  const known = plainParsers.get(type) ?? createParser({ types: [type] });
  plainParsers.set(type, known);
  return known;
}
