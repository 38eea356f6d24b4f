import type { Attributes } from '../../../grammar/attributes.js';
import { TAG } from '../../clause/word-kind.js';
import type { Token } from '../../token/token.js';
import { KINDS, kindsOf } from '../head-nouns.js';

/**
 * What the last word of an object may be: the kinds of the lexicon `head-noun` (`work-done` for `event=service`), and for
 * words that it lacks what their form tells.
 */
export const OBJECT_KINDS = [
  ...KINDS,
  'work-done',
  'abstract',
  'generic',
  'title',
  'quoted',
  'foreign',
  'named-body',
  'proper',
  'verb',
  'verbal-noun',
  'adjective',
  'unknown',
] as const;

const kind = (name: (typeof OBJECT_KINDS)[number]): number => OBJECT_KINDS.indexOf(name);

const EVENT = kind('event');
const WORK_DONE = kind('work-done');
const ABSTRACT = kind('abstract');
const GENERIC = kind('generic');
const TITLE_SIGN = '《';

/** What the lexicon says of a noun. */
export function statedKinds(noun: Attributes): readonly number[] {
  const kinds = kindsOf(noun).map((name) => kind(name));
  const found = noun.event === 'service' ? kinds.map((one) => (one === EVENT ? WORK_DONE : one)) : kinds;
  if (noun.abstract && found.length === 0) found.push(ABSTRACT);
  if (noun.generic) found.push(GENERIC);
  return found;
}

/** What the form of a word is told by, besides its tag. */
export type Form = Pick<Token, 'kind' | 'text' | 'word'>;

/** What the form of a word tells that no lexicon knows. */
export function formOf(token: Form, tag: number): number {
  if (token.kind === 'quoted') return kind(token.text.startsWith(TITLE_SIGN) ? 'title' : 'quoted');
  if (token.kind === 'latin') return kind('foreign');
  if (tag === TAG.body) return kind('named-body');
  const { pos } = token.word;
  if (/^n[rstz]/.test(pos)) return kind('proper');
  if (tag === TAG.verb) return kind('verb');
  if (tag === TAG.verbalNoun) return kind('verbal-noun');
  return kind(/^[abzil]/.test(pos) ? 'adjective' : 'unknown');
}
