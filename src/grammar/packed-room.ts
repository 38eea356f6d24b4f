import type { CompiledEntries, CompiledRoom } from './compiled-room.js';
import { ListedEntries } from './listed-entries.js';
import { type PackedRules, packRules, unpackRules } from './packed-rules.js';
import { textOfNumbers } from './packed-trie.js';
import type { WordList } from './word-list.js';

/** A room as plain JSON that is small and fast to load. */
export interface PackedRoom extends PackedRules {
  readonly room: string;
  /** The lexicons with their words, or, where the room has a list of words, with the steps between the numbers of the words in it. */
  readonly lexicons: CompiledRoom['lexicons'];
}

/** Packs a room; `list` holds all its words, in the order of their numbers. */
export function packRoom({ room, lexicons, rules }: CompiledRoom, list?: readonly string[]): PackedRoom {
  const numbers = list && new Map(list.map((word, number) => [word, number]));
  const pack = ({ attributes, words }: CompiledEntries): CompiledEntries => ({
    attributes,
    words: numbers ? textOfNumbers(stepsOf(words.split('\n').map((word) => numbers.get(word) as number))) : words,
  });
  const packed = Object.entries(lexicons).map(([name, groups]) => [name, groups.map(pack)] as const);
  return { room, lexicons: Object.fromEntries(packed), ...packRules(rules) };
}

/** The numbers in order, each as how far it is behind the one before. */
function stepsOf(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.map((number, index) => number - (sorted[index - 1] ?? 0));
}

/** The room that was packed; what is words of a list is read when it is asked for. */
export function unpackRoom({ room, lexicons, ...rules }: PackedRoom, list?: WordList): CompiledRoom {
  if (list === undefined) return { room, lexicons, rules: unpackRules(rules) };
  const unpacked = Object.entries(lexicons).map(
    ([name, groups]) =>
      [name, groups.map(({ attributes, words }) => new ListedEntries(attributes, words, list))] as const,
  );
  return { room, lexicons: Object.fromEntries(unpacked), rules: unpackRules(rules), list };
}
