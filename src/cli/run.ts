import { createRequire } from 'node:module';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { BaogaoError, type FlatRecord, SEGMENTER_NAMES } from '../index.js';
import { type CheckOptions, check } from './check.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { type ExplainOptions, explainFile } from './explain.js';
import { ALL_TYPES, type ExtractOptions, extract } from './extract.js';
import { FORMATS } from './formats.js';
import type { Streams } from './streams.js';

const EXAMPLES = `
Formats:
  outline   the section tree with the number of records beside each node (default on a terminal)
  records   one flat record a line, as JSON (default elsewhere)
  json      the whole tree, one line of JSON for each file
  csv       one table; with one --types, that type's columns only
With several files, records and rows begin with the file, and a tree has it in data.file.

Examples:
  $ baogao extract report.txt
  $ baogao extract 2023/*.txt --format csv --types count > counts.csv
  $ iconv -f gbk -t utf-8 old.txt | baogao extract - --format records
  $ baogao extract old.txt --encoding gb18030 --format json | jq '.children[].records[]?'

Exit code: 0 all files extracted, 1 some file was not, 2 wrong use.`;

/** Runs the command line `baogao ARGUMENTS…` and returns its exit code. */
export async function run(argv: readonly string[], io: Streams): Promise<ExitCode> {
  let code: ExitCode = EXIT_CODE.done;
  const program = createProgram(io, (extracted) => {
    code = extracted;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its message already; its exit code is 0 after --help and --version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODE.done : EXIT_CODE.usage;
    if (!(error instanceof BaogaoError)) throw error;
    io.stderr.write(`baogao: ${error.message}\n`);
    return EXIT_CODE.usage;
  }
}

function createProgram(io: Streams, finish: (code: ExitCode) => void): Command {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  const program = new Command('baogao')
    .description('Turns Chinese work reports into typed records, each with its exact place in the text.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('(--help shows how to use it)');
  program
    .command('extract')
    .description('Extracts sections and records from reports in plain text.')
    .argument('<file...>', 'text files; - is standard input')
    .addOption(new Option('-f, --format <format>', 'how to print the result').choices(FORMATS))
    .option('-t, --types <types>', `only these records, separated by commas: ${ALL_TYPES.join(', ')}`, parseTypes)
    .option('-r, --reference <period>', 'what the report is about: a year, month or day, such as 2014 or 2014-06')
    .option('-g, --grammar <file>', 'vocabulary (.txt) or rules (.grammar) of your own; may be repeated', collect)
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
    .option('-e, --encoding <label>', 'encoding of the files, such as gb18030', parseEncoding, 'utf-8')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: ExtractOptions) => finish(await extract(files, options, io)));
  program
    .command('explain')
    .description('Says which rules matched at a place of a report, and why there is a record or none.')
    .argument('<file>', 'text file; - is standard input')
    .requiredOption('-a, --at <offset>', 'the place, in UTF-16 code units from the beginning of the text', parseOffset)
    .option('-r, --reference <period>', 'what the report is about: a year, month or day')
    .option('-g, --grammar <file>', 'vocabulary (.txt) or rules (.grammar) of your own; may be repeated', collect)
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
    .option('-e, --encoding <label>', 'encoding of the file, such as gb18030', parseEncoding, 'utf-8')
    .option('--json', 'print the explanation as JSON')
    .action(async (file: string, options: ExplainOptions) => finish(await explainFile(file, options, io)));
  program
    .command('check')
    .description('Tries the match and never examples of grammars of your own.')
    .argument('<file...>', 'rules (.grammar), and the vocabulary (.txt) that they need')
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
    .action((files: string[], options: CheckOptions) => finish(check(files, options, io)));
  return program;
}

const collect = (value: string, values: readonly string[] = []): string[] => [...values, value];

function parseTypes(list: string): FlatRecord['type'][] {
  return list.split(',').map((name) => {
    const type = ALL_TYPES.find((known) => known === name.trim());
    if (type === undefined) throw new InvalidArgumentError(`Allowed are ${ALL_TYPES.join(', ')}.`);
    return type;
  });
}

function parseOffset(text: string): number {
  const offset = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(offset)) throw new InvalidArgumentError('It is not a whole number.');
  return offset;
}

function parseEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new InvalidArgumentError('It is not an encoding that this Node.js knows.');
  }
}
