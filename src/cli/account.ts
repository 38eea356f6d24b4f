import { type Account, type AccountItem, account, accountKindSchema } from '../index.js';
import { columns } from './columns.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import { placeOf } from './place-of.js';
import type { Streams } from './streams.js';

/** The options of `baogao account` as they stand on the command line. */
export interface AccountOptions extends ParsingOptions {
  readonly json?: boolean;
  /** Also what rules dismiss, each with its rule. */
  readonly dismissed?: boolean;
}

/** Characters of context on each side. */
const CONTEXT = 12;

/**
 * Prints the balance of a file and what nothing explains, in its context.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function accountFile(file: string, options: AccountOptions, io: Streams): Promise<ExitCode> {
  for await (const { root, text } of parseFiles([file], options, io, true)) {
    if (root === null) return EXIT_CODE.failed;
    const accounted = account(root);
    io.stdout.write(
      options.json ? `${JSON.stringify(accounted)}\n` : render(accounted, text, options.dismissed ?? false),
    );
  }
  return EXIT_CODE.done;
}

function render({ balance, items }: Account, text: string, dismissed: boolean): string {
  const header = ['', 'total', 'record', 'dismissed', 'unexplained'];
  const rows = accountKindSchema.options.map((kind) => {
    const { total, record, dismissed, unexplained } = balance[kind];
    return [kind, ...[total, record, dismissed, unexplained].map(String)];
  });
  const shown = items.filter((item) => item.class === 'unexplained' || (dismissed && item.class === 'dismissed'));
  return columns([header, ...rows]) + columns(shown.map((item) => line(item, text)));
}

function line({ start, end, kind, rule, reason }: AccountItem, text: string): string[] {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const context = `${before}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`.replace(/\s+/g, ' ');
  const why = rule === null ? 'unexplained' : `${reason} (${rule.name}, ${rule.file}:${rule.line})`;
  return [placeOf(text, start), kind, context, why];
}
