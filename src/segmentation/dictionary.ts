import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The one dictionary that either segmenter loads: `word frequency tag` a line. */
export const DICTIONARY_PATH = fileURLToPath(new URL('../generated/dictionary.txt', import.meta.url));

/** An inverse document frequency table of one line: nodejieba insists on loading one, and nothing here reads it. */
export const IDF_PATH = fileURLToPath(new URL('../generated/idf.txt', import.meta.url));

let tags: ReadonlyMap<string, string> | undefined;

/** Part of speech of a dictionary word (jieba's tags: `n`, `v`, `vn`, `ns`…), empty for a word that it lacks. */
export function partOfSpeech(word: string): string {
  tags ??= readTags();
  return tags.get(word) ?? '';
}

function readTags(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const text = readFileSync(DICTIONARY_PATH, 'utf8');
  let from = 0;
  for (;;) {
    const end = text.indexOf('\n', from);
    if (end < 0) return table;
    table.set(text.slice(from, text.indexOf(' ', from)), text.slice(text.lastIndexOf(' ', end) + 1, end));
    from = end + 1;
  }
}
