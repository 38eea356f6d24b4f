import { type Command, Option } from 'commander';
import { DEFAULT_LIMITS, FOLDER_FORMATS, SEGMENTER_NAMES } from '../index.js';
import { chosen, collect, parseCount, parseEncoding, parseList, parseNumber, parseTypes } from './arguments.js';
import type { ExitCode } from './exit-code.js';
import { ALL_TYPES } from './extract.js';
import { type CollectArguments, collectResults, type SubmitArguments, status, submit } from './job.js';
import { type McpArguments, mcp } from './mcp.js';
import { withPacks } from './packs.js';
import { type ServeArguments, serve } from './serve.js';
import type { Streams } from './streams.js';
import { type WorkerArguments, worker } from './worker.js';

/** As the service names them; told here so that the service is loaded only where it is wanted. */
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const SERVE_HELP = `
Answers POST /v1/extract (JSON, text or a document), POST /v1/batch (lines), GET /v1/schema, /openapi.json, /docs,
/health/live, /health/ready and /metrics. A token in the environment variable BAOGAO_TOKEN is asked of all clients.

Examples:
  $ baogao serve
  $ curl -H 'content-type: text/plain' --data-binary @report.txt http://127.0.0.1:8080/v1/extract?format=records
  $ curl -F file=@report.docx http://127.0.0.1:8080/v1/extract

The packages it needs are not installed with baogao; it says which to add. SIGTERM ends it once all are answered.`;

const MCP_HELP = `
Tools: extract_report, outline, audit, explain. Entry for the configuration of an assistant:
  { "command": "npx", "args": ["baogao", "mcp", "--root", "reports"] }`;

const SUBMIT_HELP = `
Examples:
  $ baogao submit archive --job archive-2023 --redis redis://queue:6379
  $ baogao worker --redis redis://queue:6379          (any number, on any machines)
  $ baogao status archive-2023 --redis redis://queue:6379 --follow
  $ baogao collect archive-2023 --out tables --format csv,parquet --redis redis://queue:6379`;

type Finish = (code: ExitCode) => void;

/** `serve` and `mcp`. */
export function addServiceCommands(program: Command, io: Streams, finish: Finish): void {
  withPacks(withParsing(program.command('serve')), '')
    .description('Serves extraction over HTTP.')
    .option('--host <address>', 'where to listen (default: 127.0.0.1, which only this machine reaches)')
    .option('-p, --port <number>', 'the port (default: 8080)', parseNumber)
    .option('--token-file <file>', 'a file with the bearer token that clients need')
    .option('-w, --workers <number>', 'documents at once (default: as many as there are cores)', parseCount)
    .option('--worker-memory <MiB>', 'memory of each worker (default: 1024)', parseCount)
    .option('--max-queue <number>', 'documents that may wait (default: 256)', parseNumber)
    .option('--max-requests <number>', 'requests at once (default: 1024)', parseCount)
    .option('--max-bytes <number>', 'bytes of a request (default: 16 MiB)', parseCount)
    .option('--max-total-bytes <number>', 'bytes of all requests under way (default: 256 MiB)', parseCount)
    .option('--max-characters <number>', 'characters of a document (default: 5 million)', parseCount)
    .option('--max-pages <number>', `pages of a PDF (default: ${DEFAULT_LIMITS.pages})`, parseCount)
    .option('--timeout <milliseconds>', 'time for a document (default: 30000)', parseCount)
    .option('--body-timeout <milliseconds>', 'time for a request to arrive (default: 30000)', parseCount)
    .option('--max-delay <milliseconds>', 'lag at which requests are refused (default: 1000)', parseCount)
    .option('--rate <number>', 'requests a minute from one address (default: any number)', parseCount)
    .addOption(new Option('--log-level <level>', 'what the log tells (default: info)').choices(LOG_LEVELS))
    .option('--log-text', 'write the texts of documents to the log')
    .addHelpText('after', SERVE_HELP)
    .action(async (options: ServeArguments) => finish(await serve(options, io)));
  withPacks(withParsing(program.command('mcp')))
    .description('Serves tools to an assistant on standard input and output (Model Context Protocol).')
    .option('--root <folder>', 'a folder whose documents may be asked for (default: none)')
    .addHelpText('after', MCP_HELP)
    .action(async (options: McpArguments) => finish(await mcp(options)));
}

/** `submit`, `worker`, `status` and `collect`. */
export function addQueueCommands(program: Command, io: Streams, finish: Finish): void {
  withPacks(withQueue(program.command('submit')))
    .description('Submits documents to a queue, from which workers take them.')
    .argument('<path...>', 'a folder, or files')
    .requiredOption('-j, --job <name>', 'what the job is called')
    .option('-t, --types <types>', `only these records, separated by commas: ${ALL_TYPES.join(', ')}`, parseTypes)
    .option('-r, --reference <period>', 'what the reports are about: a year, month or day')
    .option('-g, --grammar <file>', 'vocabulary (.txt) or rules (.grammar) of your own; may be repeated', collect)
    .option('-e, --encoding <label>', 'encoding of text, such as gb18030 (default: detected)', parseEncoding)
    .option('--max-bytes <number>', `refuse larger files (default: ${DEFAULT_LIMITS.bytes})`, parseCount)
    .addHelpText('after', SUBMIT_HELP)
    .action(async (paths: string[], options: SubmitArguments) => finish(await submit(paths, options, io)));
  withQueue(program.command('worker'))
    .description('Takes documents from a queue until it is told to end.')
    .option('-w, --workers <number>', 'documents at once (default: as many as there are cores)', parseCount)
    .option('--worker-memory <MiB>', 'memory of each process', parseCount)
    .option('--timeout <milliseconds>', 'time for a document (default: ten minutes)', parseCount)
    .option('--stalled-after <milliseconds>', 'when a silent worker is given up (default: 30000)', parseCount)
    .action(async (options: WorkerArguments) => finish(await worker(options, io)));
  withQueue(program.command('status'))
    .description('Tells how far a job is.')
    .argument('<job>', 'what the job is called')
    .option('--follow', 'go on until it is done')
    .option('--json', 'print lines of JSON')
    .action(async (name: string, options) => finish(await status(name, options, io)));
  withQueue(program.command('collect'))
    .description('Writes the results of a job into a folder, as extract --out does.')
    .argument('<job>', 'what the job is called')
    .requiredOption('-o, --out <folder>', 'the folder')
    .option('-f, --format <formats>', `what to write: ${FOLDER_FORMATS.join(', ')} (default: records)`, parseList)
    .option('--wait', 'wait until all documents are done')
    .option('--restart', 'forget what an earlier call has written')
    .option('--bom', 'begin CSV files with a byte order mark, for Excel')
    .action(async (name: string, { format, ...options }: Collecting, command: Command) => {
      const formats = chosen(format, FOLDER_FORMATS, command);
      finish(await collectResults(name, { ...options, ...(formats.length > 0 && { format: formats }) }, io));
    });
}

interface Collecting extends Omit<CollectArguments, 'format'> {
  readonly format?: readonly string[];
}

const withParsing = (command: Command): Command =>
  command
    .option('-g, --grammar <file>', 'vocabulary (.txt) or rules (.grammar) of your own; may be repeated', collect)
    .addOption(new Option('-s, --segmenter <name>', 'which word segmenter to use').choices(SEGMENTER_NAMES));

const withQueue = (command: Command): Command =>
  command
    .option('--redis <url>', 'the address of Redis (default: redis://127.0.0.1:6379)')
    .option('--store <place>', 'where contents and results are: a shared folder or s3://bucket (default: Redis)');
