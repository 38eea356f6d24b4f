import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRoom } from '../../src/build/grammars.js';
import { readCases } from '../cases/record-cases.js';
import { annotatedFiles, foldersOf } from './annotated-files.js';

/** An annotated count; what is not told of it may be anything. */
export interface AnnotatedCount {
  readonly start: number;
  readonly end: number;
  readonly item?: string | null;
  readonly action?: string | null;
  /** Whether the item is told to the letter, as cases and examples do, and not only by its head. */
  readonly exact?: boolean;
}

/** A text with its annotated counts. */
export interface CountedText {
  readonly name: string;
  readonly set: string;
  readonly text: string;
  readonly counts: readonly AnnotatedCount[];
  /** How often it counts. */
  readonly times: number;
}

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));

/** The texts of a folder that stand there with their annotations, or whose annotations stand in another. */
function textsOf(set: string, texts: string, gold: string, files: RegExp, times: number): CountedText[] {
  return annotatedFiles<AnnotatedCount>({ texts, gold, files }, 'count').map(({ name, text, annotations }) => ({
    name,
    set,
    text,
    counts: annotations.map(({ start, end, item, action }) => ({
      start,
      end,
      item: item ?? null,
      action: action ?? null,
    })),
    times,
  }));
}

const stated = (field: string | undefined): string | null | undefined => (field === 'null' ? null : field);

/** The cases of counts, and the examples of the rules. */
function cases(times: number): CountedText[] {
  const folder = new URL('../count/cases/', import.meta.url);
  const ofCases = readCases(folder).flatMap(({ file, cases: all }) =>
    all.map(({ name, passage, records }) => {
      let from = 0;
      const counts = records.map(({ text, fields }): AnnotatedCount => {
        const start = passage.indexOf(text, from);
        from = start + text.length;
        return fieldsOf({ start, end: from }, stated(fields.item), stated(fields.action));
      });
      return { name: `${file} ${name}`, set: 'cases', text: passage, counts, times };
    }),
  );
  const ofRules = readRoom('role').grammars.flatMap(({ rules }) =>
    rules.flatMap(({ name, examples }) =>
      examples
        .filter(({ type }) => type === 'match')
        .map(({ text, spans, fields }) => ({
          name: `${name} ${text}`,
          set: 'examples',
          text,
          counts: spans.map((span) =>
            fieldsOf(span, stated(fields.item?.toString()), stated(fields.action?.toString())),
          ),
          times,
        })),
    ),
  );
  return [...ofCases, ...ofRules];
}

function fieldsOf(
  span: { start: number; end: number },
  item: string | null | undefined,
  action: string | null | undefined,
): AnnotatedCount {
  return { ...span, exact: true, ...(item === undefined ? {} : { item }), ...(action === undefined ? {} : { action }) };
}

/** All annotated texts at hand: the test reports, the shared corpus, cases, and the folders that `BAOGAO_ANNOTATED` names. */
export function countedTexts(): CountedText[] {
  const reports = fileURLToPath(new URL('../reports', import.meta.url));
  const corpus = join(shared, 'corpus');
  const gold = join(shared, 'gold', 'dev');
  return [
    ...textsOf('test reports', reports, reports, /./, 1),
    ...textsOf('real', corpus, gold, /^real-/, 6),
    ...textsOf('restated', corpus, gold, /^restated-/, 6),
    ...textsOf('older', corpus, gold, /^(?!re)/, 6),
    ...foldersOf(process.env.BAOGAO_ANNOTATED).flatMap((folder) => textsOf('extra', folder, folder, /./, 1)),
    ...cases(6),
  ];
}

/** The texts of the folders that `BAOGAO_MEASURED` names, which nothing is fitted to. */
export function measuredTexts(): CountedText[] {
  return foldersOf(process.env.BAOGAO_MEASURED).flatMap((folder) => textsOf(folder, folder, folder, /./, 1));
}
