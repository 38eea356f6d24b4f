import type { WordClasses } from '../../grammar/vocabulary.js';
import { WordMemo } from '../../grammar/word-memo.js';
import { type ActivityCategory, activityCategorySchema } from '../../schema/activity.js';
import { isIn } from '../syntax/word-class.js';
import type { Token } from '../token/token.js';
import type { Features, Word } from '../token/word.js';
import { type HeadNouns, KINDS, kindPlacesOf } from './head-nouns.js';

/** The lexicons of verbs: each says which nouns its verbs govern, and what the activity then is. */
const VERB_CLASSES = [
  'holding-verb',
  'performing-verb',
  'viewing-verb',
  'training-verb',
  'study-verb',
  'measuring-verb',
  'completing-verb',
  'delivery-verb',
  'service-verb',
  'founding-verb',
  'building-verb',
  'giving-verb',
  'adopting-verb',
  'completion-verb',
  'lesson-verb',
  'lone-verb',
] as const;

/** Verbs of this class need a number, or a name. */
const COUNTED_CLASS = 'counted-verb';

const TITLE = '《';

/** What an activity is by what its object is, as a lexicon says it of a verb; undefined where it says nothing. */
class Governed {
  readonly byKind: readonly (ActivityCategory | null | undefined)[];
  readonly named: ActivityCategory | null | undefined;
  readonly title: ActivityCategory | null | undefined;
  readonly any: ActivityCategory | null | undefined;
  readonly none: ActivityCategory | null | undefined;

  constructor(verb: Features) {
    this.byKind = KINDS.map((kind) => category(verb[kind]));
    this.named = category(verb.named);
    this.title = category(verb.title);
    this.any = category(verb.any);
    this.none = category(verb.none);
  }
}

/** What may stand as the object of a verb, and what the activity then is. */
export class Government {
  readonly #always: Governed;
  readonly #counted: Governed;

  static readonly #known = new WeakMap<WordClasses, Government>();
  static readonly #ofWords = new WordMemo<Word, Government>();

  /** What the token's word governs; words are few and come again and again. */
  static of(verb: Token | undefined): Government {
    if (!verb) return NOTHING;
    const known = Government.#ofWords.get(verb.word);
    if (known) return known;
    const government = Government.ofWord(verb.word.classes);
    Government.#ofWords.set(verb.word, government);
    return government;
  }

  /** What a verb governs by its classes. */
  static ofWord(classes: WordClasses): Government {
    const known = Government.#known.get(classes);
    if (known) return known;
    const government = new Government(classes);
    Government.#known.set(classes, government);
    return government;
  }

  private constructor(classes: WordClasses) {
    let attributes: Features = {};
    for (const name of VERB_CLASSES) attributes = { ...classes.get(name), ...attributes };
    this.#always = new Governed(attributes);
    this.#counted = new Governed(classes.get(COUNTED_CLASS) ?? {});
  }

  static nothing(): Government {
    return new Government(new Map());
  }

  /** What the activity is that has no object; null if the verb needs one. */
  get alone(): ActivityCategory | null {
    return this.#always.none ?? null;
  }

  /**
   * What the activity is whose object ends with the token; null if the verb does not govern it.
   *
   * @param counted whether the object has a number
   */
  accept(head: Token | undefined, heads: HeadNouns, counted: boolean): ActivityCategory | null {
    if (!head) return null;
    const noun = heads.of(head);
    return (
      this.#accept(this.#always, head, noun, counted) ??
      (counted ? this.#accept(this.#counted, head, noun, counted) : null) ??
      (head.kind === 'quoted' ? (this.#counted.named ?? null) : null)
    );
  }

  #accept(verb: Governed, head: Token, noun: Features, counted: boolean): ActivityCategory | null {
    const isQuoted = head.kind === 'quoted';
    if (isQuoted && head.text.startsWith(TITLE)) return this.#acceptTitle(verb, noun, counted);
    const kinds = kindPlacesOf(noun);
    for (const kind of kinds) {
      const governed = verb.byKind[kind];
      if (governed === undefined) continue;
      return (kind === EVENT ? category(noun.event) : null) ?? governed;
    }
    if (isQuoted && kinds.length === 0) return verb.named ?? verb.any ?? null;
    return verb.any !== undefined && mayBeAnything(head, noun, counted) ? verb.any : null;
  }

  /** Issuing a paper sets it up; handing out copies of it does not. */
  #acceptTitle(verb: Governed, noun: Features, counted: boolean): ActivityCategory | null {
    const copies = verb.any !== undefined && (counted || noun.thing !== undefined);
    return (copies ? null : verb.title) ?? verb.any ?? null;
  }
}

const EVENT = KINDS.indexOf('event');

/** What is no verb. */
const NOTHING = Government.nothing();

/** What a verb that governs nearly everything does not govern is an event or a rule: 慰问演出, 走访制度. */
const OPEN_KINDS: ReadonlySet<number> = new Set(
  (['body', 'work', 'thing', 'person', 'place', 'matter'] as const).map((kind) => KINDS.indexOf(kind)),
);

/** Whether a verb that governs nearly everything governs the noun. */
function mayBeAnything(head: Token, noun: Features, counted: boolean): boolean {
  if (noun.generic) return false;
  const kinds = kindPlacesOf(noun);
  if (kinds.some((kind) => OPEN_KINDS.has(kind))) return true;
  return !noun.abstract && kinds.length === 0 && mayBeThing(head, counted);
}

/** A noun that no lexicon knows. With a number what looks like a person's name is more likely a thing: 连翘600亩. */
function mayBeThing(token: Token, counted: boolean): boolean {
  if (token.kind === 'latin') return true;
  if (token.kind !== 'han' || isIn(token, 'attribute')) return false;
  const { pos } = token.word;
  return /^(?:n|x|$)/.test(pos) && !(counted ? /^n[st]/ : /^n[rst]/).test(pos);
}

const CATEGORIES: ReadonlySet<unknown> = new Set(activityCategorySchema.options);

/** A stated category; null for what is none, undefined where nothing is stated. */
function category(value: unknown): ActivityCategory | null | undefined {
  if (value === undefined) return undefined;
  return CATEGORIES.has(value) ? (value as ActivityCategory) : null;
}
