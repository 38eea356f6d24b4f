import type { Attributes } from '../../../grammar/attributes.js';
import { TAG } from '../../clause/word-kind.js';
import type { Token } from '../../token/token.js';
import { type HeadNouns, KINDS, kindsOf } from '../head-nouns.js';

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

const known = new WeakMap<Attributes, readonly number[]>();

/** The kinds of the word with which an object ends, at least one. */
export function objectKinds(token: Token, tag: number, heads: HeadNouns): readonly number[] {
  const noun = heads.of(token);
  const kinds = known.get(noun) ?? statedKinds(noun);
  known.set(noun, kinds);
  return kinds.length > 0 ? kinds : [formOf(token, tag)];
}

/** What the lexicon says of a noun. */
function statedKinds(noun: Attributes): readonly number[] {
  const kinds = kindsOf(noun).map((name) => kind(name));
  const found = noun.event === 'service' ? kinds.map((one) => (one === EVENT ? WORK_DONE : one)) : kinds;
  if (noun.abstract && found.length === 0) found.push(ABSTRACT);
  if (noun.generic) found.push(GENERIC);
  return found;
}

function formOf(token: Token, tag: number): number {
  if (token.kind === 'quoted') return kind(token.text.startsWith(TITLE_SIGN) ? 'title' : 'quoted');
  if (token.kind === 'latin') return kind('foreign');
  if (tag === TAG.body) return kind('named-body');
  const { pos } = token.word;
  if (/^n[rstz]/.test(pos)) return kind('proper');
  if (tag === TAG.verb) return kind('verb');
  if (tag === TAG.verbalNoun) return kind('verbal-noun');
  return kind(/^[abzil]/.test(pos) ? 'adjective' : 'unknown');
}
