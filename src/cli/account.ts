import { type Account, type AccountItem, account, accountKindSchema, translateMessage } from '../index.js';
import { columns } from './columns.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { wordIn } from './messages/message.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import { placeOf } from './place-of.js';
import type { Context } from './program/actions.js';
import { refuseFolders } from './refuse-folders.js';
import type { Terminal } from './terminal/terminal.js';

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
export async function accountFile(file: string, options: AccountOptions, context: Context): Promise<ExitCode> {
  refuseFolders([file], context);
  const { io } = context;
  for await (const { root, text } of parseFiles([file], options, io, true)) {
    if (root === null) return EXIT_CODE.failed;
    const accounted = account(root);
    io.stdout.write(
      options.json ? `${JSON.stringify(accounted)}\n` : render(accounted, text, options.dismissed ?? false, io),
    );
  }
  return EXIT_CODE.done;
}

function render({ balance, items }: Account, text: string, dismissed: boolean, io: Terminal): string {
  const word = (each: string): string => wordIn(io.language, each);
  const header = ['', ...['total', 'record', 'dismissed', 'unexplained'].map(word)];
  const rows = accountKindSchema.options.map((kind) => {
    const { total, record, dismissed, unexplained } = balance[kind];
    return [word(kind), ...[total, record, dismissed, unexplained].map(String)];
  });
  const shown = items.filter((item) => item.class === 'unexplained' || (dismissed && item.class === 'dismissed'));
  return columns([header, ...rows]) + columns(shown.map((item) => line(item, text, io)));
}

function line(
  { start, end, kind, rule, reason }: AccountItem,
  text: string,
  { language, message }: Terminal,
): string[] {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const context = `${before}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`.replace(/\s+/g, ' ');
  const why =
    rule === null
      ? message('account.unexplained')
      : `${translateMessage(reason ?? '', language)} (${rule.name}, ${rule.file}:${rule.line})`;
  return [placeOf(text, start), wordIn(language, kind), context, why];
}
