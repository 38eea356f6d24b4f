import type { SourceDocument } from './document/source-document.js';
import { createNoteTakers } from './extraction/dismissal/note-taker.js';
import { createExtractor, type Observer } from './extraction/extract.js';
import { loadUserGrammars } from './extraction/user-grammars.js';
import { rememberDocument, rememberNotes, rememberOptions } from './parsed-with.js';
import type { Parser } from './parser.js';
import { checkOptions, type ParserOptions } from './parser-options.js';
import { assemble } from './report/assemble.js';
import { loadSegmenter } from './segmentation/load-segmenter.js';
import { createSource } from './source/source-text.js';
import { evidenceOf, evidenceOfText } from './structure/evidence.js';
import { parseStructure } from './structure/parse-structure.js';

/** A parser that lets an observer look on; for explanations. */
export function createTracedParser(options: ParserOptions, observer?: Observer): Parser {
  const { grammars, segmenter, types, reference, account } = checkOptions(options);
  const extractor = createExtractor({
    ...(types && { types }),
    ...(reference !== undefined && { reference }),
    ...(grammars && { grammars: [loadUserGrammars(grammars).room] }),
    ...(segmenter && { segmenter: typeof segmenter === 'string' ? loadSegmenter(segmenter) : segmenter }),
  });
  const takeNotes = account ? createNoteTakers() : null;
  return {
    parse(input) {
      const document = isDocument(input) ? input : null;
      const source = createSource(document?.text ?? (input as string));
      const structure = parseStructure(source, document === null ? evidenceOfText(source.text) : evidenceOf(document));
      const taker = takeNotes?.();
      const looking = observer || taker ? { ...observer, ...taker } : undefined;
      const root = assemble(source, structure, extractor.extract(source, structure, looking));
      if (taker) rememberNotes(root, taker.notes);
      rememberOptions(root, options);
      if (document !== null) {
        root.diagnostics.unshift(...document.diagnostics);
        rememberDocument(root, document);
      }
      return root;
    },
  };
}

/** Whatever else is no string is refused where texts are. */
function isDocument(input: unknown): input is SourceDocument {
  return (
    typeof input === 'object' && input !== null && 'text' in input && 'blocks' in input && Array.isArray(input.blocks)
  );
}
