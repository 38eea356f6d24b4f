import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text with what is annotated of one type in it. */
export interface AnnotatedText<Annotation> {
  readonly name: string;
  /** Which texts it belongs to. */
  readonly set: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
  /** How often it counts. */
  readonly times: number;
}

/** Where texts stand, and their annotations, one record a line: `a.txt` and `a.jsonl`. */
export interface AnnotatedFolder {
  readonly texts: string;
  readonly gold: string;
  /** Names of the files that are read. */
  readonly files: RegExp;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A folder that holds texts and annotations. */
const folder = (path: string): AnnotatedFolder => ({ texts: path, gold: path, files: /./ });

const shared = here('../../../shared');
const corpus = { texts: join(shared, 'corpus'), gold: join(shared, 'gold', 'dev') };

/** The annotated texts that are at hand wherever the repository, or the shared corpus beside it, is. */
export const ANNOTATED_SETS = {
  'test reports': folder(here('../reports')),
  written: folder(here('./texts')),
  real: { ...corpus, files: /^real-/ },
  restated: { ...corpus, files: /^restated-/ },
  older: { ...corpus, files: /^(?!re)/ },
} as const satisfies Readonly<Record<string, AnnotatedFolder>>;

/** How often each text of some sets counts. */
export type Times = Readonly<Partial<Record<keyof typeof ANNOTATED_SETS, number>>>;

/** The texts of sets, and of the folders that `BAOGAO_ANNOTATED` names as `extra`, which count once, with a type's annotations. */
export function annotatedTextsOf<Annotation>(type: string, times: Times): AnnotatedText<Annotation>[] {
  const sets = Object.entries(ANNOTATED_SETS).flatMap(([set, where]) => {
    const often = times[set as keyof typeof ANNOTATED_SETS];
    return often === undefined ? [] : readSet<Annotation>(set, where, type, often);
  });
  return [...sets, ...foldersOf('BAOGAO_ANNOTATED').flatMap((path) => readFolder<Annotation>('extra', path, type))];
}

/** The texts of a folder, each counting once. */
export const readFolder = <Annotation>(set: string, path: string, type: string): AnnotatedText<Annotation>[] =>
  readSet(set, folder(path), type, 1);

/** The texts of a set with their annotations of a type, by name; none where the folder is absent. */
function readSet<Annotation>(
  set: string,
  { texts, gold, files }: AnnotatedFolder,
  type: string,
  times: number,
): AnnotatedText<Annotation>[] {
  if (!existsSync(gold)) return [];
  return readdirSync(gold)
    .filter((file) => file.endsWith('.jsonl') && files.test(file))
    .sort()
    .map((file) => ({
      name: file.replace(/\.jsonl$/, ''),
      set,
      text: readFileSync(join(texts, file.replace(/jsonl$/, 'txt')), 'utf8'),
      annotations: readFileSync(join(gold, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Annotation & { type: string })
        .filter((record) => record.type === type),
      times,
    }));
}

/** The folders that a variable of the environment names, joined by colons. */
export const foldersOf = (variable: string): string[] => (process.env[variable] ?? '').split(':').filter(Boolean);
