import { readRoom } from '../../src/build/grammars.js';
import { readCases } from '../cases/record-cases.js';
import { type AnnotatedText, annotatedTextsOf, foldersOf, readFolder } from './annotated-files.js';

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
export type CountedText = AnnotatedText<AnnotatedCount>;

const TIMES = { 'test reports': 1, real: 6, restated: 6, older: 6 } as const;
const TIMES_OF_CASES = 6;

const stated = (field: string | undefined): string | null | undefined => (field === 'null' ? null : field);

/** The cases of counts, and the examples of the rules. */
function cases(): CountedText[] {
  const folder = new URL('../count/cases/', import.meta.url);
  const ofCases = readCases(folder).flatMap(({ file, cases: all }) =>
    all.map(({ name, passage, records }) => {
      let from = 0;
      const annotations = records.map(({ text, fields }): AnnotatedCount => {
        const start = passage.indexOf(text, from);
        from = start + text.length;
        return countOf({ start, end: from }, stated(fields.item), stated(fields.action));
      });
      return { name: `${file} ${name}`, set: 'cases', text: passage, annotations, times: TIMES_OF_CASES };
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
          annotations: spans.map((span) =>
            countOf(span, stated(fields.item?.toString()), stated(fields.action?.toString())),
          ),
          times: TIMES_OF_CASES,
        })),
    ),
  );
  return [...ofCases, ...ofRules];
}

function countOf(
  span: { start: number; end: number },
  item: string | null | undefined,
  action: string | null | undefined,
): AnnotatedCount {
  return { ...span, exact: true, ...(item === undefined ? {} : { item }), ...(action === undefined ? {} : { action }) };
}

/** Records leave out what is null; an annotation tells that there is none. */
const whole = (text: CountedText): CountedText => ({
  ...text,
  annotations: text.annotations.map(({ start, end, item, action }) => ({
    start,
    end,
    item: item ?? null,
    action: action ?? null,
  })),
});

/** All texts at hand with annotated counts: the test reports, the shared corpus, cases, and the folders that `BAOGAO_ANNOTATED` names. */
export const countedTexts = (): CountedText[] => [
  ...annotatedTextsOf<AnnotatedCount>('count', TIMES).map(whole),
  ...cases(),
];

/** The texts of the folders that `BAOGAO_MEASURED` names, which nothing is fitted to. */
export const measuredTexts = (): CountedText[] =>
  foldersOf('BAOGAO_MEASURED').flatMap((path) => readFolder<AnnotatedCount>(path, path, 'count').map(whole));
