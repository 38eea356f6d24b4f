import { createRequire } from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import {
  BaogaoError,
  DEFAULT_LIMITS,
  DOCUMENT_FORMATS,
  FOLDER_FORMATS,
  LANGUAGES,
  LINE_FORMATS,
  SEGMENTER_NAMES,
} from '../index.js';
import { addAnalysisCommands } from './analysis-commands.js';
import {
  checkTypes,
  chosen,
  collect,
  parseCount,
  parseEncoding,
  parseList,
  parseNumber,
  parseTypes,
} from './arguments.js';
import { type CheckOptions, check } from './check.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { type ExplainOptions, explainFile } from './explain.js';
import { ALL_TYPES, type ExtractOptions, extract } from './extract.js';
import { type ExtractFolderOptions, extractFolder } from './extract-folder.js';
import { FORMATS } from './formats.js';
import { exitCodeOf } from './job.js';
import { type PackTestOptions, packTest, withPacks } from './packs.js';
import { type PipeOptions, pipe } from './pipe.js';
import { printable } from './printable.js';
import { addQueueCommands, addServiceCommands } from './service-commands.js';
import type { Streams } from './streams.js';
import { type ViewOptions, view } from './view.js';

const FILES = DOCUMENT_FORMATS.map((format) => `.${format}`).join(' ');

const EXAMPLES = `
Formats:
  outline   the section tree with the number of records beside each node (default on a terminal)
  records   one flat record a line, as JSON (default elsewhere)
  json      the whole tree, one line of JSON for each file
  csv       one table; with one --types, that type's columns only
With several files, records and rows begin with the file, and a tree has it in data.file.

A folder: with --out, FILE is a folder. All documents in it and below are extracted, several at once, into files of the
other folder: records.ndjson (records, the default), trees.ndjson (json), a table for each type (csv, parquet),
failures.ndjson, and diagnostics.ndjson with remarks on the others. Formats may be several, separated by commas. With
--input-format, what is read are the files whose names tell that format or none. What is passed over is counted in the
summary. The same command goes on where an earlier one was ended.

Examples:
  $ baogao extract report.txt
  $ baogao extract 2023/*.txt --format csv --types count > counts.csv
  $ baogao extract summary.docx page.html scan.pdf --format records
  $ baogao extract - --input-format html < page
  $ baogao extract old.txt --encoding gb18030 --format json | jq '.children[].records[]?'
  $ baogao extract archive --out tables --format csv,parquet --workers 8

Exit code: 0 all files extracted; 1 through, but some file was not extracted; 2 wrong use, nothing was done; 3 incomplete:
it ended before it was through, such as on a full disk; 130 ended by a signal. After 3 and 130 the same command goes on.`;

const PIPE_HELP = `
Each line of standard input is a document, {"id": ID, "text": TEXT}; the id is a string or a number. Answers come in the
same order, each as soon as it and the ones before are ready, without waiting for the next line:
  records   {"id": ID, "type": …} for each record, so no line for a document without any (default)
  json      {"id": ID, "root": …}, one line for each document
A line that is no such document is answered with {"id": ID or null, "line": NUMBER, "error": {"code": …, "message": …}}.

Examples:
  $ baogao pipe < documents.ndjson > records.ndjson
  $ parallel --pipe --keep-order baogao pipe --types count < documents.ndjson > counts.ndjson
  Spark: documents.toJSON.rdd.pipe("baogao pipe")

Exit code: 0 all documents extracted; 1 some line was not; 2 wrong use; 3 incomplete.`;

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
    io.stderr.write(`baogao: ${printable(error.message)}\n`);
    return exitCodeOf(error);
  }
}

