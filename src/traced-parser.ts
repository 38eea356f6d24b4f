import { createExtractor, type Observer } from './extraction/extract.js';
import { loadUserGrammars } from './extraction/user-grammars.js';
import { rememberOptions } from './parsed-with.js';
import type { Parser } from './parser.js';
import { checkOptions, type ParserOptions } from './parser-options.js';
import { assemble } from './report/assemble.js';
import { loadSegmenter } from './segmentation/load-segmenter.js';
import { createSource } from './source/source-text.js';
import { parseStructure } from './structure/parse-structure.js';

/** A parser that lets an observer look on; for explanations. */
export function createTracedParser(options: ParserOptions, observer?: Observer): Parser {
  const { grammars, segmenter, types, reference } = checkOptions(options);
  const extractor = createExtractor({
    ...(types && { types }),
    ...(reference !== undefined && { reference }),
    ...(grammars && { grammars: [loadUserGrammars(grammars).room] }),
    ...(segmenter && { segmenter: typeof segmenter === 'string' ? loadSegmenter(segmenter) : segmenter }),
  });
  return {
    parse(text) {
      const source = createSource(text);
      const structure = parseStructure(source);
      const root = assemble(source, structure, extractor.extract(source, structure, observer));
      rememberOptions(root, options);
      return root;
    },
  };
}
