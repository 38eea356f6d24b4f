import { table } from '../../generated/table.js';
import type { Attributes } from '../../grammar/attributes.js';
import { createWordIndex } from '../../structure/word-index.js';

const lexicon = (name: string) => createWordIndex(table, name);

const lexicons = {
  carrier: lexicon('carrier-header'),
  change: lexicon('change-word'),
  generic: lexicon('generic-header'),
  label: lexicon('label-header'),
  ofWhich: lexicon('of-which'),
  rowRole: lexicon('row-role'),
  share: lexicon('share-word'),
  total: lexicon('total-word'),
  uncounted: lexicon('uncounted-header'),
} as const;
type ClassName = keyof typeof lexicons;

/** The attributes of a head that is a word of the class. */
export const isWord = (name: ClassName, head: string): Attributes | undefined => lexicons[name].get(head);

/** A word of one character ends too much: 年 ends 全年. */
const SHORT = 2;

/** The attributes of the word of the class that a head ends in; a word of one character must be all of it. */
export function endsIn(name: ClassName, head: string): Attributes | undefined {
  const found = lexicons[name].longestBefore(head, head.length);
  return found === null || (found.word.length < SHORT && found.word !== head) ? undefined : found.attributes;
}

/** The word of the class that a head begins with. */
export const beginsWith = (name: ClassName, head: string) => lexicons[name].longestAt(head, 0);

/** Whether a head has a word of the class in it. */
export const holds = (name: ClassName, head: string): boolean =>
  [...head].some((_, at) => lexicons[name].longestAt(head, at) !== null);

/** A head without the words of the class that it ends in: 产值同比增长 without those of change is 产值. */
export function withoutEnd(name: ClassName, head: string): string {
  let end = head.length;
  for (
    let found = lexicons[name].longestBefore(head, end);
    found !== null;
    found = lexicons[name].longestBefore(head, end)
  ) {
    end = found.start;
  }
  return head.slice(0, end);
}
