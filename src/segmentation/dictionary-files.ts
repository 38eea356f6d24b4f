import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What nodejieba loads, which takes paths only. */
export interface DictionaryFiles {
  /** The dictionary of `dictionary-text.ts`: `word frequency tag` a line. */
  readonly dictionary: string;
  /** An inverse document frequency table of one line: nodejieba insists on loading one, and nothing here reads it. */
  readonly idf: string;
}

/** @throws Error where they are not beside the library: a bundle may have been moved away from them. */
export function findDictionaryFiles(): DictionaryFiles {
  const [dictionary, idf] = ['dictionary.txt', 'idf.txt'].map((name) =>
    fileURLToPath(new URL(`../generated/${name}`, import.meta.url)),
  ) as [string, string];
  // nodejieba ends the process where a file is missing.
  if (!existsSync(dictionary) || !existsSync(idf)) throw new Error(`its dictionary is missing (${dictionary})`);
  return { dictionary, idf };
}
