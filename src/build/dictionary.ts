import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Words rarer than this in jieba's corpus are left out: the file loads four times faster and segments alike. */
const LEAST_FREQUENCY = 20;

/** Frequency given to our own vocabulary, enough to win over a split into characters. */
const VOCABULARY_FREQUENCY = 500;

const HAN_WORD = /^\p{Script=Han}+$/u;

/** Longer vocabulary is put together from tokens by the tokeniser instead. */
const LONGEST_VOCABULARY = 6;

async function vocabulary(grammars: string): Promise<Set<string>> {
  const words = new Set<string>();
  for (const room of await readdir(grammars, { withFileTypes: true })) {
    if (!room.isDirectory() || room.name === 'structure') continue;
    for (const file of await readdir(join(grammars, room.name))) {
      if (!file.endsWith('.txt')) continue;
      const text = await readFile(join(grammars, room.name, file), 'utf8');
      for (const line of text.split('\n')) {
        const word = line.trim().split(/\s/, 1)[0] ?? '';
        if (word.length >= 2 && word.length <= LONGEST_VOCABULARY && HAN_WORD.test(word)) words.add(word);
      }
    }
  }
  return words;
}

/**
 * Writes `idf.txt` (see `segmentation/dictionary.ts`) and `dictionary.txt`, the one dictionary that either segmenter loads and that parts of speech are read from:
 * `word frequency tag` a line, made from the dictionary of @node-rs/jieba and the vocabulary under `grammars/`.
 */
export async function generateDictionary(outDir: string, grammars: string): Promise<void> {
  const { dict } = createRequire(import.meta.url)('@node-rs/jieba/dict') as { dict: Uint8Array };
  const lines: string[] = [];
  const own = await vocabulary(grammars);
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', frequency = '0', tag = ''] = line.split(' ');
    if (Number(frequency) < LEAST_FREQUENCY || !HAN_WORD.test(word)) continue;
    const boosted = own.delete(word) ? Math.max(Number(frequency), VOCABULARY_FREQUENCY) : Number(frequency);
    lines.push(`${word} ${boosted} ${tag}`);
  }
  for (const word of own) lines.push(`${word} ${VOCABULARY_FREQUENCY} x`);
  await writeFile(join(outDir, 'dictionary.txt'), `${lines.join('\n')}\n`);
  await writeFile(join(outDir, 'idf.txt'), 'idf 1\n');
}
