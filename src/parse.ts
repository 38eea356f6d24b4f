import { createExtractor, type Observer, ROOMS } from './extraction/extract.js';
import { loadGrammars } from './grammar/load-grammars.js';
import { checkOptions, type ParserOptions } from './parser-options.js';
import { assemble } from './report/assemble.js';
import type { Root } from './schema/root.js';
import { loadSegmenter } from './segmentation/load-segmenter.js';
import { createSource } from './source/source-text.js';
import { parseStructure } from './structure/parse-structure.js';

/** Reads reports with the options that it was made with. */
export interface Parser {
  /**
   * The reports of a text with their sections and records. Any string gives a result.
   *
   * @throws BaogaoError `not-a-string`; at the first call also `segmenter-unavailable`.
   */
  parse(text: string): Root;
}

/** The lexicons that a user's rules may refer to. */
const OWN_CLASSES: readonly string[] = ROOMS.flatMap(({ lexicons }) => Object.keys(lexicons));

/**
 * Makes a parser, which should be kept where many texts are read: options are checked and grammars compiled here, once.
 *
 * @throws BaogaoError `bad-option`, `grammar-unreadable`, `grammar-syntax`, `grammar-check`, `segmenter-unavailable`
 */
export function createParser(options: ParserOptions = {}): Parser {
  return createTracedParser(options);
}

/** A parser that lets an observer look on; for explanations. */
export function createTracedParser(options: ParserOptions, observer?: Observer): Parser {
  const { grammars, segmenter, types, reference } = checkOptions(options);
  const extractor = createExtractor({
    ...(types && { types }),
    ...(reference !== undefined && { reference }),
    ...(grammars && { grammars: [loadGrammars(grammars, { classes: OWN_CLASSES })] }),
    ...(segmenter && { segmenter: typeof segmenter === 'string' ? loadSegmenter(segmenter) : segmenter }),
  });
  return {
    parse(text) {
      const source = createSource(text);
      const structure = parseStructure(source);
      return assemble(source, structure, extractor.extract(source, structure, observer));
    },
  };
}

let plainParser: Parser | undefined;

/**
 * Reads one text. With options, a parser is made for this call only; `createParser` makes one to keep.
 *
 * @throws BaogaoError as `createParser` and its parser do.
 */
export function parseReport(text: string, options?: ParserOptions): Root {
  if (options !== undefined) return createParser(options).parse(text);
  plainParser ??= createParser();
  return plainParser.parse(text);
}
