import { audit, type Finding } from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import { placeOf } from './place-of.js';
import type { Context } from './program/actions.js';
import { refuseFolders } from './refuse-folders.js';
import type { Terminal } from './terminal/terminal.js';

/** The options of `baogao audit` as they stand on the command line. */
export interface AuditOptions extends ParsingOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
}

/**
 * Prints what in each file does not agree, one finding a line.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function auditFiles(files: readonly string[], options: AuditOptions, context: Context): Promise<ExitCode> {
  refuseFolders(files, context);
  const { io } = context;
  const { strict, json } = options;
  let code: ExitCode = EXIT_CODE.done;
  for await (const { file, root, text } of parseFiles(files, options, io)) {
    const findings = root === null ? [] : audit(root);
    if (root === null || (strict && findings.length > 0)) code = EXIT_CODE.failed;
    for (const finding of findings) {
      const line = json ? JSON.stringify({ file, ...finding }) : render(finding, file, text, io);
      io.stdout.write(`${line}\n`);
    }
  }
  return code;
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
