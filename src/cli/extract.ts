import { createParser, type ParserOptions, type RecordType, type SegmenterName } from '../index.js';
import { type Format, TYPES } from './command-table/choices.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { createFormatter } from './formats.js';
import { lossLine } from './loss-line.js';
import { namedFiles } from './named-files.js';
import { type FlatType, packOptions, packTypeNames } from './packs.js';
import { type ReadingOptions, readInput } from './read-input.js';
import type { Terminal } from './terminal/terminal.js';

/** The options of `baogao extract` as they stand on the command line. */
export interface ExtractOptions extends ReadingOptions {
  readonly format?: Format;
  readonly types?: readonly FlatType[];
  readonly reference?: string;
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
  readonly segmenter?: SegmenterName;
}

/**
 * Extracts each file and prints it at once, so that a bad file loses only itself.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function extract(files: readonly string[], options: ExtractOptions, io: Terminal): Promise<ExitCode> {
  const parser = createParser(parserOptions(options));
  const format = options.format ?? (io.stdout.isTTY ? 'outline' : 'records');
  const types = options.types ?? [...TYPES, ...packTypeNames(options.pack)];
  const formatter = createFormatter(format, { types, io });
  let code: ExitCode = EXIT_CODE.done;
  for (const named of await namedFiles(files)) {
    const { name: file } = named;
    try {
      const root = parser.parse(await readInput(named, options, io));
      io.stdout.write(formatter.add(root, files.length > 1 ? file : null));
      io.stderr.write(lossLine(file, root.diagnostics, io));
    } catch (error) {
      io.stderr.write(failureLine(file, error, io));
      code = EXIT_CODE.failed;
    }
  }
  io.stdout.write(formatter.end());
  return code;
}

/** Which names of packs there are is checked by the parser. */
function parserOptions({ types, reference, grammar, pack, segmenter }: ExtractOptions): ParserOptions {
  return {
    ...(types && { types: types.filter((type): type is RecordType => type !== 'report' && type !== 'section') }),
    ...(reference !== undefined && { reference }),
    ...(grammar && { grammars: grammar }),
    ...packOptions(pack),
    ...(segmenter && { segmenter }),
  };
}
