import { createParser, type Root, type SegmenterName } from '../index.js';
import { failureLine } from './failure-line.js';
import { namedFiles } from './named-files.js';
import { packOptions } from './packs.js';
import { type ReadingOptions, readInput } from './read-input.js';
import type { Terminal } from './terminal/terminal.js';

/** The options of commands that read files and look at what they say. */
export interface ParsingOptions extends ReadingOptions {
  readonly reference?: string;
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
  readonly segmenter?: SegmenterName;
}

/**
 * The root of each file, one after the other, with what its account asks for if wanted; null for one that cannot be read, of which stderr tells.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function* parseFiles(
  files: readonly string[],
  options: ParsingOptions,
  io: Terminal,
  account = false,
): AsyncGenerator<{ readonly file: string; readonly root: Root | null; readonly text: string }> {
  const { reference, grammar, pack, segmenter } = options;
  const parser = createParser({
    account,
    ...(reference !== undefined && { reference }),
    ...(grammar && { grammars: grammar }),
    ...packOptions(pack),
    ...(segmenter && { segmenter }),
  });
  for (const named of await namedFiles(files)) {
    const file = named.name;
    try {
      const document = await readInput(named, options, io);
      yield { file, root: parser.parse(document), text: document.text };
    } catch (error) {
      io.stderr.write(failureLine(file, error, io));
      yield { file, root: null, text: '' };
    }
  }
}
