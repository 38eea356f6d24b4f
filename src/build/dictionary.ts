import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { listRooms, readRoom } from './grammars.js';

/** Words rarer than this in jieba's corpus are left out: the file loads four times faster and segments alike. */
const LEAST_FREQUENCY = 20;

/** Frequency given to our own vocabulary, enough to win over a split into characters. */
const VOCABULARY_FREQUENCY = 500;

/** It differs by up to so much from word to word, as each segmenter has its own way with two splits that weigh the same. */
const SPREAD = 31;

const HAN_WORD = /^\p{Script=Han}+$/u;

/** Longer vocabulary is put together from tokens by the tokeniser instead. */
const LONGEST_VOCABULARY = 6;

/** Rooms whose words are matched by character or are no words of the dictionary. */
const OTHER_ROOMS: ReadonlySet<string> = new Set([
  'structure',
  'document',
  'dictionary',
  'table',
  'comparison',
  'part',
  'audit',
  'account',
]);

function vocabulary(): Set<string> {
  const words = listRooms()
    .filter((room) => !OTHER_ROOMS.has(room))
    .flatMap((room) => readRoom(room).lexicons.flatMap(({ entries }) => entries.map(({ word }) => word)));
  return new Set(words.filter((word) => word.length >= 2 && word.length <= LONGEST_VOCABULARY && HAN_WORD.test(word)));
}

function vocabularyFrequency(word: string): number {
  let sum = 0;
  for (let index = 0; index < word.length; index++) sum = (sum * 7 + word.charCodeAt(index)) % SPREAD;
  return VOCABULARY_FREQUENCY + sum;
}

/** Words of jieba's dictionary that are left out. */
function splitWords(): Set<string> {
  return new Set(readRoom('dictionary').lexicons.flatMap(({ entries }) => entries.map(({ word }) => word)));
}

/**
 * Writes `dictionary-text.ts`, the one dictionary that all segmenters load and that parts of speech are read from: `word
 * frequency tag` a line, made from the dictionary of @node-rs/jieba and the vocabulary under `grammars/`. nodejieba reads
 * files only: for it there are `dictionary.txt`, the same, and `idf.txt` (see `segmentation/dictionary-files.ts`).
 */
export async function generateDictionary(outDir: string): Promise<void> {
  const { dict } = createRequire(import.meta.url)('@node-rs/jieba/dict') as { dict: Uint8Array };
  const lines: string[] = [];
  const own = vocabulary();
  const left = splitWords();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', frequency = '0', tag = ''] = line.split(' ');
    if (Number(frequency) < LEAST_FREQUENCY || !HAN_WORD.test(word) || left.has(word)) continue;
    const boosted = own.delete(word) ? Math.max(Number(frequency), vocabularyFrequency(word)) : Number(frequency);
    lines.push(`${word} ${boosted} ${tag}`);
  }
  for (const word of own) if (!left.has(word)) lines.push(`${word} ${vocabularyFrequency(word)} x`);
  const text = `${lines.join('\n')}\n`;
  await writeFile(join(outDir, 'dictionary-text.ts'), moduleText({ dictionaryText: text }));
  await writeFile(join(outDir, 'dictionary-packed.ts'), moduleText(packed(lines)));
  await writeFile(join(outDir, 'dictionary.txt'), text);
  await writeFile(join(outDir, 'idf.txt'), 'idf 1\n');
}

/**
 * The lines by column, words in order, each with how many characters it shares with the one before: `0一1一` is 一 and 一一. What
 * browsers load is a quarter smaller so once it is compressed.
 */
function packed(lines: readonly string[]): Record<string, string> {
  const rows = lines.map((line) => line.split(' ') as [string, string, string]).sort(([a], [b]) => (a < b ? -1 : 1));
  const words = rows.map(([word], index) => {
    const before = rows[index - 1]?.[0] ?? '';
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared += 1;
    return `${shared}${word.slice(shared)}`;
  });
  const [frequencies, tags] = [1, 2].map((column) => rows.map((row) => row[column]).join(' '));
  return { words: words.join(''), frequencies: frequencies ?? '', tags: tags ?? '' };
}

/** A module can be put into a bundle, and takes no longer to load than a file. */
const moduleText = (texts: Readonly<Record<string, string>>): string =>
  [
    '// Made by `npm run generate` from the dictionary of @node-rs/jieba and from grammars; changes belong there.',
    ...Object.entries(texts).map(([name, text]) => `export const ${name}: string = ${JSON.stringify(text)};`),
    '',
  ].join('\n');