function createProgram(io: Streams, finish: (code: ExitCode) => void): Command {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  const program = new Command('baogao')
    .description('Turns Chinese work reports into typed records, each with its exact place in the text.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('(--help shows how to use it)')
    .hook('preAction', (_program, command) => checkTypes(command));
  withPacks(withReading(program.command('extract')))
    .description('Extracts sections and records from reports.')
    .argument('<file...>', `${FILES}; - is standard input; with --out, a folder`)
    .option(
      '-f, --format <formats>',
      `what to write: ${FORMATS.join(', ')}; with --out ${FOLDER_FORMATS.join(', ')}`,
      parseList,
    )
    .option('-o, --out <folder>', 'extract a whole folder into this one')
    .option(
      '-w, --workers <number>',
      'with --out, how many files at once (default: as many as there are cores)',
      parseCount,
    )
    .option('--restart', 'with --out, forget what an earlier run has done')
    .option('--follow-links', 'with --out, follow links to folders and links that lead out of the folder')
    .option('--bom', 'with --out, begin CSV files with a byte order mark, for Excel')
    .option('-t, --types <types>', `only these records, separated by commas: ${ALL_TYPES.join(', ')}`, parseTypes)
    .option('-r, --reference <period>', 'what the report is about: a year, month or day, such as 2014 or 2014-06')
    .option('-g, --grammar <file>', 'vocabulary (.txt) or rules (.grammar) of your own; may be repeated', collect)
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: ExtractArguments, command: Command) =>
      finish(await extractAny(files, options, command, io)),
    );
  withPacks(program.command('pipe'))
    .description('Answers documents that come as lines of JSON on standard input.')
    .addOption(new Option('-f, --format <format>', 'what to write').choices(LINE_FORMATS))
    .option('-t, --types <types>', `only these records, separated by commas: ${ALL_TYPES.join(', ')}`, parseTypes)
    .option('-r, --reference <period>', 'what the reports are about: a year, month or day')
    .option('-g, --grammar <file>', 'vocabulary (.txt) or rules (.grammar) of your own; may be repeated', collect)
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
    .option('-w, --workers <number>', 'how many documents at once (default: 1)', parseCount)
    .addHelpText('after', PIPE_HELP)
    .action(async (options: PipeOptions) => finish(await pipe(options, io)));
  withPacks(withReading(program.command('view')))
    .description('Writes one HTML page to look at a report, check and correct its records; it needs no network.')
    .argument('<file...>', `${FILES}, or folders; - is standard input`)
    .option('-o, --out <page>', 'where the page goes (default: standard output); of several files, the folder')
    .addOption(new Option('-l, --language <language>', 'language of the labels (default: zh)').choices(LANGUAGES))
    .option('--audit', 'also show what in the report does not agree')
    .option('--account', 'also show what became of every number, and what nothing explains')
    .option('-r, --reference <period>', 'what the report is about: a year, month or day')
    .option('-g, --grammar <file>', 'vocabulary (.txt) or rules (.grammar) of your own; may be repeated', collect)
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
    .action(async (files: string[], options: ViewOptions) => finish(await view(files, options, io)));
  withPacks(withReading(program.command('explain')))
    .description('Says which rules matched at a place of a report, and why there is a record or none.')
    .argument('<file>', `${FILES}; - is standard input`)
    .requiredOption('-a, --at <offset>', 'the place, in UTF-16 code units from the beginning of the text', parseNumber)
    .option('-r, --reference <period>', 'what the report is about: a year, month or day')
    .option('-g, --grammar <file>', 'vocabulary (.txt) or rules (.grammar) of your own; may be repeated', collect)
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
    .option('--json', 'print the explanation as JSON')
    .action(async (file: string, options: ExplainOptions) => finish(await explainFile(file, options, io)));
  program
    .command('check')
    .description('Tries the match and never examples of grammars of your own.')
    .argument('<file...>', 'rules (.grammar), and the vocabulary (.txt) that they need')
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
    .action((files: string[], options: CheckOptions) => finish(check(files, options, io)));
  program
    .command('pack')
    .description('Works with packs, which bring types of record of their own.')
    .command('test')
    .description('Tries a pack: the examples of its rules, its cases and its example texts.')
    .argument('<pack>', 'a folder, or an installed package')
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES))
    .action((pack: string, options: PackTestOptions) => finish(packTest(pack, options, io)));
  addAnalysisCommands(program, withReading, FILES, io, finish);
  addServiceCommands(program, io, finish);
  addQueueCommands(program, io, finish);
  return program;
}

/** The options that say how files are read. */
function withReading(command: Command): Command {
  return command
    .option('-e, --encoding <label>', 'encoding of text, such as gb18030 (default: detected)', parseEncoding)
    .addOption(
      new Option('--input-format <format>', 'what the file is, whatever its name says').choices(DOCUMENT_FORMATS),
    )
    .option('--max-bytes <number>', `refuse larger files (default: ${DEFAULT_LIMITS.bytes})`, parseCount);
}

/** The options of `baogao extract` with either of its arguments. */
interface ExtractArguments
  extends Omit<ExtractOptions, 'format'>,
    Omit<ExtractFolderOptions, 'format' | 'out' | 'limits'> {
  readonly format?: readonly string[];
  readonly out?: string;
}

/** Extracts files, or a folder. */
async function extractAny(
  files: readonly string[],
  { format, out, workers, restart, followLinks, bom, ...options }: ExtractArguments,
  command: Command,
  io: Streams,
): Promise<ExitCode> {
  if (out === undefined) {
    if (workers ?? restart ?? followLinks ?? bom) {
      command.error('error: --workers, --restart, --follow-links and --bom need --out');
    }
    const [single, ...more] = chosen(format, FORMATS, command);
    if (more.length > 0) command.error('error: several formats need --out');
    return extract(files, { ...options, ...(single && { format: single }) }, io);
  }
  const [folder = '', ...more] = files;
  if (more.length > 0) command.error('error: with --out there is one folder');
  const formats = chosen(format, FOLDER_FORMATS, command);
  const { maxBytes, ...rest } = options;
  return extractFolder(
    folder,
    {
      ...{ ...rest, out },
      ...(maxBytes !== undefined && { limits: { bytes: maxBytes } }),
      ...(formats.length > 0 && { format: formats }),
      ...(workers !== undefined && { workers }),
      ...(restart !== undefined && { restart }),
      ...(followLinks !== undefined && { followLinks }),
      ...(bom !== undefined && { bom }),
    },
    io,
  );
}
