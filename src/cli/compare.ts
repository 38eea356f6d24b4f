import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { compare, type ReportDifference, type Root, renderComparison } from '../index.js';
import { columns } from './columns.js';
import type { ComparisonFormat } from './command-table/choices.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { wordIn } from './messages/message.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import type { Context } from './program/actions.js';
import { refuseFolders } from './refuse-folders.js';
import { tellWritten } from './tell-written.js';
import type { Terminal } from './terminal/terminal.js';
import { writeText } from './write-text.js';

/** The options of `baogao compare` as they stand on the command line. */
export interface CompareOptions extends ParsingOptions {
  readonly json?: boolean;
  readonly format?: ComparisonFormat;
  /** Where the result goes; standard output by default. */
  readonly out?: string;
}

/**
 * Prints what is not the same in two reports, or writes a page with both side by side.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function compareFiles(a: string, b: string, options: CompareOptions, context: Context): Promise<ExitCode> {
  refuseFolders([a, b], context);
  const { io } = context;
  const roots: Root[] = [];
  for await (const { root } of parseFiles([a, b], options, io)) if (root !== null) roots.push(root);
  const [one, other] = roots;
  if (one === undefined || other === undefined) return EXIT_CODE.failed;
  const format = options.format ?? (options.json ? 'json' : 'text');
  const { out } = options;
  const text =
    format === 'html'
      ? renderComparison(one, other, {
          names: [nameOf(one, a), nameOf(other, b)],
          ...(io.asked && { language: io.asked }),
        })
      : told(compare(one, other), format, io);
  if (out === undefined) {
    await writeText(io.stdout, text);
    return EXIT_CODE.done;
  }
  try {
    await writeFile(out, text);
    tellWritten(out, text, io);
  } catch (error) {
    io.stderr.write(failureLine(out, error, io));
    return EXIT_CODE.failed;
  }
  return EXIT_CODE.done;
}

/** Where no report has a title, a side has the file's name. */
const nameOf = ({ children }: Root, file: string): string =>
  children.flatMap((child) => (child.type === 'report' && child.title !== null ? [child.title] : []))[0] ??
  basename(file);

const told = (differences: ReportDifference, format: 'text' | 'json', io: Terminal): string =>
  format === 'json' ? `${JSON.stringify(differences)}\n` : render(differences, io);

function render({ figures, plans, presence }: ReportDifference, { language, message }: Terminal): string {
  const word = (each: string): string => wordIn(language, each);
  return [
    table(
      message('compare.figures'),
      figures.map(({ item, action, a, b, difference, ratio, reasons }) => [
        ...[`${action ?? ''}${item}`, `${a.text} → ${b.text}`, signed(difference)],
        ...[ratio === null ? '' : `×${Number(ratio.toPrecision(3))}`, reasons.map(word).join(' ')],
      ]),
    ),
    table(
      message('compare.plans'),
      plans.map(({ plan, outcome, found, reasons }) => [
        ...[word(outcome), found === null ? plan.text : `${plan.text} → ${found.text}`],
        reasons.map(word).join(' '),
      ]),
    ),
    table(
      message('compare.presence'),
      presence.map(({ change, type, item, action, place }) => {
        const name = item === null ? '' : `${action ?? ''}${item} `;
        return [word(change), word(type), `${name}${place.text.replace(/\s+/g, ' ')}`];
      }),
    ),
  ].join('');
}

const table = (title: string, rows: readonly string[][]): string =>
  rows.length === 0 ? '' : `${title}\n${columns(rows.map((row) => ['', ...row]))}`;

const signed = (difference: number): string => (difference > 0 ? `+${difference}` : String(difference));
