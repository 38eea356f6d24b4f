import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport, type RecordType, type ReportRecord } from '../../src/index.js';

/** A record that a case expects: its text and the fields that the case states. */
export interface Expectation {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface RecordCase {
  readonly name: string;
  readonly passage: string;
  readonly records: readonly Expectation[];
}

/*
 * A case is `# name`, a passage, `==>` and a line for each record of the passage, in order:
 * `text | field=value field=value`. `field=null` says that the field is null or missing, `trigger=text` is the text of
 * a part, `dates=a,b` the texts of a list, `cell.role=total` a field of a part. A `\n` in the passage is a line break, as is a line's end.
 */

/** The cases of a folder, file by file. */
export function readCases(folder: URL): { file: string; cases: RecordCase[] }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ file, cases: parseCases(readFileSync(new URL(file, folder), 'utf8'), file) }));
}

/** Runs every case of a folder: the passage holds exactly the records stated, with the fields stated. */
export function runRecordCases(folder: URL, type: RecordType, test: Pick<typeof it, 'each'> = it): void {
  for (const { file, cases } of readCases(folder)) {
    describe(file, () => {
      test.each(cases)('$name', ({ passage, records }) => {
        const found = recordsOf(passage, type);
        for (const { start, end, text } of found) expect(passage.slice(start, end)).toBe(text);
        expect(found.map((record, index) => shown(record, Object.keys(records[index]?.fields ?? {})))).toEqual(
          records.map(({ text, fields }) => ({ text, ...fields })),
        );
      });
    });
  }
}

function recordsOf(passage: string, type: RecordType): ReportRecord[] {
  return parseReport(passage, { types: [type] }).children.flatMap((node) =>
    node.type === 'report' ? node.records.filter((record) => record.type === type) : [],
  );
}

function shown(record: ReportRecord, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries([
    ['text', record.text],
    ...fields.map((field) => [field, showValue(valueAt(record, field))]),
  ]);
}

function valueAt(record: ReportRecord, field: string): unknown {
  let value: unknown = record;
  for (const name of field.split('.')) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return value;
}

function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(showValue).join(',');
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return String(value ?? null);
}

function parseCases(text: string, file: string): RecordCase[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [head = '', expected] = block.split(/^==>$/m);
      const [name = '', ...lines] = head.split('\n');
      const passage = lines.join('\n').trim().replaceAll('\\n', '\n');
      if (expected === undefined || passage === '') throw new Error(`${file}: '${name}' has no passage or no ==>`);
      const records = expected.split('\n').filter((line) => line.trim() !== '');
      return { name, passage, records: records.map(parseExpectation) };
    });
}

function parseExpectation(line: string): Expectation {
  const [text = '', stated = ''] = line.split(' | ');
  const fields = stated
    .split(' ')
    .filter((field) => field !== '')
    .map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)] as const);
  return { text, fields: Object.fromEntries(fields) };
}
