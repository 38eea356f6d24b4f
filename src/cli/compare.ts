import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { compare, type Language, type ReportDifference, type Root, renderComparison } from '../index.js';
import { columns } from './columns.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import type { Streams } from './streams.js';
import { writeText } from './write-text.js';

/** The options of `baogao compare` as they stand on the command line. */
export interface CompareOptions extends ParsingOptions {
  readonly json?: boolean;
  readonly format?: ComparisonFormat;
  /** Where the result goes; standard output by default. */
  readonly out?: string;
  /** Of the labels of the page. */
  readonly language?: Language;
}

export const COMPARISON_FORMATS = ['text', 'json', 'html'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/**
 * Prints what is not the same in two reports, or writes a page with both side by side.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function compareFiles(a: string, b: string, options: CompareOptions, io: Streams): Promise<ExitCode> {
  const roots: Root[] = [];
  for await (const { root } of parseFiles([a, b], options, io)) if (root !== null) roots.push(root);
  const [one, other] = roots;
  if (one === undefined || other === undefined) return EXIT_CODE.failed;
  const format = options.format ?? (options.json ? 'json' : 'text');
  const { out, language } = options;
  const text =
    format === 'html'
      ? renderComparison(one, other, { names: [nameOf(one, a), nameOf(other, b)], ...(language && { language }) })
      : told(compare(one, other), format);
  if (out === undefined) {
    await writeText(io.stdout, text);
    return EXIT_CODE.done;
  }
  try {
    await writeFile(out, text);
  } catch (error) {
    io.stderr.write(failureLine(out, error));
    return EXIT_CODE.failed;
  }
  return EXIT_CODE.done;
}

/** Where no report has a title, a side has the file's name. */
const nameOf = ({ children }: Root, file: string): string =>
  children.flatMap((child) => (child.type === 'report' && child.title !== null ? [child.title] : []))[0] ??
  basename(file);

const told = (differences: ReportDifference, format: 'text' | 'json'): string =>
  format === 'json' ? `${JSON.stringify(differences)}\n` : render(differences);

function render({ figures, plans, presence }: ReportDifference): string {
  return [
    table(
      'figures',
      figures.map(({ item, action, a, b, difference, ratio, reasons }) => [
        ...[`${action ?? ''}${item}`, `${a.text} → ${b.text}`, signed(difference)],
        ...[ratio === null ? '' : `×${Number(ratio.toPrecision(3))}`, reasons.join(' ')],
      ]),
    ),
    table(
      'plans',
      plans.map(({ plan, outcome, found, reasons }) => {
        return [outcome, found === null ? plan.text : `${plan.text} → ${found.text}`, reasons.join(' ')];
      }),
    ),
    table(
      'gone and new',
      presence.map(({ change, type, item, action, place }) => {
        const name = item === null ? '' : `${action ?? ''}${item} `;
        return [change, type, `${name}${place.text.replace(/\s+/g, ' ')}`];
      }),
    ),
  ].join('');
}

const table = (title: string, rows: readonly string[][]): string =>
  rows.length === 0 ? '' : `${title}\n${columns(rows.map((row) => ['', ...row]))}`;

const signed = (difference: number): string => (difference > 0 ? `+${difference}` : String(difference));
