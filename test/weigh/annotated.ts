import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCases } from '../cases/record-cases.js';
import { type AnnotatedFolder, annotatedFiles, foldersOf } from './annotated-files.js';

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
export interface AnnotatedText {
  readonly name: string;
  /** Which texts it belongs to. */
  readonly set: string;
  readonly text: string;
  readonly activities: readonly AnnotatedActivity[];
  /** How often it counts. */
  readonly times: number;
}

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));

/** Folders of texts with those of their annotations, and how often each text counts: the real ones are few. */
function sets(): ({ set: string; times: number } & AnnotatedFolder)[] {
  const reports = fileURLToPath(new URL('../reports', import.meta.url));
  const written = fileURLToPath(new URL('./texts', import.meta.url));
  const corpus = { texts: join(shared, 'corpus'), gold: join(shared, 'gold', 'dev') };
  const extra = foldersOf(process.env.BAOGAO_ANNOTATED);
  return [
    { set: 'test reports', texts: reports, gold: reports, files: /./, times: 4 },
    { set: 'written', texts: written, gold: written, files: /./, times: 1 },
    { set: 'real', ...corpus, files: /^real-/, times: 18 },
    { set: 'restated', ...corpus, files: /^restated-/, times: 18 },
    { set: 'older', ...corpus, files: /^(?!re)/, times: 18 },
    ...extra.map((folder) => ({ set: 'extra', texts: folder, gold: folder, files: /./, times: 1 })),
  ];
}

/** The cases of activities as annotated texts, those that are read wrongly among them. */
function cases(): AnnotatedText[] {
  const folders = ['cases', 'gaps'].map((folder) => new URL(`../activity/${folder}/`, import.meta.url));
  return folders.flatMap(readCases).flatMap(({ file, cases: all }) =>
    all.map(({ name, passage, records }) => {
      let from = 0;
      const activities = records.map(({ text, fields }) => {
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
      return { name: `${file} ${name}`, set: 'cases', text: passage, activities, times: 6 };
    }),
  );
}

/** All annotated texts at hand: the test reports, the shared corpus, and the folders that `BAOGAO_ANNOTATED` names. */
export function annotatedTexts(): AnnotatedText[] {
  const annotated = sets().flatMap(({ set, times, ...folder }) =>
    annotatedFiles<AnnotatedActivity>(folder, 'activity').map(({ name, text, annotations }) => ({
      name,
      set,
      text,
      activities: annotations,
      times,
    })),
  );
  return [...annotated, ...cases()];
}
