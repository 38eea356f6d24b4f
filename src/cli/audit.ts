import { audit, type Finding, type Language } from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import { placeOf } from './place-of.js';
import type { Streams } from './streams.js';

/** The options of `baogao audit` as they stand on the command line. */
export interface AuditOptions extends ParsingOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly language?: Language;
}

/**
 * Prints what in each file does not agree, one finding a line.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function auditFiles(files: readonly string[], options: AuditOptions, io: Streams): Promise<ExitCode> {
  const { strict, json, language = 'zh' } = options;
  let code: ExitCode = EXIT_CODE.done;
  for await (const { file, root, text } of parseFiles(files, options, io)) {
    const findings = root === null ? [] : audit(root);
    if (root === null || (strict && findings.length > 0)) code = EXIT_CODE.failed;
    for (const finding of findings) {
      const line = json ? JSON.stringify({ file, ...finding }) : render(finding, file, text, language);
      io.stdout.write(`${line}\n`);
    }
  }
  return code;
}

function render(
  { start, severity, rule, message, arithmetic }: Finding,
  file: string,
  text: string,
  language: Language,
) {
  const calculation = arithmetic === null ? '' : ` (${arithmetic})`;
  return `${file}:${placeOf(text, start)}: ${severity} ${rule}: ${message[language]}${calculation}`;
}
