import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type PackedTrie, packTrie, textOfNumbers } from '../grammar/packed-trie.js';
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
 * Writes `dictionary-packed.ts`, the one dictionary that all segmenters load and that parts of speech are read from, made from
 * the dictionary of @node-rs/jieba and the vocabulary under `grammars/`. nodejieba reads files only: for it there are
 * `dictionary.txt`, the same as `word frequency tag` a line, and `idf.txt` (see `segmentation/dictionary-files.ts`).
 */
export async function generateDictionary(outDir: string): Promise<void> {
  const { dict } = createRequire(import.meta.url)('@node-rs/jieba/dict') as { dict: Uint8Array };
  const entries: Entry[] = [];
  const own = vocabulary();
  const left = splitWords();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', written = '0', tag = ''] = line.split(' ');
    const frequency = Number(written);
    if (frequency < LEAST_FREQUENCY || !HAN_WORD.test(word) || left.has(word)) continue;
    const boosted = own.delete(word) ? Math.max(frequency, vocabularyFrequency(word)) : frequency;
    entries.push({ word, frequency: boosted, tag });
  }
  for (const word of own) if (!left.has(word)) entries.push({ word, frequency: vocabularyFrequency(word), tag: 'x' });
  const lines = entries.map(({ word, frequency, tag }) => `${word} ${frequency} ${tag}\n`);
  await writeFile(join(outDir, 'dictionary-packed.ts'), moduleText(packed(entries)));
  await writeFile(join(outDir, 'dictionary.txt'), lines.join(''));
  await writeFile(join(outDir, 'idf.txt'), 'idf 1\n');
}

/** A line of the dictionary. */
interface Entry {
  readonly word: string;
  readonly frequency: number;
  readonly tag: string;
}

/** The words as a trie, and of each one, as a character's number, which of the frequencies and tags is its own. */
function packed(entries: readonly Entry[]): Readonly<Record<string, string | PackedTrie>> {
  const byWord = new Map(entries.map((entry) => [entry.word, entry]));
  const { words, ...trie } = packTrie([...byWord.keys()].sort());
  const column = <T>(values: readonly T[], told: (entry: Entry) => T): string =>
    textOfNumbers(words.map((word) => values.indexOf(told(byWord.get(word) as Entry))));
  const frequencies = [...new Set(entries.map(({ frequency }) => frequency))].sort((a, b) => a - b);
  const tags = [...new Set(entries.map(({ tag }) => tag))].sort();
  return {
    trie,
    // From one to the next: small numbers that repeat are packed well.
    frequencySteps: frequencies.map((frequency, at) => frequency - (frequencies[at - 1] ?? 0)).join(' '),
    total: String(entries.reduce((sum, { frequency }) => sum + frequency, 0)),
    frequencyOf: column(frequencies, ({ frequency }) => frequency),
    tags: tags.join(' '),
    tagOf: column(tags, ({ tag }) => tag),
  };
}

/** A module can be put into a bundle, and takes no longer to load than a file. */
const moduleText = (values: Readonly<Record<string, string | PackedTrie>>): string =>
  [
    '// Made by `npm run generate` from the dictionary of @node-rs/jieba and from grammars; changes belong there.',
    ...Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`),
    '',
  ].join('\n');
