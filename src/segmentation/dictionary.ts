import { readDictionaryText } from './dictionary-text.js';

let tags: ReadonlyMap<string, string> | undefined;

/** Part of speech of a dictionary word (jieba's tags: `n`, `v`, `vn`, `ns`…), empty for a word that it lacks. */
export function partOfSpeech(word: string): string {
  tags ??= readTags();
  return tags.get(word) ?? '';
}

function readTags(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const text = readDictionaryText();
  let from = 0;
  for (;;) {
    const end = text.indexOf('\n', from);
    if (end < 0) return table;
    table.set(text.slice(from, text.indexOf(' ', from)), text.slice(text.lastIndexOf(' ', end) + 1, end));
    from = end + 1;
  }
}
