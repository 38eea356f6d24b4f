import type { ClassName } from '../../generated/class-name.js';
import { organisation } from '../../generated/organisation.js';
import type { Features } from '../token/word.js';

interface Table {
  readonly words: ReadonlyMap<string, Features>;
  /** Length of the longest word. */
  readonly longest: number;
}

/** Words of our own lexicons by class, for the ends of longer words. */
const tables = new Map<ClassName, Table>();

function tableOf(className: ClassName): Table {
  const known = tables.get(className);
  if (known) return known;
  const entries = new Map<string, Features>();
  let longest = 0;
  for (const { attributes, words } of organisation.lexicons[className] ?? []) {
    for (const word of words.split('\n')) {
      entries.set(word, attributes);
      longest = Math.max(longest, word.length);
    }
  }
  const table = { words: entries, longest };
  tables.set(className, table);
  return table;
}

/** The attributes of the longest word of the class that `text` ends with, or null. */
export function endingOf(text: string, className: ClassName): Features | null {
  const { words, longest } = tableOf(className);
  for (let start = Math.max(0, text.length - longest); start < text.length; start++) {
    const attributes = words.get(text.slice(start));
    if (attributes) return attributes;
  }
  return null;
}

/** The attributes of a word in the class, or null. */
export function attributesIn(word: string, className: ClassName): Features | null {
  return tableOf(className).words.get(word) ?? null;
}

/** The length of the longest word of the class that `text` begins with, 0 if none. */
export function beginningOf(text: string, className: ClassName): number {
  const { words, longest } = tableOf(className);
  for (let end = Math.min(text.length, longest); end > 0; end--) if (words.has(text.slice(0, end))) return end;
  return 0;
}

/** `text` without the longest word of the class that it ends with. */
export function withoutEnding(text: string, className: ClassName): string {
  const { words, longest } = tableOf(className);
  for (let start = Math.max(0, text.length - longest); start < text.length; start++) {
    if (words.has(text.slice(start))) return text.slice(0, start);
  }
  return text;
}
