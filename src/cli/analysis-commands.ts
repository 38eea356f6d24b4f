import { type Command, Option } from 'commander';
import { LANGUAGES, SEGMENTER_NAMES } from '../index.js';
import { type AccountOptions, accountFile } from './account.js';
import { collect } from './arguments.js';
import { type AuditOptions, auditFiles } from './audit.js';
import { COMPARISON_FORMATS, type CompareOptions, compareFiles } from './compare.js';
import type { ExitCode } from './exit-code.js';
import { FORMATS } from './formats.js';
import { withPacks } from './packs.js';
import { type ReviewOptions, reviewFile } from './review.js';
import type { Streams } from './streams.js';

const AUDIT_HELP = `
Each finding is a line: file, line and column, severity, rule, what is wrong, and the calculation. The rules and their
arithmetic stand in grammars/audit/audit-rule.txt. How near is near enough follows from the digits that are written.

Exit code: 0 all files read, 1 some file was not, or, with --strict, there are findings; 2 wrong use.`;

/** `audit`, `account`, `compare` and `review`. */
export function addAnalysisCommands(
  program: Command,
  withReading: (command: Command) => Command,
  files: string,
  io: Streams,
  finish: (code: ExitCode) => void,
): void {
  const reading = (command: Command): Command =>
    withPacks(withReading(command))
      .option('-r, --reference <period>', 'what the report is about: a year, month or day')
      .option('-g, --grammar <file>', 'vocabulary (.txt) or rules (.grammar) of your own; may be repeated', collect)
      .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
      .option('--json', 'print JSON');
  reading(program.command('audit'))
    .description('Finds figures, dates and numbers of headings that do not agree.')
    .argument('<file...>', `${files}; - is standard input`)
    .option('--strict', 'exit with 1 where there are findings')
    .option('--balance', 'also print how often each rule was tried, and how often it did not hold')
    .addOption(new Option('-l, --language <language>', 'language of the messages (default: zh)').choices(LANGUAGES))
    .addHelpText('after', AUDIT_HELP)
    .action(async (named: string[], options: AuditOptions) => finish(await auditFiles(named, options, io)));
  reading(program.command('account'))
    .description('Says what became of every numeral, date, marker and head of a body in a text.')
    .argument('<file>', `${files}; - is standard input`)
    .option('--dismissed', 'also show what rules dismiss, and which')
    .action(async (file: string, options: AccountOptions) => finish(await accountFile(file, options, io)));
  reading(program.command('compare'))
    .description('Shows what is not the same in two reports: figures, plans, sections, activities.')
    .argument('<earlier>', files)
    .argument('<later>', files)
    .addOption(new Option('-f, --format <format>', 'html: a page with both side by side').choices(COMPARISON_FORMATS))
    .option('-o, --out <file>', 'where it goes (default: standard output)')
    .addOption(new Option('-l, --language <language>', 'language of the page (default: zh)').choices(LANGUAGES))
    .action(async (a: string, b: string, options: CompareOptions) => finish(await compareFiles(a, b, options, io)));
  withReading(program.command('review'))
    .description('Extracts a report as a person has corrected it on the page of baogao view.')
    .argument('<file>', `${files}; - is standard input`)
    .argument('<review>', 'what the page has exported: NDJSON')
    .addOption(new Option('-f, --format <format>', 'what to write').choices(FORMATS))
    .option('-r, --reference <period>', 'what the report is about: a year, month or day')
    .option('-g, --grammar <file>', 'vocabulary (.txt) or rules (.grammar) of your own; may be repeated', collect)
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
    .action(async (file: string, review: string, options: ReviewOptions) =>
      finish(await reviewFile(file, review, options, io)),
    );
}
