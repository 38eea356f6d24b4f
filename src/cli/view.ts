import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { account, audit, createParser, type Language, type Root, renderHtml, type SegmenterName } from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { namedFile } from './named-files.js';
import { packOptions } from './packs.js';
import { type ReadingOptions, readInput, STANDARD_INPUT } from './read-input.js';
import type { Streams } from './streams.js';
import { writeText } from './write-text.js';

/** The options of `baogao view` as they stand on the command line. */
export interface ViewOptions extends ReadingOptions {
  /** Where the page goes; standard output by default. */
  readonly out?: string;
  readonly language?: Language;
  /** Also show what does not agree. */
  readonly audit?: boolean;
  /** Also show how many numbers are in records, and which nothing explains. */
  readonly account?: boolean;
  readonly reference?: string;
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
  readonly segmenter?: SegmenterName;
}

/**
 * Writes a file's text and records as one HTML page.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function view(file: string, options: ViewOptions, io: Streams): Promise<ExitCode> {
  const { out, language, reference, grammar, pack, segmenter } = options;
  const parser = createParser({
    ...(options.account && { account: true }),
    ...(reference !== undefined && { reference }),
    ...(grammar && { grammars: grammar }),
    ...packOptions(pack),
    ...(segmenter && { segmenter }),
  });
  const fail = (name: string, error: unknown): ExitCode => {
    io.stderr.write(failureLine(name, error));
    return EXIT_CODE.failed;
  };
  let root: Root;
  try {
    root = parser.parse(await readInput(await namedFile(file), options, io.stdin));
  } catch (error) {
    return fail(file, error);
  }
  const page = renderHtml(root, {
    ...titleFor(root, file),
    ...(language && { language }),
    ...(options.audit && { findings: audit(root) }),
    ...(options.account && { account: account(root) }),
  });
  if (out === undefined) {
    await writeText(io.stdout, page);
    return EXIT_CODE.done;
  }
  try {
    await writeFile(out, page);
  } catch (error) {
    return fail(out, error);
  }
  return EXIT_CODE.done;
}

/** Where no report has a title, the page has the file's name. */
function titleFor(root: Root, file: string): { title?: string } {
  const titled = root.children.some((child) => child.type === 'report' && child.title !== null);
  return titled || file === STANDARD_INPUT ? {} : { title: basename(file) };
}
