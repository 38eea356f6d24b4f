import type { ClassName } from '../../generated/class-name.js';
import type { Token } from '../token/token.js';
import { isIn } from './word-class.js';

/** Lexicon classes of words that may govern a count, whatever their part of speech in the dictionary. */
export const VERB_CLASSES: readonly ClassName[] = [
  'verb',
  'light-verb',
  'quantity-verb',
  'building-verb',
  'counted-verb',
  'delivery-verb',
  'dispatch-verb',
  'founding-verb',
  'giving-verb',
  'holding-verb',
  'lesson-verb',
  'lone-verb',
  'measuring-verb',
  'performing-verb',
  'pivot-verb',
  'service-verb',
  'study-verb',
  'target-verb',
  'training-verb',
  'viewing-verb',
];

/** A verb that some lexicon knows. */
export const isListedVerb = (token: Token | undefined): boolean => VERB_CLASSES.some((name) => isIn(token, name));
