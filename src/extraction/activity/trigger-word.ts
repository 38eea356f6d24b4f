import type { Token } from '../token/token.js';

/** The lexicons whose verbs may be triggers. */
const CLASSES: ReadonlySet<string> = new Set([
  'holding-verb',
  'performing-verb',
  'viewing-verb',
  'training-verb',
  'study-verb',
  'measuring-verb',
  'completing-verb',
  'delivery-verb',
  'giving-verb',
  'adopting-verb',
  'completion-verb',
  'lesson-verb',
  'service-verb',
  'counted-verb',
  'founding-verb',
  'building-verb',
  'lone-verb',
]);

/** Whether the word of a token may be a trigger wherever it is a verb. */
export function isTriggerWord(token: Token | undefined): boolean {
  if (token?.kind !== 'han' || token.word.classes.size === 0) return false;
  for (const name of token.word.classes.keys()) if (CLASSES.has(name)) return true;
  return false;
}
