import { readCases } from '../cases/record-cases.js';
import { type AnnotatedText, annotatedTextsOf } from './annotated-files.js';

/** An annotated activity: what weighing needs of it. */
export interface AnnotatedActivity {
  readonly trigger: Place;
  readonly object: Place | null;
  readonly category: string;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A text with its annotated activities. */
export type ActivityText = AnnotatedText<AnnotatedActivity>;

/** The real texts are few, so each counts often. */
const TIMES = { 'test reports': 4, written: 1, real: 18, restated: 18, older: 18 } as const;
const TIMES_OF_CASES = 6;

/** The cases of activities as annotated texts, those that are read wrongly among them. */
function cases(): ActivityText[] {
  const folders = ['cases', 'gaps'].map((folder) => new URL(`../activity/${folder}/`, import.meta.url));
  return folders.flatMap(readCases).flatMap(({ file, cases: all }) =>
    all.map(({ name, passage, records }) => {
      let from = 0;
      const annotations = records.map(({ text, fields }) => {
        from = passage.indexOf(text, from);
        const object = fields.object === 'null' ? undefined : fields.object;
        const within = (part: string, last: boolean): Place => {
          const at = from + (last ? text.lastIndexOf(part) : text.indexOf(part));
          return { start: at, end: at + part.length };
        };
        const behind = object !== undefined && text.startsWith(object) && object !== text;
        return {
          trigger: within(fields.trigger ?? text, behind),
          object: object === undefined ? null : within(object, !behind),
          category: fields.category ?? '',
        };
      });
      return { name: `${file} ${name}`, set: 'cases', text: passage, annotations, times: TIMES_OF_CASES };
    }),
  );
}

/** All texts at hand with annotated activities: our own, the shared corpus, cases, and the folders that `BAOGAO_ANNOTATED` names. */
export const activityTexts = (): ActivityText[] => [
  ...annotatedTextsOf<AnnotatedActivity>('activity', TIMES),
  ...cases(),
];
