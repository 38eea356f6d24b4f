import { ACTIONS, createExtractor, type Observer, ROOMS } from './extraction/extract.js';
import { loadGrammars } from './grammar/load-grammars.js';
import type { Parser } from './parser.js';
import { checkOptions, type ParserOptions } from './parser-options.js';
import { assemble } from './report/assemble.js';
import { loadSegmenter } from './segmentation/load-segmenter.js';
import { createSource } from './source/source-text.js';
import { parseStructure } from './structure/parse-structure.js';

/** The lexicons that a user's rules may refer to. */
const OWN_CLASSES: readonly string[] = ROOMS.flatMap(({ lexicons }) => Object.keys(lexicons));

/** A parser that lets an observer look on; for explanations. */
export function createTracedParser(options: ParserOptions, observer?: Observer): Parser {
  const { grammars, segmenter, types, reference } = checkOptions(options);
  const extractor = createExtractor({
    ...(types && { types }),
    ...(reference !== undefined && { reference }),
    ...(grammars && { grammars: [loadGrammars(grammars, { classes: OWN_CLASSES, actions: ACTIONS })] }),
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
