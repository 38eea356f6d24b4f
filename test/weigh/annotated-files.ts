import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text with what is annotated of one type in it. */
export interface AnnotatedFile<Annotation> {
  readonly name: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

/** Where texts stand, and their annotations, one record a line: `a.txt` and `a.jsonl`. */
export interface AnnotatedFolder {
  readonly texts: string;
  readonly gold: string;
  /** Names of the files that are read. */
  readonly files: RegExp;
}

/** The texts of a folder with their annotations of a type, by name; none where the folder is absent. */
export function annotatedFiles<Annotation>(
  { texts, gold, files }: AnnotatedFolder,
  type: string,
): AnnotatedFile<Annotation>[] {
  if (!existsSync(gold)) return [];
  return readdirSync(gold)
    .filter((file) => file.endsWith('.jsonl') && files.test(file))
    .sort()
    .map((file) => ({
      name: file.replace(/\.jsonl$/, ''),
      text: readFileSync(join(texts, file.replace(/jsonl$/, 'txt')), 'utf8'),
      annotations: readFileSync(join(gold, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Annotation & { type: string })
        .filter((record) => record.type === type),
    }));
}

/** The folders that a variable of the environment names, joined by colons. */
export const foldersOf = (paths: string | undefined): string[] => (paths ?? '').split(':').filter(Boolean);
