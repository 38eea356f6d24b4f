import { organisation } from '../../generated/organisation.js';
import type { Attributes } from '../../grammar/attributes.js';

/** Words of our own lexicons by class, for the ends of longer words. */
const tables = new Map<string, ReadonlyMap<string, Attributes>>();

function tableOf(className: string): ReadonlyMap<string, Attributes> {
  const known = tables.get(className);
  if (known) return known;
  const table = new Map<string, Attributes>();
  for (const { attributes, words } of organisation.lexicons[className] ?? []) {
    for (const word of words.split('\n')) table.set(word, attributes);
  }
  tables.set(className, table);
  return table;
}

/** The attributes of the longest word of the class that `text` ends with, or null. */
export function endingOf(text: string, className: string): Attributes | null {
  const table = tableOf(className);
  for (let start = 0; start < text.length; start++) {
    const attributes = table.get(text.slice(start));
    if (attributes) return attributes;
  }
  return null;
}

/** The attributes of the longest word of the class that `text` begins with, or null. */
export function attributesOfBeginning(text: string, className: string): Attributes | null {
  return tableOf(className).get(text.slice(0, beginningOf(text, className))) ?? null;
}

/** The length of the longest word of the class that `text` begins with, 0 if none. */
export function beginningOf(text: string, className: string): number {
  const table = tableOf(className);
  for (let end = text.length; end > 0; end--) if (table.has(text.slice(0, end))) return end;
  return 0;
}

/** `text` without the longest word of the class that it ends with. */
export function withoutEnding(text: string, className: string): string {
  const table = tableOf(className);
  for (let start = 0; start < text.length; start++) if (table.has(text.slice(start))) return text.slice(0, start);
  return text;
}
