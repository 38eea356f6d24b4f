import { compare, type ReportDifference, type Root } from '../index.js';
import { columns } from './columns.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import type { Streams } from './streams.js';

/** The options of `baogao compare` as they stand on the command line. */
export interface CompareOptions extends ParsingOptions {
  readonly json?: boolean;
}

/**
 * Prints what is not the same in two reports.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function compareFiles(a: string, b: string, options: CompareOptions, io: Streams): Promise<ExitCode> {
  const roots: Root[] = [];
  for await (const { root } of parseFiles([a, b], options, io)) if (root !== null) roots.push(root);
  const [one, other] = roots;
  if (one === undefined || other === undefined) return EXIT_CODE.failed;
  const differences = compare(one, other);
  io.stdout.write(options.json ? `${JSON.stringify(differences)}\n` : render(differences));
  return EXIT_CODE.done;
}

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
      presence.map(({ change, type, place }) => [change, type, place.text.replace(/\s+/g, ' ')]),
    ),
  ].join('');
}

const table = (title: string, rows: readonly string[][]): string =>
  rows.length === 0 ? '' : `${title}\n${columns(rows.map((row) => ['', ...row]))}`;

const signed = (difference: number): string => (difference > 0 ? `+${difference}` : String(difference));
