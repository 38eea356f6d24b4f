import { type AuditBalance, audit, auditBalance, type Finding, type Root } from '../index.js';
import { columns } from './columns.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { wordIn } from './messages/message.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import { placeOf } from './place-of.js';
import type { Context } from './program/actions.js';
import { refuseFolders } from './refuse-folders.js';
import type { Terminal } from './terminal/terminal.js';

/** The options of `baogao audit` as they stand on the command line. */
export interface AuditOptions extends ParsingOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
  /** Also how often each rule was tried. */
  readonly balance?: boolean;
}

/**
 * Prints what in each file does not agree, one finding a line.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function auditFiles(files: readonly string[], options: AuditOptions, context: Context): Promise<ExitCode> {
  refuseFolders(files, context);
  const { io } = context;
  let code: ExitCode = EXIT_CODE.done;
  for await (const { file, root, text } of parseFiles(files, options, io)) {
    if (root === null) {
      code = EXIT_CODE.failed;
      continue;
    }
    const findings = audit(root);
    if (options.strict && findings.length > 0) code = EXIT_CODE.failed;
    for (const finding of findings) {
      const line = options.json ? JSON.stringify({ file, ...finding }) : render(finding, file, text, io);
      io.stdout.write(`${line}\n`);
    }
    if (options.balance) io.stdout.write(balanceOf(file, root, options, io));
  }
  return code;
}

const balanceOf = (file: string, root: Root, { json }: AuditOptions, io: Terminal): string =>
  json ? jsonBalance(file, root) : renderBalance(auditBalance(root), io);

const jsonBalance = (file: string, root: Root): string => `${JSON.stringify({ file, balance: auditBalance(root) })}\n`;

/** The rules that something could be held against. */
function renderBalance(balance: readonly AuditBalance[], { language }: Terminal): string {
  const rows = balance
    .filter(({ checked }) => checked > 0)
    .map(({ rule, checked, contradicted }) => [rule, String(checked), String(contradicted)]);
  return columns([['', wordIn(language, 'checked'), wordIn(language, 'contradicted')], ...rows]);
}

function render(
  { start, severity, rule, message, arithmetic }: Finding,
  file: string,
  text: string,
  { language, paint }: Terminal,
): string {
  const calculation = arithmetic === null ? '' : ` (${arithmetic})`;
  return `${file}:${placeOf(text, start)}: ${paint(severity, severity)} ${rule}: ${message[language]}${calculation}`;
}
