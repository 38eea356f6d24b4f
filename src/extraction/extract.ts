import { count } from '../generated/count.js';
import { lexicon } from '../generated/lexicon.js';
import type { CompiledRoom } from '../grammar/compiled-room.js';
import { createVocabulary } from '../grammar/vocabulary.js';
import type { RecordType, ReportRecord } from '../schema/record.js';
import type { TextSpan } from '../schema/span.js';
import { loadSegmenter } from '../segmentation/load-segmenter.js';
import type { Segmenter } from '../segmentation/segmenter.js';
import type { SourceText } from '../source/source-text.js';
import type { ReportNode, Structure } from '../structure/structure.js';
import { createCountRecogniser } from './count/count-recogniser.js';
import { createPassage } from './passage.js';
import { createSectionPaths } from './section-paths.js';
import { indexAt, sentencesOf } from './sentence-index.js';
import { createWordTable } from './token/word-table.js';

/** What extraction finds in a text. */
export interface Extraction {
  /** Of all reports, in order. */
  readonly sentences: readonly TextSpan[];
  /** One list of records in text order for each report of the structure, in order. */
  readonly reports: readonly (readonly ReportRecord[])[];
}

export interface ExtractorOptions {
  /** The types of record wanted; all if left out. */
  readonly types?: readonly RecordType[];
  /** Further lexicons and rules, which add to our own. */
  readonly grammars?: readonly CompiledRoom[];
  /** Loaded at the first text if left out. */
  readonly segmenter?: Segmenter;
  /** The period that the reports are about, in EDTF. */
  readonly reference?: string;
}

export interface Extractor {
  extract(source: SourceText, structure: Structure): Extraction;
}

/** Our own lexicons and rules. */
export const ROOMS: readonly CompiledRoom[] = [lexicon, count];

/**
 * Prepares the grammars.
 *
 * @throws BaogaoError `grammar-check` for a rule whose action no recogniser knows
 */
export function createExtractor({ types, grammars = [], segmenter }: ExtractorOptions = {}): Extractor {
  const vocabulary = createVocabulary([...ROOMS, ...grammars]);
  const words = createWordTable(vocabulary);
  const recogniseCounts = createCountRecogniser([count, ...grammars].flatMap(({ rules }) => rules));
  const wants = (type: RecordType): boolean => types?.includes(type) ?? true;

  return {
    extract(source, structure) {
      const options = { vocabulary, words, segmenter: segmenter ?? loadSegmenter() };
      const sectionsAt = createSectionPaths(structure.root);
      const sentences: TextSpan[] = [];
      const counters = new Map<RecordType, number>();
      const reports = structure.root.children.filter((node): node is ReportNode => node.type === 'report');

      return {
        reports: reports.map((report) => {
          const passage = createPassage(source, structure, report, options);
          const { view, tokens } = passage;
          const firstSentence = sentences.length;
          const spans = sentencesOf(tokens);
          for (const span of spans) {
            const { start, end } = view.spanToSource(span);
            sentences.push({ start, end, text: source.text.slice(start, end) });
          }
          const records: ReportRecord[] = [];
          if (wants('count')) {
            for (const { from, to, rule, ...fields } of recogniseCounts(passage)) {
              const start = tokens[from]?.start ?? 0;
              const span = view.spanToSource({ start, end: tokens[to - 1]?.end ?? start });
              const number = (counters.get('count') ?? 0) + 1;
              counters.set('count', number);
              records.push({
                type: 'count',
                id: `count-${number}`,
                ...span,
                text: source.text.slice(span.start, span.end),
                sentence: firstSentence + Math.max(0, indexAt(spans, start)),
                sections: [...sectionsAt(span.start)],
                rule,
                ...fields,
              });
            }
          }
          return records;
        }),
        sentences,
      };
    },
  };
}
