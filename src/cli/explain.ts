import {
  type AccountItem,
  createParser,
  type ExplainedCandidate,
  type Explanation,
  explain,
  type SegmenterName,
  type SourceDocument,
} from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { namedFile } from './named-files.js';
import { packOptions } from './packs.js';
import { printableText } from './printable.js';
import { type ReadingOptions, readInput } from './read-input.js';
import type { Streams } from './streams.js';

/** The options of `baogao explain` as they stand on the command line. */
export interface ExplainOptions extends ReadingOptions {
  readonly at: number;
  readonly reference?: string;
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
  readonly segmenter?: SegmenterName;
  readonly json?: boolean;
}

/**
 * Prints which rules matched at an offset of a file and what became of them.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function explainFile(file: string, options: ExplainOptions, io: Streams): Promise<ExitCode> {
  const { reference, grammar, pack, segmenter } = options;
  const parserOptions = {
    ...(reference !== undefined && { reference }),
    ...(grammar && { grammars: grammar }),
    ...packOptions(pack),
    ...(segmenter && { segmenter }),
  };
  let document: SourceDocument;
  try {
    document = await readInput(await namedFile(file), options, io.stdin);
  } catch (error) {
    io.stderr.write(failureLine(file, error));
    return EXIT_CODE.failed;
  }
  const explanation = explain(createParser(parserOptions).parse(document), options.at);
  io.stdout.write(options.json ? `${JSON.stringify(explanation)}\n` : printableText(render(explanation)));
  return EXIT_CODE.done;
}

function render({ offset, path, tokens, records, candidates, account }: Explanation): string {
  const words = tokens.map(({ text, start, end, pos }) => {
    const word = pos === '' ? text : `${text}/${pos}`;
    return start <= offset && offset < end ? `[${word}]` : word;
  });
  const here = tokens.find(({ start, end }) => start <= offset && offset < end);
  return [
    `at ${offset}: ${path.join(' > ')}`,
    `tokens: ${words.join(' ') || 'none: furniture'}`,
    ...(here && here.classes.length > 0 ? [`classes of ${here.text}: ${here.classes.join(', ')}`] : []),
    `records: ${records.join(', ') || 'none'}`,
    ...account.map(renderItem),
    ...(candidates.length > 0 ? candidates.flatMap(renderCandidate) : ['no rule matched here']),
    '',
  ].join('\n');
}

function renderItem({ kind, text, class: name, id, rule, reason }: AccountItem): string {
  const why = rule === null ? id : `by ${rule.name}, ${rule.file}:${rule.line}: ${reason}`;
  return `account: ${kind} ${text}: ${name}${why === null ? '' : ` ${why}`}`;
}

function renderCandidate({ type, text, start, end, rule, captures, outcome, reason }: ExplainedCandidate): string[] {
  const named = Object.entries(captures).map(([name, captured]) => `${name}=${captured}`);
  return [
    `${type} ${text} (${start}-${end}) by ${rule.name}, ${rule.file}:${rule.line}`,
    ...(named.length > 0 ? [`  captured ${named.join(' ')}`] : []),
    `  ${outcome}${reason === '' ? '' : `: ${reason}`}`,
  ];
}
