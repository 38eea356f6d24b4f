import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';

/** The lexicons whose verbs may be triggers. */
const CLASSES = [
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
] as const;

/** Whether the word of a token may be a trigger wherever it is a verb. */
export function isTriggerWord(token: Token | undefined): boolean {
  return token?.kind === 'han' && CLASSES.some((name) => isIn(token, name));
}
