import { audit as room } from '../generated/audit.js';
import type { Attributes } from '../grammar/attributes.js';

/** The words of one of the audit's lexicons, the longest first, with their attributes. */
export interface AuditWord {
  readonly word: string;
  readonly attributes: Attributes;
}

const lists = new Map<string, readonly AuditWord[]>();

export function auditWords(name: string): readonly AuditWord[] {
  const list =
    lists.get(name) ??
    (room.lexicons[name] ?? [])
      .flatMap(({ attributes, words }) => words.split('\n').map((word) => ({ word, attributes })))
      .sort((a, b) => b.word.length - a.word.length);
  lists.set(name, list);
  return list;
}

/** Whether some word of a lexicon stands in the text, which is a shadow; not behind the characters of its `not-after`. */
export const holdsWord = (name: string, text: string): boolean =>
  auditWords(name).some(({ word, attributes }) => {
    const excepted = String(attributes['not-after'] ?? '');
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at === 0 || !excepted.includes(text[at - 1] ?? '')) return true;
    }
    return false;
  });

/** Whether some word of a lexicon ends the text, which is a shadow. */
export const endsWithWord = (name: string, text: string): boolean =>
  auditWords(name).some(({ word }) => text.endsWith(word));

/** Whether the text, a shadow, is a word of a lexicon. */
export const isWord = (name: string, text: string): boolean => auditWords(name).some(({ word }) => text === word);
