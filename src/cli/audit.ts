import { type AuditBalance, audit, auditBalance, type Finding, type Language, type Root } from '../index.js';
import { columns } from './columns.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { type ParsingOptions, parseFiles } from './parse-files.js';
import { placeOf } from './place-of.js';
import type { Streams } from './streams.js';

/** The options of `baogao audit` as they stand on the command line. */
export interface AuditOptions extends ParsingOptions {
  readonly strict?: boolean;
  readonly json?: boolean;
  /** Also how often each rule was tried. */
  readonly balance?: boolean;
  readonly language?: Language;
}

/**
 * Prints what in each file does not agree, one finding a line.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function auditFiles(files: readonly string[], options: AuditOptions, io: Streams): Promise<ExitCode> {
  let code: ExitCode = EXIT_CODE.done;
  for await (const { file, root, text } of parseFiles(files, options, io)) {
    if (root === null) {
      code = EXIT_CODE.failed;
      continue;
    }
    const findings = audit(root);
    if (options.strict && findings.length > 0) code = EXIT_CODE.failed;
    for (const finding of findings) io.stdout.write(lineOf(finding, file, text, options));
    if (options.balance) io.stdout.write(options.json ? jsonBalance(file, root) : renderBalance(auditBalance(root)));
  }
  return code;
}

const lineOf = (finding: Finding, file: string, text: string, { json, language = 'zh' }: AuditOptions): string =>
  `${json ? JSON.stringify({ file, ...finding }) : render(finding, file, text, language)}\n`;

const jsonBalance = (file: string, root: Root): string => `${JSON.stringify({ file, balance: auditBalance(root) })}\n`;

/** The rules that something could be held against. */
function renderBalance(balance: readonly AuditBalance[]): string {
  const rows = balance
    .filter(({ checked }) => checked > 0)
    .map(({ rule, checked, contradicted }) => [rule, String(checked), String(contradicted)]);
  return columns([['', 'checked', 'contradicted'], ...rows]);
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
