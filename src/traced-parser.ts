import type { SourceDocument } from './document/source-document.js';
import { BaogaoError } from './error.js';
import { createNoteTakers } from './extraction/dismissal/note-taker.js';
import { createExtractor, type Observer } from './extraction/extract.js';
import { loadPack } from './pack/index.js';
import { preparePacks } from './pack/prepare-packs.js';
import { rememberDocument, rememberNotes, rememberOptions } from './parsed-with.js';
import type { Parser } from './parser.js';
import { type AnyParserOptions, checkOptions } from './parser-options.js';
import { assemble } from './report/assemble.js';
import type { PackType } from './schema/pack-type.js';
import { type RecordType, recordTypeSchema } from './schema/record.js';
import { loadSegmenter } from './segmentation/load-segmenter.js';
import { createSource } from './source/source-text.js';
import { evidenceOf, evidenceOfText } from './structure/evidence.js';
import { parseStructure } from './structure/parse-structure.js';

/** A parser that lets an observer look on; for explanations. */
export function createTracedParser(options: AnyParserOptions, observer?: Observer): Parser {
  const { grammars = [], packs = [], segmenter, types, reference, account } = checkOptions(options);
  const prepared = preparePacks(
    packs.map((pack) => (typeof pack === 'string' ? loadPack(pack) : pack)),
    grammars,
  );
  const extractor = createExtractor({
    ...(types && wantedTypes(types, prepared.types)),
    ...(reference !== undefined && { reference }),
    ...(prepared.rooms.length > 0 && { grammars: prepared.rooms }),
    ...(packs.length > 0 && { packTypes: prepared.types }),
    ...(segmenter && { segmenter: typeof segmenter === 'string' ? loadSegmenter(segmenter) : segmenter }),
  });
  const takeNotes = account ? createNoteTakers() : null;
  return {
    parse(input) {
      const document = isDocument(input) ? input : null;
      const source = createSource(document?.text ?? (input as string));
      const taker = takeNotes?.(source.shadow);
      const structure = parseStructure(
        source,
        document === null ? evidenceOfText(source.text) : evidenceOf(document),
        taker && ((decision) => void taker.notes.decisions.push(decision)),
      );
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

/** @throws BaogaoError `bad-option` for what is no type of record */
function wantedTypes(
  types: readonly string[],
  packTypes: readonly PackType[],
): { types: RecordType[]; wantedPackTypes: string[] } {
  const own: readonly string[] = recordTypeSchema.options;
  const packed = packTypes.map(({ name }) => name);
  const unknown = types.findIndex((type) => !own.includes(type) && !packed.includes(type));
  if (unknown >= 0) {
    const expected = [...own, ...packed].map((name) => `"${name}"`).join('|');
    throw new BaogaoError('bad-option', {
      option: `types.${unknown}`,
      problem: `Invalid option: expected one of ${expected}`,
    });
  }
  return {
    types: recordTypeSchema.options.filter((type) => types.includes(type)),
    wantedPackTypes: packed.filter((name) => types.includes(name)),
  };
}

/** Whatever else is no string is refused where texts are. */
function isDocument(input: unknown): input is SourceDocument {
  return (
    typeof input === 'object' && input !== null && 'text' in input && 'blocks' in input && Array.isArray(input.blocks)
  );
}
