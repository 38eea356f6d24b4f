import type { Token } from '../token/token.js';
import { attributeOf } from './attribute-of.js';

/** A group that stands for good: 学会, but not 小分队. */
export const isLasting = (head: Token | undefined): boolean =>
  attributeOf(head, 'organisation-head', 'lasting') === true;
